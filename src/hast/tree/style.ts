import type {Element} from 'hast'

/** The declarations of an element's `style`, names and values in lower case, the last of each name. */
export function declarationsOf({properties: {style}}: Element): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>()
  if (typeof style !== 'string') return declarations
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .toLowerCase()
      .replace('!important', '')
    declarations.set(name, value.trim())
  }
  return declarations
}

/** The classes of an element. */
export function classesOf({properties: {className}}: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : []
}

/** Whether an element has one of the classes. */
export function hasClass(element: Element, ...names: string[]): boolean {
  return classesOf(element).some((name) => names.includes(name))
}
