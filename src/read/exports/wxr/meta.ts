import type {PostData} from '../../../types.ts'
import {type FieldChoice, isOwnKey, metaValues} from '../meta-values.ts'
import type {RecordValues} from './record-values.ts'
import type {Field} from './stretch.ts'

/** The custom fields of an item, read when they are asked for: most of them are of no use here, and some are long. */
export class ItemMeta {
  readonly #values: RecordValues
  readonly #fields = new Map<string, Field>()
  readonly #asked = new Map<string, Field[]>()

  constructor(values: RecordValues, isAsked: FieldChoice = () => false) {
    this.#values = values
    let key: string | undefined
    let isInComment = false
    for (const field of values.record.fields) {
      if (field.name === 'wp:comment') isInComment = true
      else if (field.name === '/wp:comment') isInComment = false
      else if (isInComment) continue
      else if (field.name === 'wp:meta_key') key = values.textOf(field)
      else if (field.name === 'wp:meta_value' && key !== undefined) {
        if (!this.#fields.has(key)) this.#fields.set(key, field)
        if (isAsked(key)) {
          const asked = this.#asked.get(key) ?? []
          asked.push(field)
          this.#asked.set(key, asked)
        }
        key = undefined
      }
    }
  }

  /** Whether there is a value of the key. */
  has(key: string): boolean {
    return this.#fields.has(key)
  }

  /** The words of the value in one line; `undefined` where there are none. */
  text(key: string): string | undefined {
    const field = this.#fields.get(key)
    return field && this.#values.textOf(field)
  }

  /** The value as it is stored, with its lines and the spaces around it. */
  value(key: string): string | undefined {
    const field = this.#fields.get(key)
    return field && this.#values.valueOf(field)
  }

  /** What was asked for, as it is stored; `undefined` where the post has none of it. */
  asked(): PostData['meta'] {
    const meta = Array.from(this.#asked, ([key, fields]) => {
      const values = fields.map((field) => this.#values.valueOf(field))
      return [key, values] as const
    })
    return metaValues(meta)
  }

  /** 1-based line of the source where the value starts. */
  line(key: string): number | undefined {
    const field = this.#fields.get(key)
    return field && this.#values.lineOf(field)
  }

  /** The fields that are the author's own and hold text: no key of WordPress or a plugin's own, nothing serialized. */
  own(): Record<string, string> | undefined {
    const own: Array<[string, string]> = []
    for (const key of this.#fields.keys()) {
      if (!isOwnKey(key)) continue
      const text = this.text(key)
      if (text !== undefined && !serialized.test(text)) own.push([key, text])
    }
    return own.length > 0 ? Object.fromEntries(own) : undefined
  }
}

/** What PHP's serialize() makes of anything but a text. */
const serialized = /^(?:[aOC]:\d+:|[bids]:[\d.-]+[:;]|N;)/
