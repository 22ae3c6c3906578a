import {type Fate, type Mark, Marker} from './marks.ts'
import {
  type Attributes,
  type Holding,
  type Holds,
  type MarkedModule,
  markedModules
} from './modules.ts'
import {Prose} from './prose.ts'
import {type QuoteKind, quotesOf} from './quotes.ts'
import {Random} from './random.ts'

/** A file of the media library, with its words. */
export interface MarkedFile {
  id: number
  url: string
  alt: string
  title: string
  caption: string
}

/** What the Divi library holds under an id. */
export interface MarkedLayout {
  id: number
  content: string
}

export interface MarkedPost {
  id: number
  slug: string
  title: string
  content: string
  /** Everything in the content that a reader is to find, or never to see. */
  marks: readonly Mark[]
  /** What its galleries refer to. */
  files: readonly MarkedFile[]
  /** What stands in the library in the place of its global modules. */
  layouts: readonly MarkedLayout[]
}

export interface PostOptions {
  quotes: QuoteKind
  /** About how long a content is, in characters. */
  size: number
}

/** Numbers of posts and of the files of each follow each other, so that any post can be made by itself. */
export const idOf = (index: number): number => (index + 1) * 100

/** Ids of layouts begin behind those of all posts and files. */
const firstLayout = 1_000_000_000

const byPlace = (place: MarkedModule['place']): string[] =>
  Object.keys(markedModules).filter((name) => markedModules[name]?.place === place)
const decks = {column: byPlace('column'), section: byPlace('section'), text: byPlace('text')}

/** About how many characters a section has. */
const averageSection = 3500

/** Makes one post; the same for the same index and options. */
export function makePost(index: number, options: PostOptions): MarkedPost {
  const composer = new Composer(index, options)
  const content = composer.compose()
  const {marker, files, layouts} = composer
  return {
    id: idOf(index),
    slug: `post-${index + 1}`,
    title: `Post ${index + 1}`,
    content,
    marks: marker.marks,
    files,
    layouts
  }
}

class Composer {
  readonly marker: Marker
  readonly files: MarkedFile[] = []
  readonly layouts: MarkedLayout[] = []
  readonly #index: number
  readonly #size: number
  readonly #random: Random
  readonly #prose: Prose
  readonly #quotes: ReturnType<typeof quotesOf>
  readonly #taken = {column: 0, section: 0, text: 0}
  /** Modules of text are not put into each other. */
  #isInText = false

  constructor(index: number, {quotes, size}: PostOptions) {
    this.#index = index
    this.#size = size
    this.marker = new Marker(index)
    this.#random = new Random(index + 1)
    this.#prose = new Prose(this.marker, this.#random)
    this.#quotes = quotesOf(quotes, this.#random)
  }

  compose(): string {
    const parts = [this.#random.oneIn(3) ? `${this.#prose.flow()}\n\n` : '']
    let length = 0
    do {
      const section = this.#section()
      parts.push(section, this.#random.oneIn(5) ? `\n\n${this.#prose.flow(1)}\n\n` : '')
      length += section.length
    } while (length < this.#size - averageSection / 2)
    return parts.join('')
  }

  /** The next of the modules of a place. Posts begin where others do not, so that all come up equally often. */
  #next(place: keyof typeof decks): string {
    const deck = decks[place]
    const number = this.#index * 7 + this.#taken[place]++
    return deck[number % deck.length] ?? 'et_pb_text'
  }

  #section(): string {
    const kind = this.#random.between(1, 6)
    if (kind === 1) {
      const inner = this.#own(this.#next('section'))
      return this.#enclose('et_pb_section', {fb_built: ['1'], fullwidth: ['on']}, () => inner)
    }
    if (kind === 2) {
      return this.#enclose('et_pb_section', {fb_built: ['1'], specialty: ['on']}, () => {
        const narrow = this.#column('et_pb_column', {type: ['1_3']}, 1)
        const wide = this.#enclose('et_pb_column', {type: ['2_3'], specialty_columns: ['2']}, () =>
          this.#row('et_pb_row_inner', 'et_pb_column_inner')
        )
        return narrow + wide
      })
    }
    const background: Attributes = this.#random.oneIn(4)
      ? {background_image: {named: 'image'}, background_video_mp4: {named: 'film'}}
      : {}
    return this.#enclose('et_pb_section', {fb_built: ['1'], ...background}, () => {
      const rows = this.#random.between(1, 2)
      return Array.from({length: rows}, () => this.#row('et_pb_row', 'et_pb_column')).join('')
    })
  }

  #row(row: string, column: string): string {
    const types = this.#random.pick(['4_4', '1_2,1_2', '1_3,2_3', '1_3,1_3,1_3'])
    return this.#enclose(row, {column_structure: [types]}, () =>
      types
        .split(',')
        .map((type) => this.#column(column, {type: [type]}, this.#random.between(1, 2)))
        .join('')
    )
  }

  #column(name: string, attributes: Attributes, modules: number): string {
    return this.#enclose(name, attributes, () => {
      const between = modules > 1 && this.#random.oneIn(3) ? `<p>${this.#prose.phrasing()}</p>` : ''
      return Array.from({length: modules}, () => this.#own(this.#next('column'))).join(between)
    })
  }

  /** A module that no other one holds. Some stand in the library, and what is in the post is an old copy that Divi does not show. */
  #own(name: string): string {
    if (!this.#random.oneIn(20)) return this.#module(name, this.#random.oneIn(12))
    const id = firstLayout + idOf(this.#index) + this.layouts.length
    this.layouts.push({id, content: this.#module(name)})
    return this.#with('hidden', () =>
      this.#enclose(name, {global_module: [String(id)]}, () => this.#prose.words(1, 3))
    )
  }

  /** A module with all it holds. Some are switched off, so that no reader saw them. */
  #module(name: string, isLink = false): string {
    const {holding, forms} = markedModules[name] ?? {holding: 'nothing', forms: [{}] as const}
    // A map whose pins are all switched off shows its address instead.
    const mayBeOff = name.startsWith('et_pb_') && name !== 'et_pb_map_pin'
    const isOff = mayBeOff && this.#random.oneIn(25)
    return this.#with(isOff ? 'hidden' : this.#prose.fate, () => {
      const switches: Attributes = isOff ? {disabled: ['on']} : {}
      // All of it leads somewhere, by a script of Divi’s.
      const link: Attributes = isLink ? {link_option_url: 'link'} : {}
      const attributes = {...this.#random.pick(forms), ...link, ...switches}
      return this.#enclose(name, attributes, () => this.#content(holding), holding === 'nothing')
    })
  }

  #with<Value>(fate: Fate, work: () => Value): Value {
    const before = this.#prose.fate
    this.#prose.fate = before === 'kept' ? fate : before
    const value = work()
    this.#prose.fate = before
    return value
  }

  #content(holding: Holding): string {
    if (typeof holding === 'object') {
      const count = this.#random.between(holding.least, holding.most)
      return Array.from({length: count}, () =>
        holding.modules.map((name) => this.#module(name)).join('')
      ).join('')
    }
    if (holding === 'nothing') return ''
    if (holding === 'words') return this.#prose.words(1, 3)
    if (holding === 'image') return this.marker.image('body', this.#prose.fate)
    if (holding === 'list') return `\n${this.#prose.list()}\n`
    if (holding === 'members') return this.#with('named', () => this.#prose.words(3, 6))
    if (holding === 'features') return this.#features()
    if (holding === 'raw') return this.#raw()
    return this.#flow()
  }

  /** Text, around which the builder in the dashboard sets blank lines, and the one on the page none. */
  #flow(): string {
    const text = this.#random.oneIn(15) ? this.#dynamic('body') : this.#prose.flow()
    const more = this.#isInText || this.#random.oneIn(2) ? '' : `\n\n${this.#inText()}`
    return this.#random.oneIn(2) ? `\n\n${text}${more}\n\n` : text + more
  }

  /** A shortcode of WordPress or of the old themes of Elegant Themes. */
  #inText(): string {
    this.#isInText = true
    const text = this.#random.oneIn(3) ? this.#caption() : this.#module(this.#next('text'))
    this.#isInText = false
    return text
  }

  #caption(): string {
    const quote = this.#quotes()
    const attributes = ` id=${quote('attachment_12')} align=${quote('alignnone')} width=${quote('300')}`
    return `[caption${attributes}]${this.#prose.picture()} ${this.#prose.phrasing()}[/caption]`
  }

  #features(): string {
    const lines = Array.from({length: this.#random.between(2, 4)}, () =>
      this.#prose.phrasing().replaceAll('<br />', ' ')
    )
    if (this.#random.oneIn(3))
      return lines
        .map((line) => this.#enclose('et_pb_pricing_item', {available: ['on', 'off']}, () => line))
        .join('')
    const marked = lines.map((line) => this.#random.pick(['+', '-', '']) + line)
    return `\n${marked.join('\n')}\n`
  }

  #raw(): string {
    const holder = '<!-- [et_pb_line_break_holder] -->'
    const lines = [
      `<style>.${this.#prose.hidden()} { color: red; }</style>`,
      `<script>var ${this.#prose.hidden()} = 1;</script>`,
      `<div class="${this.#prose.hidden()}">`,
      `  <p>${this.#prose.phrasing()}</p>`,
      `  <pee>${this.#prose.words(1, 5)}</pee>`,
      '</div>'
    ]
    return lines.join(holder)
  }

  /** A tag, what it encloses, and its closing tag. */
  #enclose(name: string, attributes: Attributes, inner: () => string, mayBeEmpty = false): string {
    const quote = this.#quotes()
    const written = Object.entries({...this.#ofBuilder(name), ...attributes}).map(
      ([attribute, holds]) => ` ${attribute}=${quote(this.#value(holds))}`
    )
    const content = inner()
    const isEmpty =
      mayBeEmpty && content === '' && name.startsWith('et_pb_') && this.#random.oneIn(2)
    return `[${name}${written.join('')}${isEmpty ? ' /]' : `]${content}[/${name}]`}`
  }

  /** What builders note about every module. */
  #ofBuilder(name: string): Attributes {
    if (!name.startsWith('et_pb_')) return {}
    const each: Attributes = {
      _builder_version: ['4.9.4', '3.0.106'],
      admin_label: 'hidden',
      module_class: 'hidden',
      _module_preset: 'hidden',
      custom_css_main_element: 'hidden',
      text_font: ['Open Sans|700|||'],
      background_color: ['#ffffff', 'rgba(0,0,0,0.2)'],
      custom_padding: ['54px|0px|54px|0px'],
      title_phone: 'hidden',
      content_tablet: 'hidden',
      animation_style: ['fade'],
      global_colors_info: ['{}']
    }
    return Object.fromEntries(Object.entries(each).filter(() => this.#random.oneIn(5)))
  }

  #value(holds: Holds): string {
    const prose = this.#prose
    const {fate} = prose
    if (typeof holds === 'string') {
      switch (holds) {
        case 'words':
          return this.#words(fate)
        case 'label':
          return prose.label('attribute')
        case 'link':
          return this.marker.link('attribute', fate)
        case 'image':
          return this.marker.image('attribute', fate)
        case 'film':
          return this.#film(fate)
        case 'file':
          return this.marker.media('attribute', 'mp4', fate)
        case 'sound':
          return this.marker.media('attribute', 'mp3', fate)
        case 'html':
          return `<p>${prose.words(2, 6, 'attribute')}</p>`
        case 'choices':
          return this.#choices()
        case 'gallery':
          return this.#gallery()
        case 'hidden':
          return prose.hidden()
        case 'secret':
          return this.marker.word('attribute', 'secret')
      }
    }
    if (!('named' in holds)) return this.#random.pick(holds)
    const lost = fate === 'kept' ? 'named' : fate
    if (holds.named === 'words') return this.#words(lost)
    if (holds.named === 'link') return this.marker.link('attribute', lost)
    if (holds.named === 'image') return this.marker.image('attribute', lost)
    return this.marker.media('attribute', 'mp4', lost)
  }

  /** Divi writes quotes and brackets of values in codes of its own. */
  #words(fate: Fate): string {
    if (this.#random.oneIn(15)) return this.#dynamic('attribute', fate)
    const words = this.#prose.words(1, 4, 'attribute', fate)
    if (this.#random.oneIn(12)) return `%22${words}%22`
    if (this.#random.oneIn(12)) return `%91${words}%93`
    return words
  }

  /** What Divi puts together when a page is shown: something of the post, with words around it. */
  #dynamic(from: 'body' | 'attribute', fate = this.#prose.fate): string {
    const around = (): string => this.#prose.words(1, 2, from, fate)
    const token = {
      dynamic: true,
      content: this.#random.pick(['post_title', 'post_date', 'custom_meta_subtitle']),
      settings: {before: `${around()} `, after: ` ${around()}`}
    }
    return `@ET-DC@${Buffer.from(JSON.stringify(token)).toString('base64')}@`
  }

  #film(fate: Fate): string {
    return this.#random.oneIn(2)
      ? this.marker.film('attribute', fate)
      : this.marker.media('attribute', 'mp4', fate)
  }

  #choices(): string {
    const choices = Array.from({length: this.#random.between(2, 3)}, (_, index) => {
      const value = this.#prose.words(1, 2, 'attribute')
      return `{%22value%22:%22${value}%22,%22checked%22:0,%22dragID%22:${index - 1}}`
    })
    return `%91${choices.join(',')}%93`
  }

  #gallery(): string {
    const files = Array.from({length: this.#random.between(1, 3)}, () => this.#file())
    return files.map(({id}) => id).join(',')
  }

  #file(): MarkedFile {
    const {fate} = this.#prose
    const file: MarkedFile = {
      id: idOf(this.#index) + this.files.length + 1,
      url: this.marker.image('attribute', fate),
      alt: this.#prose.label('attribute'),
      title: this.#prose.words(1, 2, 'attribute'),
      caption: this.#prose.words(1, 3, 'attribute')
    }
    this.files.push(file)
    return file
  }
}
