import type {ElementContent} from 'hast'
import {nowhere} from '../shortcode/places.ts'
import type {Attribute, ModuleMapping, Part, Shortcode, State} from '../types.ts'
import {namesIn} from './part-names.ts'

/** Values on which functions of mappings decide. */
const decisive = [
  'on',
  'off',
  'h2',
  'checkbox',
  'radio',
  'select',
  'skype',
  'custom',
  'filter',
  'x'
]

const contents: Readonly<Record<string, string>> = {
  text: 'Words',
  html: '<p>Words</p>',
  url: 'https://example.org/page/',
  image: 'https://example.org/picture.jpg',
  media: '1,2'
}

/**
 * The attributes that the function of a mapping asks for: it is run on made-up modules with all attributes, with each
 * one alone and with each one missing.
 */
export function recordedNames(mapping: ModuleMapping): ReadonlySet<string> {
  const {handle, attributes = {}, names} = mapping
  const recorded = new Set<string>()
  if (!handle) return recorded
  for (const setting of decisive) {
    const all = Object.entries(attributes).map(([name, kind]) =>
      attribute(name, contents[kind] ?? setting)
    )
    const missing = all.map((one) => all.filter((other) => other !== one))
    const alone = all.map((one) => [one])
    for (const some of [all, ...missing, ...alone]) {
      handle(new Recorder(recorded), moduleOf(names[0], some))
    }
  }
  return recorded
}

function attribute(name: string, value: string): Attribute {
  return {name, value, raw: value, position: nowhere}
}

function moduleOf(name: string, attributes: Attribute[]): Shortcode {
  return {
    type: 'shortcode',
    name,
    closing: 'explicit',
    attributes,
    children: [{type: 'html', value: 'https://example.org/page/', position: nowhere}],
    position: nowhere
  }
}

/** Notes the attributes that it is asked for, and answers from those of the module. */
class Recorder implements State {
  readonly moduleOptions = {}
  readonly #recorded: Set<string>

  constructor(recorded: Set<string>) {
    this.#recorded = recorded
  }

  attribute(node: Shortcode, name: string): string | undefined {
    this.#recorded.add(name)
    return node.attributes.find((one) => one.name === name)?.value
  }

  peek(node: Shortcode, name: string): string | undefined {
    return this.attribute(node, name)
  }

  isOn(node: Shortcode, name: string, fallback: boolean): boolean {
    const value = this.attribute(node, name)
    return value === undefined ? fallback : value === 'on'
  }

  phrasing(node: Shortcode, name: string): ElementContent[] {
    return this.markup(this.attribute(node, name) ?? '')
  }

  flow(node: Shortcode, name: string): ElementContent[] {
    return this.phrasing(node, name)
  }

  media(node: Shortcode, name: string): Array<{url: string; title: string; caption: string}> {
    const ids = this.attribute(node, name)
    return ids ? [{url: 'https://example.org/picture.jpg', title: 'Words', caption: 'Words'}] : []
  }

  parts(_node: Shortcode, parts: readonly Part[]): ElementContent[] {
    for (const name of parts.flatMap(namesIn)) this.#recorded.add(name)
    return this.content()
  }

  content(): ElementContent[] {
    return [{type: 'element', tagName: 'p', properties: {}, children: this.markup('Words')}]
  }

  module(): ElementContent[] {
    return this.content()
  }

  parent(): undefined {
    return undefined
  }

  mediaAt(): undefined {
    return undefined
  }

  markup(value: string): ElementContent[] {
    return value === '' ? [] : [{type: 'text', value}]
  }

  message(): void {}
}
