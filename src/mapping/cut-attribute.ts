import type {Finding, ModuleMapping, TagToken} from '../types.ts'
import {recogniseContent} from './content-attributes.ts'

/**
 * What is lost where a text is cut within an attribute that holds content: `[et_pb_blurb title="The ra`. The tag has no such
 * attribute, as its value is not known; what is left of it is named. `undefined` where nothing is lost.
 */
export function findCutAttribute(
  tag: TagToken,
  source: string,
  mappings: ReadonlyMap<string, ModuleMapping>
): Finding | undefined {
  if (!tag.truncated) return undefined
  const behind = tag.attributes.at(-1)?.end ?? tag.nameEnd
  const [, space = '', name = '', value = ''] = cut.exec(source.slice(behind, tag.end)) ?? []
  if (value === '') return undefined
  const declared = mappings.get(tag.name)?.attributes ?? {}
  const kind = Object.hasOwn(declared, name) ? declared[name] : recogniseContent(name, value)
  if (kind === undefined || kind === 'setting' || kind === 'private') return undefined
  return {
    ruleId: 'attribute-dropped',
    source: 'module',
    reason: `Unexpected end of \`${name}\` of \`${tag.name}\`, which the result does not show`,
    start: behind + space.length,
    end: tag.end,
    actual: value,
    subject: {tag, attribute: {name, value}}
  }
}

/** A name, an equals sign, whatever stands for a quote, and the beginning of a value, which has no spaces. */
const cut = /^(\s*)([\w-]{1,99})=(?:["'“”„″‘’′«»\\]|&(?:quot|#\w{2,6});)*(\S*)/
