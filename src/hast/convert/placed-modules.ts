import type {Content, Shortcode} from '../../types.ts'

/** Modules that were converted already, by the mapping of the one around them or by us. */
export class PlacedModules {
  readonly #placed = new Set<Shortcode>()

  add(node: Shortcode): void {
    this.#placed.add(node)
  }

  /** Whether a module in this one was. */
  isIn({children}: Shortcode): boolean {
    return children.some(
      (child) => child.type === 'shortcode' && (this.#placed.has(child) || this.isIn(child))
    )
  }

  /** What stands between them. */
  rest({children}: Shortcode): Content[] {
    return children.flatMap((child) => {
      if (child.type !== 'shortcode') return [child]
      if (this.#placed.has(child)) return []
      return this.isIn(child) ? this.rest(child) : [child]
    })
  }
}
