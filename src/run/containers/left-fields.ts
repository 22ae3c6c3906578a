import type {FieldChoice} from '../../read/exports/meta-values.ts'
import type {Known} from '../../read/exports/read-export.ts'
import {plural} from '../../report/plural.ts'
import type {Message, Options, PostData} from '../../types.ts'
import {documentMessage} from '../documents/site-messages.ts'

/** Counts the custom fields that nobody asked for, by their keys, so that it can be said once what is in no result. */
export class LeftFields {
  readonly #isAsked: FieldChoice
  readonly #counts = new Map<string, number>()

  constructor(isAsked: FieldChoice = () => false) {
    this.#isAsked = isAsked
  }

  /** Takes note of the fields of a post that is read. */
  add({fields, meta}: PostData): void {
    for (const key in {...fields, ...meta}) if (!this.#isAsked(key)) this.#count(key, 1)
  }

  /** Takes note of those of a dump, which stand in a table of their own. */
  addSites(sites: Known['sites']): void {
    for (const [key, count] of sites?.unasked ?? []) this.#count(key, count)
  }

  #count(key: string, more: number): void {
    // What the block editor keeps of footnotes is in the content.
    if (key === 'footnotes') return
    const before = this.#counts.get(key)
    if (before !== undefined || this.#counts.size < mostKeys) {
      this.#counts.set(key, (before ?? 0) + more)
    }
  }

  /** Names the commonest of them; nothing where there are none. */
  messages(rules: Options['rules']): Message[] {
    const all = [...this.#counts].sort(([a, many], [b, other]) => other - many || (a < b ? -1 : 1))
    if (all.length === 0) return []
    const named = all.slice(0, mostNamed).map(([key, count]) => `\`${key}\` (${count})`)
    const others = all.length - named.length
    const rest = others > 0 ? ` and ${plural(others, 'other')}` : ''
    const reason = `Unexpected custom fields that are in no result: ${named.join(', ')}${rest}; --meta carries them over`
    const count = all.reduce((sum, [, many]) => sum + many, 0)
    return documentMessage('custom-fields', reason, rules, {counted: {what: 'custom field', count}})
  }
}

const mostKeys = 1000
const mostNamed = 20
