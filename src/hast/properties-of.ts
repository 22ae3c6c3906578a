import type {Properties} from 'hast'
import {h, s} from 'hastscript'
import type {Token} from 'parse5'
import {find, html, type Info, svg} from 'property-information'

/** The properties of an element, as hast has them, from its attributes. */
export function propertiesOf(attributes: readonly Token.Attribute[], isSvg: boolean): Properties {
  const properties: Properties = {}
  for (const attribute of attributes) {
    const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name
    // What every object has would be no property of this one.
    if (Object.hasOwn(Object.prototype, name)) continue
    const info = find(isSvg ? svg : html, name)
    if (isText(info)) properties[info.property] = attribute.value
    else Object.assign(properties, (isSvg ? s : h)('x', {[name]: attribute.value}).properties)
  }
  return properties
}

/** Whether the value is what stands there: no list, number or switch. */
function isText(info: Info): boolean {
  return !(
    info.spaceSeparated ||
    info.commaSeparated ||
    info.commaOrSpaceSeparated ||
    info.number ||
    info.boolean ||
    info.overloadedBoolean
  )
}

/** The name that hast has for an attribute of HTML. */
export function propertyOf(attribute: string): string {
  return find(html, attribute).property
}
