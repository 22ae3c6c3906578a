/**
 * Runs in every frame before its own scripts. What cases call tells the trap; `touchEverything` clicks, points at and
 * focuses whatever there is, and looks whether names of elements took the place of what scripts look up.
 */
const tell = window.tellTrap

for (const name of ['alert', 'confirm', 'prompt', 'print']) {
  window[name] = () => tell(`${name}()`)
}

const events =
  'mouseover mouseenter mousemove mousedown mouseup pointerenter pointerover pointerdown auxclick contextmenu dblclick wheel scroll copy cut paste keydown keyup input change select focus focusin blur animationstart animationend transitionend toggle beforetoggle beforematch'.split(
    ' '
  )
const lookedUp = 'cookie body getElementById currentScript defaultView location forms createElement'

window.touchEverything = () => {
  // A link to another page is the reader's to follow; one that runs code has to show it.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a, area')
    if (link && link.protocol !== 'javascript:') event.preventDefault()
  })
  for (const element of document.querySelectorAll('*')) {
    for (const type of events) element.dispatchEvent(new Event(type))
    if (element instanceof HTMLDetailsElement) element.open = true
    element.focus?.()
    element.blur?.()
    if (element.click) element.click()
    else element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))
  }
  const {prototype} = Document
  for (const name of lookedUp.split(' ')) {
    if (Object.hasOwn(document, name) && name !== 'location') tell(`clobbered ${name}`)
    const isElement = document[name] instanceof Element || document[name] instanceof Window
    if (isElement && name !== 'body' && name !== 'defaultView') tell(`clobbered ${name}`)
    if (!(name in prototype) && name !== 'location') tell(`unknown ${name}`)
  }
}
