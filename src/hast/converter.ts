import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {isVariant, recogniseContent} from '../modules/content-attributes.ts'
import type {PositionOf} from '../shortcode/places.ts'
import type {Wrapping} from '../shortcode/wrapping.ts'
import type {
  Attribute,
  AttributeKind,
  Content,
  Finding,
  Loss,
  Media,
  ModuleMapping,
  Part,
  Report,
  Shortcode,
  SiteOptions,
  State
} from '../types.ts'
import {decodeAttributeValue} from './attribute-value.ts'
import {isFlow} from './categories.ts'
import {contentOf} from './content-of.ts'
import {type ParagraphRules, toFlow} from './flow.ts'
import {parseFragment, shortcodeOf} from './fragment.ts'
import {parseHtml} from './html.ts'
import {lift} from './lift.ts'
import {makeParts} from './parts.ts'
import {endOfText, startOfText} from './remains.ts'
import {unknownModule} from './unknown-module.ts'
import {lossOf, visibleText} from './words.ts'

export interface ConverterOptions {
  modules: ReadonlyMap<string, ModuleMapping>
  rules: ParagraphRules
  positionOf: PositionOf
  report: Report
  site?: SiteOptions | undefined
  /** What was done to the whole document, and is to be undone in its text. */
  wrapping?: Wrapping | undefined
  /** Converts what modules enclose where it is not HTML. */
  convertContent?: (node: Shortcode, isRaw: boolean) => ElementContent[]
}

/** Attributes that any module may have. */
const commonAttributes: Readonly<Record<string, AttributeKind>> = {link_option_url: 'url'}

/** Turns shortcodes into elements and keeps account of what the mappings use. */
export class Converter implements State {
  /** Attributes with content that are in the result. */
  attributesKept = 0
  readonly #options: ConverterOptions
  readonly #used = new Map<Shortcode, Set<string>>()
  readonly #opened = new Set<Shortcode>()
  readonly #parents = new Map<Shortcode, Shortcode>()

  constructor(options: ConverterOptions) {
    this.#options = options
  }

  /** Converts neighbours; `whole` when they are the document itself. */
  convert(nodes: readonly Content[], place: {raw: boolean; whole: boolean}): ElementContent[] {
    if (nodes.every((node) => isEmpty(node, place.whole))) {
      return nodes.flatMap((node) => (node.type === 'shortcode' ? this.module(node) : []))
    }
    const {positionOf, wrapping} = this.#options
    const fragment = parseFragment(nodes, {positionOf, wrapping, ...place}) ?? this.#tooDeep(nodes)
    return this.#fill(toFlow(lift(fragment), place.raw ? 'off' : this.#options.rules))
  }

  content(node: Shortcode): ElementContent[] {
    this.#opened.add(node)
    for (const child of node.children) {
      if (child.type === 'shortcode') this.#parents.set(child, node)
    }
    const raw = this.#options.modules.get(node.name)?.content === 'raw'
    if (
      raw &&
      node.children.some((child) => child.type === 'html' && child.value.includes('_holder'))
    ) {
      this.message(
        node,
        'legacy-encoding',
        `Unexpected line-break placeholders in \`${node.name}\``
      )
    }
    return (
      this.#options.convertContent?.(node, raw) ?? this.convert(node.children, {raw, whole: false})
    )
  }

  attribute(node: Shortcode, name: string): string | undefined {
    const attribute = find(node, name)
    if (!attribute) return undefined
    const {value, dynamic} = decodeAttributeValue(attribute.value, this.#kind(node, attribute))
    this.#use(node, name)
    for (const what of dynamic) {
      this.#report(attribute, {
        ruleId: 'dynamic-content',
        reason: `Unexpected dynamic content \`${what}\` in \`${name}\`: only the site knew it`,
        actual: what
      })
    }
    return value.trim() === '' ? undefined : value
  }

  peek(node: Shortcode, name: string): string | undefined {
    const attribute = find(node, name)
    if (!attribute) return undefined
    const {value} = decodeAttributeValue(attribute.value, this.#kind(node, attribute))
    return value.trim() === '' ? undefined : value
  }

  phrasing(node: Shortcode, name: string): ElementContent[] {
    const value = this.attribute(node, name)
    if (value === undefined) return []
    if (!/[<&]/.test(value)) return [{type: 'text', value: value.trim()}]
    const tree = parseHtml(value)
    return tree ? toPhrasing(contentOf(tree)) : [{type: 'text', value}]
  }

  flow(node: Shortcode, name: string): ElementContent[] {
    const value = this.attribute(node, name)
    const tree = value === undefined ? undefined : parseHtml(value)
    return tree ? toFlow(lift(contentOf(tree)), 'auto') : this.phrasing(node, name)
  }

  isOn(node: Shortcode, name: string, fallback: boolean): boolean {
    const value = this.attribute(node, name)
    return value === undefined ? fallback : value === 'on'
  }

  parts(node: Shortcode, parts: readonly Part[]): ElementContent[] {
    return makeParts(this, node, parts)
  }

  parent(node: Shortcode): Shortcode | undefined {
    return this.#parents.get(node)
  }

  media(node: Shortcode, name: string): Media[] {
    const ids = (this.attribute(node, name) ?? '').split(',').map((id) => id.trim())
    const {media: table = {}} = this.#options.site ?? {}
    return ids.flatMap((id): Media[] => {
      if (id === '') return []
      const media = Object.hasOwn(table, id) ? table[id] : undefined
      if (media) return [media]
      const reason = `Unexpected attachment ${id} in \`${name}\`: no table of media says where it is`
      this.#report(find(node, name) ?? node, {
        ruleId: 'unresolved-media',
        reason,
        actual: id,
        loss: {images: 1}
      })
      return []
    })
  }

  message(node: Shortcode, ruleId: string, reason: string): void {
    this.#report(node, {ruleId, reason})
  }

  /** Puts the content of shortcodes where the parser left a stand-in. */
  #fill(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      const shortcode = shortcodeOf(node)
      if (shortcode) return this.module(shortcode)
      return [node.type === 'element' ? {...node, children: this.#fill(node.children)} : node]
    })
  }

  /** Converts one shortcode. */
  module(node: Shortcode): ElementContent[] {
    if (find(node, 'disabled')?.value === 'on') return this.#disabled(node)
    const globalModule = find(node, 'global_module')
    if (globalModule) {
      this.#report(globalModule, {
        ruleId: 'global-module',
        reason: `Unexpected reference to library layout ${globalModule.value}, kept the copy in the content`
      })
    }
    const mapping = this.#options.modules.get(node.name)
    const children = mapping ? this.#mapped(node, mapping) : this.#unknown(node)
    this.#settle(node)
    for (const child of children) place(child, node.position)
    return this.#withId(node, children)
  }

  #mapped(node: Shortcode, mapping: ModuleMapping): ElementContent[] {
    if (mapping.dynamic !== undefined) {
      this.message(
        node,
        'dynamic-module',
        `Unexpected \`${node.name}\`: it showed ${mapping.dynamic}${this.#query(node, mapping)}`
      )
    }
    const children = mapping.handle
      ? mapping.handle(this, node)
      : mapping.parts
        ? makeParts(this, node, mapping.parts)
        : []
    if (this.#opened.has(node) || node.children.length === 0) return children
    return [...children, ...(mapping.content === 'none' ? this.#hidden(node) : this.content(node))]
  }

  /** What the site was asked for, so that a list can be made again: ` (posts_number="6")`. */
  #query(node: Shortcode, {query = []}: ModuleMapping): string {
    const asked = query.flatMap((name) => {
      const value = this.attribute(node, name)
      return value === undefined ? [] : `${name}="${value}"`
    })
    return asked.length > 0 ? ` (${asked.join(', ')})` : ''
  }

  /** A module that never shows what it encloses: its text goes, but no other module does. */
  #hidden(node: Shortcode): ElementContent[] {
    const content = this.content(node)
    if (node.children.some((child) => child.type === 'shortcode')) return content
    const text = visibleText(content).trim()
    if (text) {
      this.#report(node, {
        ruleId: 'content-dropped',
        reason: `Unexpected text in \`${node.name}\`, which never shows it`,
        actual: text,
        loss: lossOf(content)
      })
    }
    return []
  }

  #unknown(node: Shortcode): ElementContent[] {
    const {children, names} = unknownModule(this, node)
    const kept = names.length > 0 ? `its content and ${names.join(', ')}` : 'its content'
    this.message(
      node,
      'unknown-module',
      `Unexpected module \`${node.name}\` without mapping, kept ${kept}`
    )
    return children
  }

  #disabled(node: Shortcode): ElementContent[] {
    const {modules, rules, positionOf, wrapping} = this.#options
    const silent = new Converter({modules, rules, positionOf, wrapping, report: () => undefined})
    const content = silent.convert(node.children, {raw: false, whole: false})
    const text = visibleText(content).trim()
    this.#report(node, {
      ruleId: 'disabled-module',
      reason: `Unexpected \`${node.name}\` that was switched off, no reader saw it`,
      ...(text && {actual: text}),
      loss: lossOf(content)
    })
    return []
  }

  /** Reports every attribute with content that the mapping did not use. */
  #settle(node: Shortcode): void {
    const used = this.#used.get(node)
    const last = new Map(node.attributes.map((attribute) => [attribute.name, attribute]))
    for (const attribute of node.attributes) this.#positional(node, attribute)
    for (const [name, attribute] of last) {
      if (name === null || isVariant(name)) continue
      const kind = this.#contentKind(node, attribute)
      if (!kind) continue
      if (used?.has(name)) {
        this.attributesKept++
        continue
      }
      const {value} = decodeAttributeValue(attribute.value, kind)
      if (value.trim() === '') continue
      this.#report(attribute, {
        ruleId: 'attribute-dropped',
        reason: `Unexpected \`${name}\` of \`${node.name}\`, which the result does not show${this.#whyUnused(node, name)}`,
        actual: value,
        loss: attributeLoss(kind)
      })
    }
  }

  /** What the mapping says of an attribute that it leaves out on purpose. */
  #whyUnused(node: Shortcode, name: string): string {
    const reasons = this.#options.modules.get(node.name)?.unused ?? {}
    return Object.hasOwn(reasons, name) ? `: ${reasons[name]}` : ''
  }

  /** Divi writes no values without names: words among them are the rest of a text that lost its quotes. */
  #positional(node: Shortcode, attribute: Attribute): void {
    if (attribute.name !== null || !/\p{L}/u.test(attribute.value)) return
    this.#report(attribute, {
      ruleId: 'attribute-dropped',
      reason: `Unexpected value without a name in \`${node.name}\`, which the result does not show`,
      actual: attribute.value
    })
  }

  #withId(node: Shortcode, children: ElementContent[]): ElementContent[] {
    const id = find(node, 'module_id')?.value
    // et_pb_contact_form_0 and the like are the builder's own names, not targets of links.
    if (!id || id.startsWith('et_pb_') || children.length === 0) return children
    const [only] = children
    if (children.length === 1 && only?.type === 'element' && only.properties.id === undefined) {
      return [{...only, properties: {id, ...only.properties}}]
    }
    return [h('section', {id}, children)]
  }

  #contentKind(node: Shortcode, {name, value}: Attribute): AttributeKind | undefined {
    const declared = this.#options.modules.get(node.name)?.attributes ?? {}
    const kind =
      kindIn(declared, name ?? '') ??
      kindIn(commonAttributes, name ?? '') ??
      recogniseContent(name ?? '', value)
    return kind === 'setting' || value.trim() === '' ? undefined : kind
  }

  #kind(node: Shortcode, attribute: Attribute): AttributeKind {
    return this.#contentKind(node, attribute) ?? 'setting'
  }

  #use(node: Shortcode, name: string): void {
    const names = this.#used.get(node)
    if (names) names.add(name)
    else this.#used.set(node, new Set([name]))
  }

  #tooDeep(nodes: readonly Content[]): ElementContent[] {
    const [first] = nodes
    if (first) {
      this.#report(first, {
        ruleId: 'limit',
        reason: 'Unexpected depth of HTML elements, kept their text alone'
      })
    }
    return nodes.map((node): ElementContent => {
      if (node.type === 'shortcode') return {type: 'comment', value: '', data: {shortcode: node}}
      const value = node.type === 'html' ? node.value.replace(/<[^<>]*>/g, ' ') : ''
      return {type: 'text', value}
    })
  }

  #report(
    place: {position?: Shortcode['position'] | undefined},
    finding: Omit<Finding, 'source' | 'start' | 'end'>
  ): void {
    const start = place.position?.start.offset ?? 0
    const end = place.position?.end.offset ?? start
    this.#options.report({source: 'module', start, end, ...finding})
  }
}

/** What a table says of a name; names that every object has are in none. */
function kindIn(
  table: Readonly<Record<string, AttributeKind>>,
  name: string
): AttributeKind | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** The attribute that counts: as in PHP arrays, the last of a name. */
function find(node: Shortcode, name: string): Attribute | undefined {
  return node.attributes.findLast((attribute) => attribute.name === name)
}

/** Elements made for a module stand where the module stands. */
function place(node: ElementContent, position: Shortcode['position']): void {
  if (node.position) return
  node.position = position
  if (node.type === 'element') for (const child of node.children) place(child, position)
}

function attributeLoss(kind: AttributeKind): Loss {
  const isImage = kind === 'image' || kind === 'media'
  return {attributes: 1, ...(kind === 'url' && {links: 1}), ...(isImage && {images: 1})}
}

/** Whether nothing but what wpautop() leaves stands here, or nothing that needs the HTML parser. */
function isEmpty(node: Content, whole: boolean): boolean {
  if (node.type !== 'html') return true
  if (whole) return node.value.trim() === ''
  const start = startOfText(node.value)
  return endOfText(node.value, start) === start
}

/** Leaves of blocks what may stand in a heading or a link. */
function toPhrasing(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'comment') return []
    if (node.type !== 'element' || !isFlow(node)) return [node]
    const children = toPhrasing(node.children)
    return index === 0 ? children : [{type: 'text', value: ' '}, ...children]
  })
}
