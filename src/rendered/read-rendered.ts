import type {DocumentTree} from '../blocks/documents.ts'
import {parseLocated} from '../hast/parse/html.ts'
import {blankOut, innerRange, type Range, rangeOf} from '../hast/tree/ranges.ts'
import {isDivi} from '../shortcode/foreign-tags.ts'
import type {PositionOf} from '../shortcode/places.ts'
import {tokenize} from '../shortcode/tokenize.ts'
import type {Finding, Options, Report, Token} from '../types.ts'
import {buildBetween} from './build-tree.ts'
import {findControls, reportControl} from './controls.ts'
import {type FoundModule, findModules} from './find-modules.ts'
import {latePictures} from './late-pictures.ts'

export interface ReadRenderedOptions extends Pick<Options, 'from' | 'shortcodes'> {
  positionOf: PositionOf
  report: Report
  maxDepth: number
}

/**
 * Reads what Divi made of shortcodes for a page back into a tree of modules, so that both become the same. `undefined`
 * where there is none, and where shortcodes stand around it: then it is a piece of someone's page that an author put in.
 */
export function readRendered(
  source: string,
  options: ReadRenderedOptions
): DocumentTree | undefined {
  if (!mayBeRendered(source)) return undefined
  const tree = parseLocated(source, false)
  if (!tree) return undefined
  const findings: Finding[] = []
  const controls = findControls(tree, (finding) => findings.push(finding))
  const readable = blankOut(source, [...controls, ...latePictures(tree)])
  const modules = findModules(tree, {
    maxDepth: options.maxDepth,
    inner: (element) => {
      const range = innerRange(element)
      return range ? readable.slice(range.start, range.end) : ''
    }
  })
  const [first] = modules
  if (!first) return undefined
  const left = blankOut(readable, takenBy(modules))
  const tokens = [...tokenize(left, options)]
  if (standsAround(tokens, modules)) return undefined
  for (const finding of findings) options.report(finding)
  reportModules(modules, first, options.report)
  return {tree: rootOf(left, tokens, modules, options), tokens, texts: [], tags: tagsIn(tokens)}
}

/** How far in front of a class its attribute begins, at most, for a document to be looked into. */
const farthest = 300

/** A name of Divi's where no tag begins. */
const nameOutsideTag = /(?<![[/_])et_pb_/g

const openClass = /<[a-z][^<>]*\sclass\s*=\s*["']?[^"'<>]*$/i

/** Whether the class of some element has a name of Divi's: cheap, and sure enough to look closer. */
function mayBeRendered(source: string): boolean {
  for (const {index} of source.matchAll(nameOutsideTag)) {
    if (openClass.test(source.slice(Math.max(0, index - farthest), index))) return true
  }
  return false
}

/** Whether a tag of Divi's stands outside of all modules. Both lists are in order. */
function standsAround(tokens: readonly Token[], modules: readonly FoundModule[]): boolean {
  let index = 0
  for (const token of tokens) {
    if (token.type === 'text' || !isDivi(token.name)) continue
    while ((modules[index]?.range.end ?? Number.POSITIVE_INFINITY) <= token.start) index++
    const next = modules[index]
    if (!next || token.start < next.range.start) return true
  }
  return false
}

function tagsIn(tokens: readonly Token[]): number {
  return tokens.filter(({type}) => type !== 'text').length
}

/** Where what attributes say stands, so that it is not shown a second time. */
function takenBy(modules: readonly FoundModule[]): Range[] {
  return modules.flatMap(({taken, controls, inside}) => [
    ...[...taken, ...controls.map(({element}) => element)].flatMap(
      (element) => rangeOf(element) ?? []
    ),
    ...takenBy(inside)
  ])
}

function reportModules(
  modules: readonly FoundModule[],
  {range}: FoundModule,
  report: Report
): void {
  const count = reportControls(modules, report)
  const what = count === 1 ? 'a module' : `${count} modules`
  report({
    ruleId: 'rendered-module',
    reason: `Unexpected HTML that Divi made of ${what}, read it as what it was made of`,
    counted: {what: 'module', count},
    source: 'read',
    start: range.start,
    end: range.end
  })
}

/** Reports the words of controls; gives the number of modules. */
function reportControls(modules: readonly FoundModule[], report: Report): number {
  let count = 0
  for (const {controls, inside} of modules) {
    count += 1 + reportControls(inside, report)
    for (const {element, rest} of controls) {
      const range = rangeOf(element)
      if (range) reportControl(range, rest, report)
    }
  }
  return count
}

function rootOf(
  source: string,
  tokens: readonly Token[],
  modules: readonly FoundModule[],
  {positionOf, report, maxDepth}: ReadRenderedOptions
): DocumentTree['tree'] {
  const whole = {start: 0, end: source.length}
  return {
    type: 'root',
    children: buildBetween(whole, modules, {source, tokens, positionOf, report, maxDepth}),
    position: positionOf(whole.start, whole.end)
  }
}
