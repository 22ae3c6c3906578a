import {find, make} from './elements.ts'

/** Elements that would load something or run, with what they are called in the place that they leave. */
const placeholders: Readonly<Record<string, string>> = {
  img: 'Picture',
  iframe: 'Frame',
  frame: 'Frame',
  video: 'Film',
  audio: 'Sound',
  object: 'Object',
  embed: 'Object'
}

const gone = 'script, style, link, meta, base, template, noscript, title'

/**
 * A frame that shows HTML as a reader will see it. Nothing runs in it and nothing is fetched: it is sandboxed, has a policy of
 * its own, and what would load stands there by its text and address.
 */
export function resultFrame(html: string): HTMLIFrameElement {
  // A document of DOMParser is inert: no script of it runs, nothing of it is loaded.
  const {body} = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll(gone)) element.remove()
  for (const element of body.querySelectorAll(Object.keys(placeholders).join(', '))) {
    const text = placeholderOf(element)
    if (text) element.replaceWith(text)
  }
  for (const link of body.querySelectorAll('a[href], area[href]')) {
    const address = link.getAttribute('href') ?? ''
    link.removeAttribute('href')
    link.setAttribute('title', address)
    link.setAttribute('class', 'link')
  }
  const frame = make('iframe', {
    sandbox: '',
    title: 'The post as readers will see it',
    class: 'result'
  })
  const head = find('frame-head', HTMLTemplateElement).innerHTML
  frame.srcdoc = `<!DOCTYPE html><html><head>${head}</head><body>${body.innerHTML}</body></html>`
  return frame
}

/** What stands for an element; nothing for pictures that are written out where they stand. */
function placeholderOf(element: Element): HTMLElement | undefined {
  const name = element.localName
  const address = element.getAttribute('src') ?? element.getAttribute('data') ?? sourceIn(element)
  if (name === 'img' && /^data:image\//i.test(address)) return undefined
  const text = element.getAttribute('alt') ?? element.getAttribute('title') ?? ''
  const what = placeholders[name] ?? name
  return make(
    'span',
    {class: 'placeholder'},
    make('b', {}, text === '' ? what : `${what}: ${text}`),
    ' ',
    make('small', {}, address)
  )
}

function sourceIn(element: Element): string {
  return element.querySelector('source[src]')?.getAttribute('src') ?? ''
}
