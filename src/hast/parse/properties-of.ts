import type {Properties} from 'hast'
import {h, s} from 'hastscript'
import type {Token} from 'parse5'
import {find, html, type Info, svg} from 'property-information'

/** The properties of an element, as hast has them, from its attributes. */
export function propertiesOf(attributes: readonly Token.Attribute[], isSvg: boolean): Properties {
  const properties: Properties = {}
  for (const attribute of attributes) {
    const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name
    if (isOfEveryObject(name)) continue
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

/** The name that hast has for an attribute of HTML; `undefined` for one that hast cannot hold. */
export function propertyOf(attribute: string): string | undefined {
  return isOfEveryObject(attribute) ? undefined : find(html, attribute).property
}

/** Names such as `constructor`: what every object has would be no property of this one, and property-information has no answer. */
function isOfEveryObject(name: string): boolean {
  return Object.hasOwn(Object.prototype, name)
}
