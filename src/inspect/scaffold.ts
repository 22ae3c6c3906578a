import {guessParts} from '../hast/convert/unknown-module.ts'
import {nowhere} from '../shortcode/places.ts'
import type {Attribute, ModuleMapping, Shortcode} from '../types.ts'
import type {ModuleUse} from './module-uses.ts'

/**
 * A mapping to start from for each module that has none: what `clean` makes of it without one, written down so that a
 * person can put it right. Attributes that read like no content are left out.
 */
export function scaffoldMappings(modules: readonly ModuleUse[]): ModuleMapping[] {
  return modules.filter(({mapped}) => !mapped).map(scaffold)
}

function scaffold({name, count, attributes}: ModuleUse): ModuleMapping {
  const {parts, found} = guessParts(sampleOf(name, attributes))
  return {
    names: [name],
    description: `Met ${count} time${count === 1 ? '' : 's'}.`,
    content: 'flow',
    attributes: Object.fromEntries(found.map((one) => [one.name, one.kind])),
    parts
  }
}

/** One module with a sample of each attribute that was met. */
function sampleOf(name: string, uses: ModuleUse['attributes']): Shortcode {
  const attributes = uses.flatMap(({name: attribute, samples: [sample]}): Attribute[] => {
    if (sample === undefined) return []
    return [{name: attribute, value: sample, raw: sample, position: nowhere}]
  })
  return {type: 'shortcode', name, closing: 'explicit', attributes, children: [], position: nowhere}
}
