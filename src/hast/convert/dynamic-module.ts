import type {ModuleMapping, Quote, Shortcode, State, Words} from '../../types.ts'
import {findAttribute} from '../values/find-attribute.ts'

/** What is said of a module that put together on the site what it showed, with what it was asked for, so that a list can be made again. */
export function dynamicReason(state: State, node: Shortcode, mapping: ModuleMapping): Words {
  const shown = `Unexpected \`${node.name}\`: it showed ${mapping.dynamic}`
  let before = ' ('
  const asked = settingsOf(mapping).flatMap((name): Array<string | Quote> => {
    const value = state.attribute(node, name)
    const attribute = findAttribute(node, name)
    if (value === undefined || !attribute) return []
    const named = `${before}${name}="`
    before = ', '
    return [named, {quote: value, of: attribute}, '"']
  })
  return asked.length > 0 ? [shown, ...asked, ')'] : shown
}

/** The settings that may be told to whoever builds the module again. */
export function settingsOf({attributes = {}}: ModuleMapping): string[] {
  return Object.keys(attributes).filter((name) => attributes[name] === 'setting')
}
