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

/** Whether an element has one of the classes. */
export function hasClass({properties: {className}}: Element, ...names: string[]): boolean {
  return Array.isArray(className) && className.some((name) => names.includes(String(name)))
}
