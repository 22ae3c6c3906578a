import type {Element, ElementContent} from 'hast'
import {innerRange, rangeOf} from '../hast/tree/ranges.ts'
import {classesOf} from '../hast/tree/style.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {visibleText} from '../hast/tree/words.ts'
import {isSignWith} from './controls.ts'
import {propertyOf, type Read, type ReadingPlace} from './reading.ts'
import type {RenderedModule} from './rendered-module.ts'
import {select, selectAll} from './select.ts'

/** A module as it was found in a page, before its tree is built. */
export interface ModuleRead {
  module: RenderedModule
  element: Element
  attributes: ReadonlyMap<string, Read>
  /** What holds what the shortcode encloses. */
  content: Element | undefined
  /** HTML in the place of the content. */
  html: string | undefined
  /** Elements of which nothing is left to show. */
  taken: readonly Element[]
  /** Elements that serve to use the module, and what of them no attribute says. */
  controls: ReadonlyArray<{element: Element; rest: readonly ElementContent[]}>
  /** What no attribute and no content says, in its order. */
  rest: readonly ElementContent[]
}

/**
 * Reads a module in a page. `undefined` where a link of it would be lost, or words that misplaced tags have moved, so that
 * it is better kept as the HTML that it is.
 */
export function readModule(
  module: RenderedModule,
  {parent, inner, module: element}: ReadingPlace
): ModuleRead | undefined {
  const place = {module: element, parent, inner}
  const attributes = new Map<string, Read>()
  for (const [name, read] of Object.entries(module.attributes ?? {})) {
    const found = read(place)
    if (found && found.value.trim() !== '') attributes.set(name, found)
  }
  const id = propertyOf(element, 'id')
  if (id !== undefined && !/^et[_-]/.test(id)) {
    attributes.set('module_id', {value: id, element, takes: 'nothing'})
  }
  const composed = module.compose?.(place)
  const content = module.content === '' ? element : contentOf(element, module)
  const taken = [
    ...[...attributes.values()].flatMap((read) => (read.takes === 'all' ? [read.element] : [])),
    ...(composed?.takes ?? []),
    ...allOf(element, module.repeats)
  ]
  const survey = new Survey(attributes.values(), taken, content)
  const controls = allOf(element, module.controls).map((control) => ({
    element: control,
    rest: survey.within(control)
  }))
  const {rest, isWhole} = survey.of(
    element,
    controls.map((control) => control.element)
  )
  if (!isWhole || !areInPlace(rest, element)) return undefined
  return {module, element, attributes, content, html: composed?.html, taken, controls, rest}
}

/** Whether nodes stand one behind the other in an element, as those that misplaced tags leave do not. */
function areInPlace(nodes: readonly ElementContent[], element: Element): boolean {
  const outer = innerRange(element)
  let done = outer?.start ?? 0
  return nodes.every((node) => {
    const range = rangeOf(node)
    if (!range || !outer || range.start < done || range.end > outer.end) return false
    done = range.end
    return true
  })
}

function contentOf(element: Element, {content}: RenderedModule): Element | undefined {
  return content === undefined ? undefined : select(element, content)
}

function allOf(element: Element, selector: string | undefined): Element[] {
  return selector === undefined ? [] : selectAll(element, selector)
}

/** Finds what of a module is left to show. */
class Survey {
  readonly #taken: Set<Element>
  readonly #used = new Set<Element>()
  readonly #addresses = new Set<string>()
  readonly #content: Element | undefined
  #isWhole = true

  constructor(reads: Iterable<Read>, taken: readonly Element[], content: Element | undefined) {
    this.#taken = new Set(taken)
    this.#content = content
    for (const {element, value, takes} of reads) {
      if (takes === 'itself') this.#used.add(element)
      this.#addresses.add(value)
    }
  }

  /** What is left of the module; not whole where a link around something that was taken is lost. */
  of(module: Element, controls: readonly Element[]): {rest: ElementContent[]; isWhole: boolean} {
    for (const control of controls) this.#taken.add(control)
    if (module === this.#content) return {rest: [], isWhole: true}
    const rest = module.children.flatMap((child) => this.#survey(child).rest)
    return {rest, isWhole: this.#isWhole}
  }

  /** What is left of an element that goes. */
  within(element: Element): ElementContent[] {
    if (this.#taken.has(element)) return []
    const {rest} = this.#survey(element)
    this.#isWhole = true
    return rest
  }

  #survey(node: ElementContent): {isTouched: boolean; rest: ElementContent[]} {
    if (node.type === 'text') {
      return {isTouched: false, rest: node.value.trim() === '' ? [] : [node]}
    }
    // Readers with scripts, as Divi wants them, never saw what is for those without.
    if (node.type !== 'element' || node.tagName === 'noscript' || isSignWith(classesOf(node))) {
      return {isTouched: false, rest: []}
    }
    if (this.#taken.has(node) || node === this.#content) return {isTouched: true, rest: []}
    let isTouched = this.#used.has(node)
    const rest: ElementContent[] = []
    for (const child of node.children) {
      const inside = this.#survey(child)
      isTouched ||= inside.isTouched
      for (const left of inside.rest) rest.push(left)
    }
    if (!isTouched) return {isTouched, rest: showsSomething(node) ? [node] : []}
    if (this.#isLostLink(node)) this.#isWhole = false
    return {isTouched, rest}
  }

  #isLostLink(node: Element): boolean {
    if (node.tagName !== 'a' || this.#used.has(node)) return false
    const href = propertyOf(node, 'href') ?? '#'
    return href !== '#' && !this.#addresses.has(href)
  }
}

/** Elements that show something without a word. */
const replaced = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'object', 'embed', 'svg'])

function showsSomething(element: Element): boolean {
  if (replaced.has(element.tagName) || visibleText([element]).trim() !== '') return true
  let isFound = false
  visitElements(element, ({tagName}) => {
    isFound ||= replaced.has(tagName)
  })
  return isFound
}
