import type {Position} from 'unist'
import {parse} from '../../blocks/parse.ts'
import type {Content, ModuleOptions, Report, Shortcode} from '../../types.ts'
import {reportModule} from '../tree/report-node.ts'
import {findAttribute} from '../values/find-attribute.ts'

/** Divi nests a global module in a global row in a global section, and no deeper. */
const deepestLayout = 8
/** Layouts of one document; a library whose layouts name each other has no end of them. */
const mostLayouts = 5000

/** Whether it is the block editor's own: a synced pattern, or reusable block, which is a post of the type `wp_block`. */
export function isPattern({name}: Shortcode): boolean {
  return name === 'core/block'
}

/** A layout that is put in now. */
interface Layout {
  id: string
  content: Content[]
}

/** Puts what stands in the Divi library in the place of the modules that refer to it (et_pb_load_global_module). */
export class Layouts {
  readonly #moduleOptions: ModuleOptions
  readonly #report: Report
  /** Those that are put in now: one that refers to itself stands as it is. */
  readonly #open = new Set<string>()
  /** How many were put in. */
  #count = 0

  constructor(moduleOptions: ModuleOptions, report: Report) {
    this.#moduleOptions = moduleOptions
    this.#report = report
  }

  /** The layout for a global module, to be closed again; `undefined` where the copy in the content stands. */
  open(node: Shortcode): Layout | undefined {
    const reference = findAttribute(node, isPattern(node) ? 'ref' : 'global_module')
    if (!reference || this.#open.has(reference.value)) return undefined
    const {value: id} = reference
    const {library = {}, shortcodes = []} = this.#moduleOptions
    const content = Object.hasOwn(library, id) ? library[id] : undefined
    if (content === undefined) {
      // There is no copy, and the mapping says so.
      if (isPattern(node)) return undefined
      reportModule(this.#report, reference, {
        ruleId: 'global-module',
        reason: `Unexpected reference to library layout ${id}, kept the copy in the content`
      })
      return undefined
    }
    if (this.#open.size >= deepestLayout || this.#count >= mostLayouts) {
      const reason = `Unexpected number of layouts in layouts, kept the copy in the content of ${id}`
      reportModule(this.#report, reference, {ruleId: 'limit', reason})
      return undefined
    }
    this.#count++
    this.#open.add(id)
    // It has no place in the source but that of the reference.
    const {tree} = parse(content, {shortcodes})
    return {id, content: tree.children.map((child) => moved(child, node.position))}
  }

  close({id}: Layout): void {
    this.#open.delete(id)
  }
}

function moved(node: Content, position: Position): Content {
  if (node.type !== 'shortcode') return {...node, position}
  return {
    ...node,
    position,
    attributes: node.attributes.map((attribute) => ({...attribute, position})),
    children: node.children.map((child) => moved(child, position))
  }
}
