import type {ElementContent} from 'hast'
import {innerRange, type Range, rangeOf} from '../hast/tree/ranges.ts'
import {fromTokens} from '../shortcode/from-tokens.ts'
import type {PositionOf} from '../shortcode/places.ts'
import type {Attribute, Content, Report, Shortcode, Token} from '../types.ts'
import type {FoundModule} from './find-modules.ts'
import {tokensBetween} from './tokens-between.ts'

export interface BuildOptions {
  /** Without what attributes say and what is nothing to read. */
  source: string
  tokens: readonly Token[]
  positionOf: PositionOf
  report: Report
  maxDepth: number
}

/** Makes shortcodes of the modules in a stretch of a page; what stands between them is HTML. */
export function buildBetween(
  {start, end}: Range,
  modules: readonly FoundModule[],
  options: BuildOptions
): Content[] {
  const content: Content[][] = []
  let done = start
  for (const found of modules) {
    if (found.range.start < done || found.range.end > end) continue
    content.push(htmlBetween(done, found.range.start, options), buildModule(found, options))
    done = found.range.end
  }
  content.push(htmlBetween(done, end, options))
  return content.flat()
}

function htmlBetween(start: number, end: number, options: BuildOptions): Content[] {
  const {source, tokens, positionOf, report, maxDepth} = options
  const between = tokensBetween(tokens, start, end)
  return fromTokens(between, {source, positionOf, report, maxDepth}).children
}

/** The module, and behind it what of it the shortcode cannot say. */
function buildModule(found: FoundModule, options: BuildOptions): Content[] {
  const {module, range, content, html, rest, inside} = found
  const position = options.positionOf(range.start, range.end)
  const node: Shortcode = {
    type: 'shortcode',
    name: module.name,
    closing: 'explicit',
    attributes: attributesOf(found, options.positionOf),
    children: [],
    position
  }
  const others = (): Content[] =>
    rest.flatMap((left: ElementContent) => {
      const place = rangeOf(left)
      if (!place) return []
      const within = inside.filter((one) => contains(place, one.range))
      return buildBetween(place, within, options)
    })
  if (module.isHtml && html !== undefined)
    return [{type: 'html', value: html, position}, ...others()]
  const place = content && innerRange(content)
  if (html !== undefined) node.children = html === '' ? [] : [{type: 'html', value: html, position}]
  else if (place) {
    node.children = buildBetween(
      place,
      inside.filter((one) => contains(place, one.range)),
      options
    )
  } else {
    node.children = others()
    return [node]
  }
  return [node, ...others()]
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function attributesOf({attributes}: FoundModule, positionOf: PositionOf): Attribute[] {
  return Array.from(attributes, ([name, {value, element}]) => {
    const {start, end} = rangeOf(element) ?? {start: 0, end: 0}
    return {name, value, raw: value, position: positionOf(start, end), isShown: true}
  })
}
