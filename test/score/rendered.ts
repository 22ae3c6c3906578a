import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** What a real WordPress showed: a folder named by UNDIVI_SHARED. */
const shared = process.env.UNDIVI_SHARED ?? path.join(import.meta.dirname, '../../../shared')

/** The posts it was given: a folder named by UNDIVI_CORPUS, as in corpus.test.ts. */
export const corpus = process.env.UNDIVI_CORPUS ?? path.join(shared, 'corpus')

/** A link of a page; `text` is empty where it wraps a picture. Hidden ones (`hidden`) no visitor sees. */
export interface Link {
  href: string
  text: string
  title?: string
  hidden?: boolean
}

export interface Image {
  src: string
  alt?: string
  title?: string
  hidden?: boolean
}

/** A picture set by CSS: in the `style` of an element (`inline`) or in the style sheet of the page (`css`). */
export interface Background {
  src: string
  from: 'inline' | 'css'
}

export interface Heading {
  level: number
  text: string
  hidden?: boolean
}

/** An element that plays something: iframe, video, audio, source, embed. */
export interface Media {
  tag: string
  src: string
}

/** A form control; what is written on it is shown, though not as text. */
export interface Control {
  tag: string
  value?: string
  placeholder?: string
  title?: string
}

/** What a visitor of one page gets. A record leaves out what is empty; here everything is there. */
export interface Page {
  text: string
  links: Link[]
  images: Image[]
  backgrounds: Background[]
  media: Media[]
  headings: Heading[]
  controls: Control[]
  /** Text that is `display: none`, at least on some devices. */
  hidden: {why: string; text: string}[]
  /** Shortcode tags that stood there as text. */
  leftover: string[]
  /** [marker, attribute, element path] for markers that came out in attributes. */
  elsewhere: [string, string, string][]
}

/** One sample of modules.jsonl; special cases belong to no slug. */
export interface Sample extends Page {
  slug: string
  variant: string
  shortcode: string
}

/** One line of posts.jsonl: `id` is the path in the corpus, with `#` and the item of a container. */
export interface PostPage extends Page {
  id: string
}

/** The slug of samples that belong to no module. */
export const noModule = 'special'

/** The folders are no part of the repository. */
export const isThere =
  existsSync(path.join(shared, 'divi/rendered/modules.jsonl')) && existsSync(corpus)

export function readSamples(): Sample[] {
  return readLines('modules.jsonl').map((record) => ({
    ...toPage(record),
    slug: String(record.slug ?? noModule),
    variant: String(record.variant),
    shortcode: String(record.shortcode)
  }))
}

/** Where a marker came out: the last four elements around it, each with its first class, and the property if any. */
export interface Place {
  marker: string
  path: string
  property: string | undefined
}

/** The samples with the place of every marker. */
export function readPlacedSamples(): Array<{slug: string; shortcode: string; places: Place[]}> {
  return readLines('modules.jsonl').map(({slug, shortcode, visible = [], elsewhere = []}) => ({
    slug: String(slug ?? noModule),
    shortcode: String(shortcode),
    places: [
      ...visible.map(([marker, path]) => ({marker, path, property: undefined})),
      ...elsewhere.map(([marker, property, path]) => ({
        marker,
        path,
        property: property.replace(/^@(\S+).*$/, '$1')
      }))
    ]
  }))
}

export function readPostPages(): PostPage[] {
  return readLines('posts.jsonl').map((record) => ({...toPage(record), id: String(record.id)}))
}

interface PageRecord extends Partial<Page> {
  /** [marker, element path] */
  visible?: [string, string][]
  id?: string
  slug?: string | null
  variant?: string
  shortcode?: string
}

function readLines(file: string): PageRecord[] {
  return readFileSync(path.join(shared, 'divi/rendered', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PageRecord)
}

function toPage(record: PageRecord): Page {
  const {text = '', links = [], images = [], backgrounds = [], media = []} = record
  const {headings = [], controls = [], hidden = [], leftover = [], elsewhere = []} = record
  return {text, links, images, backgrounds, media, headings, controls, hidden, leftover, elsewhere}
}
