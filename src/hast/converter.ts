import type {ElementContent} from 'hast'
import type {PositionOf} from '../shortcode/places.ts'
import type {Wrapping} from '../shortcode/wrapping.ts'
import type {
  Content,
  Finding,
  Level,
  Loss,
  Media,
  ModuleMapping,
  ModuleOptions,
  Part,
  Report,
  Shortcode,
  State
} from '../types.ts'
import {AttributeAccount} from './account.ts'
import {contentOf} from './content-of.ts'
import {readDisplayConditions} from './display-conditions.ts'
import {type DynamicContent, findDynamicContent} from './dynamic-content.ts'
import {findAttribute} from './find-attribute.ts'
import {type ParagraphRules, toFlow} from './flow.ts'
import {parseFragment} from './fragment.ts'
import {parseUnplaced} from './html.ts'
import {gatherItems, isList} from './items.ts'
import {decodeCode} from './legacy-encoding.ts'
import {libraryContent} from './library.ts'
import {lift} from './lift.ts'
import {mediaByAddress} from './media-by-address.ts'
import {missingMedia} from './missing-media.ts'
import {withModuleId} from './module-id.ts'
import {withModuleLink} from './module-link.ts'
import {place} from './module-place.ts'
import {makeParts} from './parts.ts'
import {toPhrasing} from './phrasing.ts'
import {endOfText, startOfText} from './remains.ts'
import {namedComment, shortcodeOf, tagComments} from './stand-in.ts'
import {leftOut, unknownModule} from './unknown-module.ts'
import {lossOf, visibleText} from './words.ts'

export interface ConverterOptions {
  modules: ReadonlyMap<string, ModuleMapping>
  rules: ParagraphRules
  positionOf: PositionOf
  report: Report
  moduleOptions?: ModuleOptions | undefined
  /** What was done to the whole document, and is to be undone in its text. */
  wrapping?: Wrapping | undefined
  /** Converts what modules enclose where it is not HTML. */
  convertContent?: (node: Shortcode, isRaw: boolean) => ElementContent[]
}

/** Divi nests a global module in a global row in a global section, and no deeper. */
const deepestLayout = 8
/** Layouts of one document; a library whose layouts name each other has no end of them. */
const mostLayouts = 5000

/** Turns shortcodes into elements and keeps account of what the mappings use. */
export class Converter implements State {
  readonly #options: ConverterOptions
  readonly #account: AttributeAccount
  readonly #opened = new Set<Shortcode>()
  readonly #parents = new Map<Shortcode, Shortcode>()
  /** Places of dynamic content that were reported. */
  readonly #unknownAt = new Set<number>()
  /** Modules that were converted, by the mapping of the one around them or by us. */
  readonly #placed = new Set<Shortcode>()
  /** Layouts of the library that are put in now: one that refers to itself stands as it is. */
  readonly #loading = new Set<string>()
  /** How many were put in. */
  #layouts = 0

  constructor(options: ConverterOptions) {
    this.#options = options
    this.#account = new AttributeAccount(options)
  }

  /** Attributes with content that are in the result. */
  get attributesKept(): number {
    return this.#account.kept
  }

  /** Converts neighbours; `whole` when they are the document itself. */
  convert(nodes: readonly Content[], place: {raw: boolean; whole: boolean}): ElementContent[] {
    const isInline = this.#isInline
    if (nodes.every((node) => isEmpty(node, place.whole) && !isInline(node))) {
      // Loops instead of callbacks: with them every level of nesting takes more of the stack.
      const result: ElementContent[] = []
      for (const node of nodes) {
        if (node.type !== 'shortcode') continue
        for (const child of this.module(node)) result.push(child)
      }
      return gatherItems(result, new Set(result))
    }
    const {positionOf, wrapping} = this.#options
    const {dynamicContent} = this
    const options = {positionOf, wrapping, dynamicContent, isInline, ...place}
    const fragment = parseFragment(nodes, options) ?? this.#tooDeep(nodes)
    const flow = toFlow(lift(fragment), place.raw ? 'off' : this.#options.rules)
    return nodes.some(({type}) => type === 'shortcode') ? this.#fill(flow) : flow
  }

  content(node: Shortcode): ElementContent[] {
    this.#opened.add(node)
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
    const made = this.#options.convertContent?.(node, raw)
    if (made) return made
    const decoded = raw ? decodeCode(node) : undefined
    if (decoded) {
      const reason = `Unexpected character references for the markup of \`${node.name}\`, decoded once`
      this.message(node, 'legacy-encoding', reason)
    }
    return this.convert(decoded ?? node.children, {raw, whole: false})
  }

  attribute(node: Shortcode, name: string): string | undefined {
    const attribute = findAttribute(node, name)
    if (!attribute) return undefined
    const {value, dynamic} = this.#account.decode(node, attribute)
    this.#account.use(node, name)
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
    const attribute = findAttribute(node, name)
    if (!attribute) return undefined
    const {value} = this.#account.decode(node, attribute)
    return value.trim() === '' ? undefined : value
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

  /** Whether a node stands in a line of text. */
  readonly #isInline = (node: Content): boolean =>
    node.type === 'shortcode' && this.#options.modules.get(node.name)?.inline === true

  /** Dynamic content between tags. A text may be parsed more than once, but each place is reported once. */
  readonly dynamicContent = (text: string, offset: number): DynamicContent[] => {
    const contents = findDynamicContent(text, this.#options.moduleOptions?.post)
    for (const {start, end, unknown} of contents) {
      const place = offset + start
      if (unknown === undefined || this.#unknownAt.has(place)) continue
      this.#unknownAt.add(place)
      this.#options.report({
        source: 'module',
        ruleId: 'dynamic-content',
        reason: `Unexpected dynamic content \`${unknown}\` in the text: only the site knew it`,
        start: place,
        end: offset + end,
        actual: unknown
      })
    }
    return contents
  }

  flow(node: Shortcode, name: string): ElementContent[] {
    const value = this.attribute(node, name)
    const tree = value === undefined ? undefined : parseUnplaced(value)
    const nodes = tree && contentOf(tree).filter(({type}) => type !== 'comment')
    return nodes ? toFlow(lift(nodes), 'auto') : this.phrasing(node, name)
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

  get moduleOptions(): ModuleOptions {
    return this.#options.moduleOptions ?? {}
  }

  mediaAt(url: string): Media | undefined {
    const {media} = this.moduleOptions
    return media && mediaByAddress(media).get(url)
  }

  media(node: Shortcode, name: string): Media[] {
    const attribute = findAttribute(node, name)
    const ids = (this.attribute(node, name) ?? '').split(',').flatMap((id) => id.trim() || [])
    const {media: table = {}} = this.#options.moduleOptions ?? {}
    const isKnown = (id: string): boolean => Object.hasOwn(table, id)
    const isLost = attribute !== undefined && !ids.some(isKnown)
    if (isLost) this.#account.lose(attribute)
    const missing = ids.filter((id) => !isKnown(id))
    if (missing.length > 0) {
      this.#report(attribute ?? node, {
        ...missingMedia(missing, name),
        loss: {images: missing.length, ...(isLost && {attributes: 1})}
      })
    }
    return ids.filter(isKnown).flatMap((id) => table[id] ?? [])
  }

  message(node: Shortcode, ruleId: string, reason: string): void {
    this.#report(node, {ruleId, reason})
  }

  /** Puts the content of shortcodes where the parser left a stand-in. */
  #fill(nodes: readonly ElementContent[], isInList = false): ElementContent[] {
    const ofModules = new Set<ElementContent>()
    const children: ElementContent[] = []
    for (const node of nodes) {
      const shortcode = shortcodeOf(node)
      if (shortcode) {
        for (const made of this.module(shortcode)) {
          ofModules.add(made)
          children.push(made)
        }
      } else if (node.type === 'element') {
        node.children = this.#fill(node.children, isList(node))
        children.push(node)
      } else children.push(node)
    }
    return isInList || ofModules.size === 0 ? children : gatherItems(children, ofModules)
  }

  /** Converts one shortcode. */
  module(node: Shortcode): ElementContent[] {
    this.#placed.add(node)
    for (const child of node.children) {
      if (child.type === 'shortcode') this.#parents.set(child, node)
    }
    if (findAttribute(node, 'disabled')?.value === 'on') return this.#disabled(node)
    this.#reportHidden(node)
    this.#reportConditions(node)
    const fromLibrary = this.#library(node)
    if (fromLibrary) return fromLibrary
    const mapping = this.#options.modules.get(node.name)
    if (mapping?.content === 'hidden') return this.#notShown(node)
    if (!mapping && this.#keepsTags(node)) return this.#kept(node)
    const children = mapping ? this.#mapped(node, mapping) : this.#unmapped(node)
    const linked = this.#withLink(node, children)
    this.#account.settle(node)
    for (const child of linked) place(child, node.position)
    return withModuleId(node, linked)
  }

  /** Only a style sheet hides what is off on phone, tablet and desktop: it was in the page, and who knows for whom. */
  #reportHidden(node: Shortcode): void {
    const screens = findAttribute(node, 'disabled_on')
    if (!screens?.value.startsWith('on|on|on')) return
    this.#report(screens, {
      ruleId: 'disabled-module',
      reason: `Unexpected \`${node.name}\` that the style sheet hid on every screen, kept it`
    })
  }

  /** What only some visitors saw, or only for a time, is in the result for all of them. */
  #reportConditions(node: Shortcode): void {
    const attribute = findAttribute(node, 'display_conditions')
    const conditions = attribute && readDisplayConditions(attribute.value)
    if (!conditions) return
    const named = conditions.length > 0 ? ` (${conditions.join(', ')})` : ''
    this.#report(attribute, {
      ruleId: 'conditional-module',
      reason: `Unexpected \`${node.name}\` that was shown under conditions${named}, kept it for every reader`
    })
  }

  /** What the library has in the place of a global module; `undefined` where the copy in the content stands. */
  #library(node: Shortcode): ElementContent[] | undefined {
    const reference = findAttribute(node, 'global_module')
    if (!reference || this.#loading.has(reference.value)) return undefined
    const {library = {}, shortcodes} = this.#options.moduleOptions ?? {}
    const content = Object.hasOwn(library, reference.value) ? library[reference.value] : undefined
    if (content === undefined) {
      this.#report(reference, {
        ruleId: 'global-module',
        reason: `Unexpected reference to library layout ${reference.value}, kept the copy in the content`
      })
      return undefined
    }
    if (this.#loading.size >= deepestLayout || this.#layouts >= mostLayouts) {
      const reason = `Unexpected number of layouts in layouts, kept the copy in the content of ${reference.value}`
      this.#report(reference, {ruleId: 'limit', reason})
      return undefined
    }
    this.#layouts++
    this.#loading.add(reference.value)
    const children = libraryContent(content, node.position, shortcodes)
    const result = this.convert(children, {raw: false, whole: false})
    this.#loading.delete(reference.value)
    return result
  }

  /** A link of the whole module, which Divi follows by script. */
  #withLink(node: Shortcode, children: ElementContent[]): ElementContent[] {
    const url = this.attribute(node, 'link_option_url')
    return url === undefined ? children : withModuleLink(children, url)
  }

  #mapped(node: Shortcode, mapping: ModuleMapping): ElementContent[] {
    const isLost = mapping.dynamic !== undefined && !this.#isKnown(node, mapping)
    if (isLost) {
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
    const isNamed = isLost && this.#options.moduleOptions?.unknown === 'comment'
    if (isNamed) children.unshift(namedComment(node, settingsOf(mapping)))
    if (this.#opened.has(node) || node.children.length === 0) return children
    if (this.#holdsPlaced(node)) {
      const rest = this.#rest(node)
      return [
        ...children,
        ...rest.flatMap((one) => this.convert([one], {raw: false, whole: false}))
      ]
    }
    return [...children, ...(mapping.content === 'none' ? this.#hidden(node) : this.content(node))]
  }

  /** Whether what the module showed above all is known of the post, whose data go with the result. */
  #isKnown(node: Shortcode, {shows}: ModuleMapping): boolean {
    return (
      shows !== undefined &&
      Boolean(this.moduleOptions.post?.[shows]) &&
      this.isOn(node, shows, true)
    )
  }

  /** Whether the mapping has put what the node encloses in its places. */
  #holdsPlaced({children}: Shortcode): boolean {
    return children.some(
      (child) => child.type === 'shortcode' && (this.#placed.has(child) || this.#holdsPlaced(child))
    )
  }

  /** What stands between the modules that a mapping has put in their places. */
  #rest({children}: Shortcode): Content[] {
    return children.flatMap((child) => {
      if (child.type !== 'shortcode') return [child]
      if (this.#placed.has(child)) return []
      return this.#holdsPlaced(child) ? this.#rest(child) : [child]
    })
  }

  /** What the site was asked for, so that a list can be made again: ` (posts_number="6")`. */
  #query(node: Shortcode, mapping: ModuleMapping): string {
    const asked = settingsOf(mapping).flatMap((name) => {
      const value = this.attribute(node, name)
      return value === undefined ? [] : `${name}="${value}"`
    })
    return asked.length > 0 ? ` (${asked.join(', ')})` : ''
  }

  /** A module that never shows what it encloses: its text goes, but no other module does. */
  #hidden(node: Shortcode): ElementContent[] {
    const texts = node.children.filter((child) => child.type === 'html')
    const without = this.#without(texts)
    const {text, images, links} = without.loss
    if (text || images || links) {
      const reason = `Unexpected content of \`${node.name}\`, which never shows it`
      this.#report(node, {ruleId: 'content-dropped', reason, ...without})
    }
    return node.children.flatMap((child) => (child.type === 'shortcode' ? this.module(child) : []))
  }

  #unmapped(node: Shortcode): ElementContent[] {
    switch (this.#options.moduleOptions?.unknown) {
      case 'drop':
        return this.#dropped(node)
      case 'comment':
        return [namedComment(node), ...this.#unwrapped(node)]
      case 'error':
        return this.#unwrapped(node, 'error')
      default:
        return this.#unwrapped(node)
    }
  }

  /** A block has no tags, but a comment with JSON; what it says is shown as that of any other module. */
  #keepsTags({name}: Shortcode): boolean {
    return this.#options.moduleOptions?.unknown === 'keep' && !name.includes('/')
  }

  #kept(node: Shortcode): ElementContent[] {
    for (const {name} of node.attributes) if (name !== null) this.#account.use(node, name)
    const reason = `Unexpected module \`${node.name}\` without mapping, kept its tags`
    this.message(node, 'unknown-module', reason)
    this.#account.settle(node)
    const {opening, closing} = tagComments(node)
    return closing ? [opening, ...this.content(node), closing] : [opening]
  }

  #dropped(node: Shortcode): ElementContent[] {
    const reason = `Unexpected module \`${node.name}\` without mapping, left it out`
    this.#report(node, {ruleId: 'unknown-module', reason, ...this.#without(node.children)})
    return []
  }

  #unwrapped(node: Shortcode, level?: Level): ElementContent[] {
    const {children, names} = unknownModule(this, node)
    const kept = names.length > 0 ? `its content and ${names.join(', ')}` : 'its content'
    const others = leftOut(node, names)
    const left = others.length > 0 ? `, left out ${others.join(', ')}` : ''
    this.#report(node, {
      ruleId: 'unknown-module',
      reason: `Unexpected module \`${node.name}\` without mapping, kept ${kept}${left}`,
      ...(level && {level})
    })
    return children
  }

  /** What is lost when nodes are left out: a converter that tells nobody says what they would have shown. */
  #without(nodes: readonly Content[]): {actual?: string; loss: Loss} {
    const moduleOptions = {...this.#options.moduleOptions, unknown: 'unwrap'} as const
    const silent = new Converter({...this.#options, moduleOptions, report: () => undefined})
    const content = silent.convert(nodes, {raw: false, whole: false})
    const text = visibleText(content).trim()
    return {...(text && {actual: text}), loss: lossOf(content)}
  }

  /** What only some readers saw stays out, the modules in it too. */
  #notShown(node: Shortcode): ElementContent[] {
    const reason = `Unexpected content of \`${node.name}\`, which not every reader saw, left it out`
    this.#report(node, {ruleId: 'content-dropped', reason, ...this.#without(node.children)})
    return []
  }

  #disabled(node: Shortcode): ElementContent[] {
    const reason = `Unexpected \`${node.name}\` that was switched off, no reader saw it`
    this.#report(node, {ruleId: 'disabled-module', reason, ...this.#without(node.children)})
    return []
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

/** The settings that may be told to whoever builds the module again. */
function settingsOf({attributes = {}}: ModuleMapping): string[] {
  return Object.keys(attributes).filter((name) => attributes[name] === 'setting')
}

/** Whether nothing but what wpautop() leaves stands here, or nothing that needs the HTML parser. */
function isEmpty(node: Content, whole: boolean): boolean {
  if (node.type !== 'html') return true
  if (whole) return node.value.trim() === ''
  const start = startOfText(node.value)
  return endOfText(node.value, start) === start
}
