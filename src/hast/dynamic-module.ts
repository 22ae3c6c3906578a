import type {ModuleMapping, Shortcode, State} from '../types.ts'

/** What is said of a module that put together on the site what it showed, with what it was asked for, so that a list can be made again. */
export function dynamicReason(state: State, node: Shortcode, mapping: ModuleMapping): string {
  const asked = settingsOf(mapping).flatMap((name) => {
    const value = state.attribute(node, name)
    return value === undefined ? [] : `${name}="${value}"`
  })
  const query = asked.length > 0 ? ` (${asked.join(', ')})` : ''
  return `Unexpected \`${node.name}\`: it showed ${mapping.dynamic}${query}`
}

/** The settings that may be told to whoever builds the module again. */
export function settingsOf({attributes = {}}: ModuleMapping): string[] {
  return Object.keys(attributes).filter((name) => attributes[name] === 'setting')
}
