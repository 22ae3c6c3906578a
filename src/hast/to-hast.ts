import type {Root as HastRoot, Nodes} from 'hast'
import {toMessages} from '../messages.ts'
import {indexModules} from '../modules/index.ts'
import {createPositionOf, type PositionOf} from '../shortcode/places.ts'
import {tokenize} from '../shortcode/tokenize.ts'
import {findWrapping, type Wrapping, wrappingFinding} from '../shortcode/wrapping.ts'
import type {
  Finding,
  Message,
  ModuleMapping,
  ModuleOptions,
  Options,
  Report,
  Root,
  SourceFormat
} from '../types.ts'
import {Converter} from './convert/converter.ts'
import type {ParagraphRules} from './flow/flow.ts'
import {limitDepth} from './tree/depth.ts'

const paragraphRules: Readonly<Record<SourceFormat, ParagraphRules>> = {
  auto: 'auto',
  text: 'on',
  html: 'off',
  markdown: 'off'
}

/** What the conversion needs beside the tree. */
export interface ConversionContext {
  modules: ReadonlyMap<string, ModuleMapping>
  from: SourceFormat
  positionOf: PositionOf
  report: Report
  wrapping?: Wrapping | undefined
  moduleOptions?: ModuleOptions | undefined
}

/** Turns a shortcode tree into hast. Gives also the number of attributes whose content is in it. */
export function convert(
  tree: Root,
  {modules, from, positionOf, report, wrapping, moduleOptions}: ConversionContext
): {tree: HastRoot; attributesKept: number} {
  const rules = paragraphRules[from]
  const converter = new Converter({modules, rules, positionOf, report, wrapping, moduleOptions})
  const children = converter.convert(tree.children, {raw: false, whole: true})
  const hast: HastRoot = {type: 'root', children, position: tree.position}
  if (limitDepth(hast)) {
    const reason = 'Unexpected depth of HTML elements, kept the text of the deepest alone'
    const end = tree.position.end.offset ?? 0
    report({ruleId: 'limit', reason, source: 'html', start: 0, end})
  }
  return {tree: hast, attributesKept: converter.attributesKept}
}

/** Options of `toHast`: the mappings to use, and how bare text is read. Markdown is not turned into hast. */
export interface ToHastOptions extends Pick<Options, 'modules'>, ModuleOptions {
  from?: Exclude<SourceFormat, 'markdown'>
}

/**
 * Turns a shortcode tree into hast, without the clean-ups. `source` is the text that the tree was read from.
 * Never throws on content.
 */
export function toHast(
  tree: Root,
  source: string,
  options: ToHastOptions = {}
): {tree: HastRoot; messages: Message[]} {
  const findings: Finding[] = []
  const positionOf = createPositionOf(source)
  const tokens = [...tokenize(source, options)]
  const wrapping = findWrapping(source, tokens)
  if (wrapping) findings.push(wrappingFinding(wrapping, tokens))
  const {tree: hast} = convert(tree, {
    modules: indexModules(options.modules),
    from: options.from ?? 'auto',
    positionOf,
    report: (finding) => findings.push(finding),
    wrapping,
    moduleOptions: options
  })
  settlePositions(hast)
  return {tree: hast, messages: toMessages(findings, positionOf, options)}
}

/** Makes positions plain objects, as whoever copies nodes expects them to be. */
function settlePositions(node: Nodes): void {
  const {position} = node
  if (position) node.position = {start: position.start, end: position.end}
  if ('content' in node && node.content) settlePositions(node.content)
  if ('children' in node) for (const child of node.children) settlePositions(child)
}
