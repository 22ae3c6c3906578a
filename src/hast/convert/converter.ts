import type {Comment, ElementContent} from 'hast'
import {withoutPrivate} from '../../mapping/private-attributes.ts'
import type {PositionOf} from '../../shortcode/places.ts'
import type {Wrapping} from '../../shortcode/wrapping.ts'
import type {
  Content,
  Level,
  ModuleMapping,
  Part,
  Shortcode,
  State,
  UnplacedFinding
} from '../../types.ts'
import {type ParagraphRules, toFlow} from '../flow/flow.ts'
import {gatherItems, isList} from '../flow/items.ts'
import {lift} from '../flow/lift.ts'
import {parseFragment} from '../parse/fragment.ts'
import {isRemains} from '../parse/remains.ts'
import {textAlone} from '../parse/text-alone.ts'
import {reportModule} from '../tree/report-node.ts'
import {namedComment, shortcodeOf, tagComments} from '../tree/stand-in.ts'
import type {AccountOptions} from '../values/account.ts'
import {findAttribute} from '../values/find-attribute.ts'
import {decodeCode} from '../values/legacy-encoding.ts'
import {ModuleValues} from '../values/module-values.ts'
import {dynamicReason, settingsOf} from './dynamic-module.ts'
import {enclosedText} from './enclosed-text.ts'
import {isPattern, Layouts} from './library.ts'
import {withModuleId} from './module-id.ts'
import {withModuleLink} from './module-link.ts'
import {place} from './module-place.ts'
import {Omissions} from './omissions.ts'
import {makeParts} from './parts.ts'
import {PlacedModules} from './placed-modules.ts'
import {TextReplacements} from './text-replacements.ts'
import {leftOutAttributes, unknownModule} from './unknown-module.ts'
import {reportVisibility} from './visibility.ts'

export interface ConverterOptions extends AccountOptions {
  rules: ParagraphRules
  positionOf: PositionOf
  /** What was done to the whole document, and is to be undone in its text. */
  wrapping?: Wrapping | undefined
  /** Converts what modules enclose where it is not HTML. */
  convertContent?: (node: Shortcode, isRaw: boolean) => ElementContent[]
}

/** A module that is converted now. */
interface Conversion {
  node: Shortcode
  /** Whether its mapping has converted what it encloses. */
  isOpened: boolean
}

/** Turns shortcodes into elements and keeps account of what the mappings use. */
export class Converter extends ModuleValues implements State {
  readonly #options: ConverterOptions
  /** The modules that are converted now, the innermost last. */
  readonly #path: Conversion[] = []
  readonly #layouts: Layouts
  readonly #placed = new PlacedModules()
  readonly #omissions: Omissions
  readonly #replacements: TextReplacements

  constructor(options: ConverterOptions) {
    super(options)
    this.#options = options
    const {report} = options
    this.#layouts = new Layouts(this.moduleOptions, report)
    this.#omissions = new Omissions(report, (nodes) => this.#convertSilently(nodes))
    this.#replacements = new TextReplacements(report, this.moduleOptions.post)
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
      return gatherItems(result, () => true)
    }
    const {positionOf, wrapping} = this.#options
    const {dynamicContent, straightQuotes} = this.#replacements
    const options = {positionOf, wrapping, dynamicContent, straightQuotes, isInline, ...place}
    const fragment = parseFragment(nodes, options) ?? this.#tooDeep(nodes)
    const flow = toFlow(lift(fragment), place.raw ? 'off' : this.#options.rules)
    return nodes.some(({type}) => type === 'shortcode') ? this.#fill(flow) : flow
  }

  content(node: Shortcode): ElementContent[] {
    const current = this.#path.at(-1)
    if (current?.node === node) current.isOpened = true
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

  /** Whether a node stands in a line of text. */
  readonly #isInline = (node: Content): boolean =>
    node.type === 'shortcode' && this.#options.modules.get(node.name)?.inline === true

  /** Dynamic content between tags, for whoever puts text together that is not HTML. */
  get dynamicContent(): TextReplacements['dynamicContent'] {
    return this.#replacements.dynamicContent
  }

  parts(node: Shortcode, parts: readonly Part[]): ElementContent[] {
    return makeParts(this, node, parts)
  }

  parent(node: Shortcode): Shortcode | undefined {
    const index = this.#path.findLastIndex((conversion) => conversion.node === node)
    if (index !== -1) return this.#path[index - 1]?.node
    const innermost = this.#path.at(-1)?.node
    return innermost?.children.includes(node) ? innermost : undefined
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
    return isInList ? children : gatherItems(children, (node) => ofModules.has(node))
  }

  /** Converts one shortcode. */
  module(node: Shortcode): ElementContent[] {
    const conversion = {node, isOpened: false}
    this.#placed.add(node)
    this.#path.push(conversion)
    const children = this.#converted(conversion)
    this.#path.pop()
    return children
  }

  #converted(conversion: Conversion): ElementContent[] {
    const {node} = conversion
    if (findAttribute(node, 'disabled')?.value === 'on') {
      this.#omissions.disabled(node)
      return []
    }
    reportVisibility(node, this.#options.report)
    const fromLibrary = this.#library(node)
    if (fromLibrary) {
      // A pattern may have other words in one place than in others.
      if (isPattern(node)) this.account.settle(node)
      return fromLibrary
    }
    const mapping = this.#options.modules.get(node.name)
    if (mapping?.content === 'hidden') {
      this.#omissions.notForAll(node)
      return []
    }
    if (!mapping && this.#keepsTags(node)) return this.#kept(node)
    const children = mapping ? this.#mapped(conversion, mapping) : this.#unmapped(node)
    const linked = this.#withLink(node, children)
    this.account.settle(node)
    this.account.settleCopies(node, () => {
      return mapping?.content === 'none' ? undefined : enclosedText(node, this.#options.wrapping)
    })
    const named = withModuleId(node, linked)
    for (const child of named) place(child, node.position)
    return named
  }

  /** What the library has in the place of a global module; `undefined` where the copy in the content stands. */
  #library(node: Shortcode): ElementContent[] | undefined {
    const layout = this.#layouts.open(node)
    if (!layout) return undefined
    const result = this.convert(layout.content, {raw: false, whole: false})
    this.#layouts.close(layout)
    return result
  }

  /** A link of the whole module, which Divi follows by script. */
  #withLink(node: Shortcode, children: ElementContent[]): ElementContent[] {
    const url = this.attribute(node, 'link_option_url')
    if (url === undefined) return children
    const {position} = findAttribute(node, 'link_option_url') ?? node
    return withModuleLink(children, url, position)
  }

  #mapped(conversion: Conversion, mapping: ModuleMapping): ElementContent[] {
    const {node} = conversion
    const isLost = mapping.dynamic !== undefined && !this.#isKnown(node, mapping)
    if (isLost) {
      const reason = dynamicReason(this, node, mapping)
      this.#report(node, {ruleId: 'dynamic-module', reason, subject: {tag: node}})
    }
    const children = mapping.handle
      ? mapping.handle(this, node)
      : mapping.parts
        ? makeParts(this, node, mapping.parts)
        : []
    const isNamed = isLost && this.moduleOptions.unknown === 'comment'
    if (isNamed) children.unshift(this.#named(node, settingsOf(mapping)))
    if (conversion.isOpened || node.children.length === 0) return children
    if (this.#placed.isIn(node)) {
      const rest = this.#placed.rest(node)
      return [
        ...children,
        ...rest.flatMap((one) => this.convert([one], {raw: false, whole: false}))
      ]
    }
    return [...children, ...(mapping.content === 'none' ? this.#hidden(node) : this.content(node))]
  }

  /** Whether what the module mainly showed is in the data of the post, which go with the result. */
  #isKnown(node: Shortcode, {shows}: ModuleMapping): boolean {
    return (
      shows !== undefined &&
      Boolean(this.moduleOptions.post?.[shows]) &&
      this.isOn(node, shows, true)
    )
  }

  /** A module that never shows what it encloses: its text goes, but no other module does. */
  #hidden(node: Shortcode): ElementContent[] {
    this.#omissions.textOf(node)
    return node.children.flatMap((child) => (child.type === 'shortcode' ? this.module(child) : []))
  }

  #unmapped(node: Shortcode): ElementContent[] {
    switch (this.moduleOptions.unknown) {
      case 'drop':
        this.#omissions.unknown(node)
        return []
      case 'comment':
        return [this.#named(node), ...this.#unwrapped(node)]
      case 'error':
        return this.#unwrapped(node, 'error')
      default:
        return this.#unwrapped(node)
    }
  }

  /** A comment with the name of a module and what may be told of it, or these attributes of that. */
  #named(node: Shortcode, names?: readonly string[]): Comment {
    return namedComment(withoutPrivate(node, this.#options.modules), names)
  }

  /** A block has no tags, but a comment with JSON; what it says is shown as that of any other module. */
  #keepsTags({name}: Shortcode): boolean {
    return this.moduleOptions.unknown === 'keep' && !name.includes('/')
  }

  #kept(node: Shortcode): ElementContent[] {
    for (const {name} of node.attributes) if (name !== null) this.account.use(node, name)
    const reason = `Unexpected module \`${node.name}\` without mapping, kept its tags`
    this.message(node, 'unknown-module', reason)
    this.account.settle(node)
    const {opening, closing} = tagComments(node)
    const children = closing ? [opening, ...this.content(node), closing] : [opening]
    for (const child of children) place(child, node.position)
    return children
  }

  #unwrapped(node: Shortcode, level?: Level): ElementContent[] {
    const {children, names} = unknownModule(this, node, this.#options.modules)
    const kept = names.length > 0 ? `its content and ${names.join(', ')}` : 'its content'
    const unmapped = `Unexpected module \`${node.name}\` without mapping, kept ${kept}`
    this.#report(node, {
      ruleId: 'unknown-module',
      reason: [unmapped, ...leftOutAttributes(node, names)],
      subject: {tag: node},
      ...(level && {level})
    })
    return children
  }

  /** What nodes would show, without a word about it. */
  #convertSilently(nodes: readonly Content[]): ElementContent[] {
    const moduleOptions = {...this.moduleOptions, unknown: 'unwrap'} as const
    const silent = new Converter({...this.#options, moduleOptions, report: () => undefined})
    return silent.convert(nodes, {raw: false, whole: false})
  }

  #tooDeep(nodes: readonly Content[]): ElementContent[] {
    const [first] = nodes
    if (first) {
      const reason = 'Unexpected depth of HTML elements, kept their text alone'
      this.#report(first, {ruleId: 'limit', reason})
    }
    return textAlone(nodes)
  }

  #report(at: {position?: Shortcode['position'] | undefined}, finding: UnplacedFinding): void {
    reportModule(this.#options.report, at, finding)
  }
}

/** Whether nothing but what wpautop() leaves stands here, or nothing that needs the HTML parser. */
function isEmpty(node: Content, whole: boolean): boolean {
  if (node.type !== 'html') return true
  return whole ? node.value.trim() === '' : isRemains(node.value)
}
