/** What an element may get: attributes by name; `undefined` and `false` leave one out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

type Child = Node | string | undefined

/** Makes an element. Texts become text, whatever they hold. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  setAttributes(element, attributes)
  for (const child of children) if (child !== undefined) element.append(child)
  return element
}

/** Makes an element of SVG. */
export function draw(
  name: 'svg' | 'rect' | 'path' | 'circle' | 'g',
  attributes: Attributes = {},
  ...children: readonly SVGElement[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  setAttributes(element, attributes)
  element.append(...children)
  return element
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value))
    }
  }
}

/** The element of the page with an id. Throws where its markup has none. */
export function find<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`no #${id}`)
  return element
}

const numbers = new Intl.NumberFormat('en')

/** A number as people write it. */
export function inWords(number: number): string {
  return numbers.format(number)
}

/** A number of things. */
export function count(number: number, noun: string): string {
  return `${inWords(number)} ${noun}${number === 1 ? '' : 's'}`
}
