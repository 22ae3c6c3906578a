import type {ElementContent} from 'hast'
import type {Media, ModuleOptions, Shortcode, State} from '../../types.ts'
import {toFlow} from '../flow/flow.ts'
import {lift} from '../flow/lift.ts'
import {toPhrasing} from '../flow/phrasing.ts'
import {lookupOf} from '../media/media-lookup.ts'
import {missingMedia} from '../media/missing-media.ts'
import {parseUnplaced} from '../parse/html.ts'
import {contentOf} from '../tree/content-of.ts'
import {reportModule} from '../tree/report-node.ts'
import {type AccountOptions, AttributeAccount} from './account.ts'
import {findAttribute} from './find-attribute.ts'

/** What mappings read of attributes and of the library of media. What they read counts as used. */
export class ModuleValues
  implements Omit<State, 'content' | 'module' | 'parent' | 'parts' | 'message'>
{
  protected readonly account: AttributeAccount
  readonly #options: AccountOptions

  constructor(options: AccountOptions) {
    this.#options = options
    this.account = new AttributeAccount(options)
  }

  /** Attributes with content that are in the result. */
  get attributesKept(): number {
    return this.account.kept
  }

  get moduleOptions(): ModuleOptions {
    return this.#options.moduleOptions ?? {}
  }

  attribute(node: Shortcode, name: string): string | undefined {
    const attribute = findAttribute(node, name)
    if (!attribute) return undefined
    const {value, dynamic} = this.account.decode(node, attribute)
    this.account.use(node, name)
    for (const what of dynamic) {
      reportModule(this.#options.report, attribute, {
        ruleId: 'dynamic-content',
        reason: `Unexpected dynamic content \`${what}\` in \`${name}\`: only the site knew it`,
        actual: what
      })
    }
    return value.trim() === '' ? undefined : value
  }

  peek(node: Shortcode, name: string): string | undefined {
    const attribute = findAttribute(node, name)
    if (!attribute) return undefined
    const {value} = this.account.decode(node, attribute)
    return value.trim() === '' ? undefined : value
  }

  isOn(node: Shortcode, name: string, fallback: boolean): boolean {
    const value = this.attribute(node, name)
    return value === undefined ? fallback : value === 'on'
  }

  phrasing(node: Shortcode, name: string): ElementContent[] {
    const value = this.attribute(node, name)
    return value === undefined ? [] : this.markup(value)
  }

  markup(value: string): ElementContent[] {
    if (value.trim() === '') return []
    if (!/[<&]/.test(value)) return [{type: 'text', value: value.trim()}]
    const tree = parseUnplaced(value)
    return tree ? toPhrasing(lift(contentOf(tree))) : [{type: 'text', value}]
  }

  flow(node: Shortcode, name: string): ElementContent[] {
    const value = this.attribute(node, name)
    const tree = value === undefined ? undefined : parseUnplaced(value)
    const nodes = tree && contentOf(tree).filter(({type}) => type !== 'comment')
    return nodes ? toFlow(lift(nodes), 'auto') : this.phrasing(node, name)
  }

  mediaAt(url: string): Media | undefined {
    const {media} = this.moduleOptions
    return media && lookupOf(media).at(url)
  }

  media(node: Shortcode, name: string): Media[] {
    const attribute = findAttribute(node, name)
    const ids = (this.attribute(node, name) ?? '').split(',').flatMap((id) => id.trim() || [])
    const lookup = lookupOf(this.moduleOptions.media ?? {})
    const files = ids.map((id) => lookup.get(id))
    const found = files.filter((file) => file !== undefined)
    const isLost = attribute !== undefined && found.length === 0
    if (isLost) this.account.lose(attribute)
    const missing = ids.filter((_, index) => files[index] === undefined)
    if (missing.length > 0) {
      reportModule(this.#options.report, attribute ?? node, {
        ...missingMedia(missing, name),
        loss: {images: missing.length, ...(isLost && {attributes: 1})}
      })
    }
    return found
  }
}
