import {commonAttributes, commonReasons} from '../../mapping/common-attributes.ts'
import {recogniseContent} from '../../mapping/content-attributes.ts'
import {findRunOn} from '../../mapping/private-attributes.ts'
import {isVariant} from '../../mapping/variants.ts'
import type {
  Attribute,
  AttributeKind,
  Loss,
  ModuleMapping,
  ModuleOptions,
  Report,
  Shortcode
} from '../../types.ts'
import {reportModule} from '../tree/report-node.ts'
import {type AttributeValue, decodeAttributeValue} from './attribute-value.ts'
import {reportCopies} from './copies.ts'
import {findAttribute} from './find-attribute.ts'

export interface AccountOptions {
  modules: ReadonlyMap<string, ModuleMapping>
  moduleOptions?: ModuleOptions | undefined
  report: Report
}

/** Keeps account of the attributes that hold content: each is either used by its mapping or named in a finding. */
export class AttributeAccount {
  /** Attributes with content that are in the result. */
  kept = 0
  readonly #options: AccountOptions
  readonly #used = new Map<Shortcode, Set<string>>()
  /** Attributes that were used and came to nothing, of which a finding tells. */
  readonly #lost = new Set<Attribute>()
  /** Attributes of which a finding tells that they ran on. */
  readonly #cut = new Set<Attribute>()

  constructor(options: AccountOptions) {
    this.#options = options
  }

  use(node: Shortcode, name: string): void {
    const names = this.#used.get(node)
    if (names) names.add(name)
    else this.#used.set(node, new Set([name]))
  }

  /** The attribute is not in the result although its mapping used it. */
  lose(attribute: Attribute): void {
    this.#lost.add(attribute)
  }

  /** The value as its module showed it. */
  decode(node: Shortcode, attribute: Attribute): AttributeValue {
    const value = this.#ownValue(node, attribute)
    if (attribute.isShown) return {value, dynamic: []}
    const kind = kindOf(attribute, this.#declaredBy(node)) ?? 'setting'
    return decodeAttributeValue(value, kind, this.#options.moduleOptions?.post)
  }

  /** The value as far as it is the attribute’s own, and not one that it ran into and that is for the site alone. */
  #ownValue(node: Shortcode, attribute: Attribute): string {
    const {value} = attribute
    const found = findRunOn(node, value, this.#options.modules)
    if (!found) return value
    if (!this.#cut.has(attribute)) {
      this.#cut.add(attribute)
      reportModule(this.#options.report, attribute, {
        ruleId: 'attribute-dropped',
        reason: `Unexpected \`${found.name}\` in \`${attribute.name}\` of \`${node.name}\`, which is for the site alone; left it out`
      })
    }
    return value.slice(0, found.start).trimEnd()
  }

  /** Reports every attribute with content that the mapping of the module did not use. */
  settle(node: Shortcode): void {
    const used = this.#used.get(node)
    const declared = this.#declaredBy(node)
    for (const attribute of node.attributes) {
      const {name} = attribute
      if (name === null) {
        this.#positional(node, attribute)
        continue
      }
      const kind = kindOf(attribute, declared)
      if (!kind || isVariant(name) || findAttribute(node, name) !== attribute) continue
      if (used?.has(name)) {
        if (!this.#lost.has(attribute)) this.kept++
        continue
      }
      const {value} = this.decode(node, attribute)
      if (value.trim() === '') continue
      reportModule(this.#options.report, attribute, {
        ruleId: 'attribute-dropped',
        reason: `Unexpected \`${name}\` of \`${node.name}\`, which the result does not show${this.#whyUnused(node, name)}`,
        actual: value,
        subject: {tag: node, attribute},
        loss: lossOf(kind, value)
      })
    }
  }

  /** Reports the copies of values for other screens that said something else. `content` is what the module shows of what it encloses. */
  settleCopies(node: Shortcode, content: () => string | undefined): void {
    const used = this.#used.get(node)
    const declared = this.#declaredBy(node)
    reportCopies(node, {
      report: this.#options.report,
      isUsed: (name) => used?.has(name) === true,
      kindOf: (name, value) => kindOfValue(name, value, declared),
      content
    })
  }

  /** What the mapping says of an attribute that it leaves out on purpose. */
  #whyUnused(node: Shortcode, name: string): string {
    const {unused = {}} = this.#options.modules.get(node.name) ?? {}
    const reasons = Object.hasOwn(unused, name) ? unused : commonReasons
    return Object.hasOwn(reasons, name) ? `: ${reasons[name]}` : ''
  }

  /** Divi writes no values without names: words among them are the rest of a text that lost its quotes. */
  #positional(node: Shortcode, attribute: Attribute): void {
    if (!/\p{L}/u.test(attribute.value)) return
    reportModule(this.#options.report, attribute, {
      ruleId: 'attribute-dropped',
      reason: `Unexpected value without a name in \`${node.name}\`, which the result does not show`,
      actual: attribute.value,
      subject: {tag: node, attribute}
    })
  }

  #declaredBy({name}: Shortcode): Kinds {
    return kindsOf(this.#options.modules.get(name))
  }
}

type Kinds = ReadonlyMap<string, AttributeKind>

const ofAnyModule: Kinds = new Map(Object.entries(commonAttributes))

/** What mappings say of attributes, with what is true of any module; a mapping is asked often. */
const kindsOfMappings = new WeakMap<ModuleMapping, Kinds>()

function kindsOf(mapping: ModuleMapping | undefined): Kinds {
  if (!mapping?.attributes) return ofAnyModule
  const known = kindsOfMappings.get(mapping)
  if (known) return known
  const kinds = new Map([...ofAnyModule, ...Object.entries(mapping.attributes)])
  kindsOfMappings.set(mapping, kinds)
  return kinds
}

/** `undefined` for what is no content. */
function kindOf({name, value}: Attribute, declared: Kinds): AttributeKind | undefined {
  return kindOfValue(name ?? '', value, declared)
}

function kindOfValue(name: string, value: string, declared: Kinds): AttributeKind | undefined {
  const kind = declared.get(name) ?? recogniseContent(name, value)
  if (kind === undefined || kind === 'setting' || kind === 'private') return undefined
  return value.trim() === '' ? undefined : kind
}

function lossOf(kind: AttributeKind, value: string): Loss {
  switch (kind) {
    case 'url':
      return {attributes: 1, links: 1}
    case 'image':
      return {attributes: 1, images: 1}
    case 'media':
      return {attributes: 1, images: value.split(',').length}
    default:
      return {attributes: 1}
  }
}
