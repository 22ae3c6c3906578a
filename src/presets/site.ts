import {pathOf, readablePath} from '../front-matter/addresses.ts'
import {completeFrontMatter, composeFrontMatter, type Sources} from '../front-matter/compose.ts'
import {knownOf, takeDraft} from '../front-matter/existing.ts'
import {isDraft} from '../front-matter/fields.ts'
import {toPlainText} from '../front-matter/plain-text.ts'
import {readFrontMatter} from '../front-matter/read.ts'
import {addressIn, siteFolderOf} from '../front-matter/site-folder.ts'
import type {FrontMatter, FrontMatterFormat} from '../front-matter/values.ts'
import {writeFrontMatter} from '../front-matter/write.ts'
import {
  matchesPattern,
  type Pattern as NamePattern,
  readPattern as readNamePattern
} from '../shortcode/pattern.ts'
import type {PostData} from '../types.ts'
import {NameCounts} from './name-counts.ts'
import {fill, type Pattern, readPattern} from './pattern.ts'
import {addressOf, isBelowPage, isPost, namesOf} from './place.ts'
import type {Preset} from './preset.ts'
import type {Redirect} from './redirects.ts'

/** What becomes of front matter: a format, as it is, or nothing. */
export type FrontMatterChoice = FrontMatterFormat | 'keep' | 'none'

/** Front matter as it stands in front of a text. */
interface ExistingFrontMatter {
  /** With its fences; empty where there is none. */
  frontMatter: string
  /** What stands between them. */
  data: string
  format: FrontMatterFormat
}

/** What is known of a post, by where that comes from. */
export interface Knowledge {
  /** In front of the text. */
  existing: ExistingFrontMatter
  /** Around it, such as the fields of an object of JSON. */
  around: PostData
  /** In the head of a page. */
  page: PostData | undefined
  /** Name of the file without extension, or what else the text is known by. */
  name: string
}

/** The front matter of a post, and where the post goes. */
export interface Placed {
  frontMatter: string
  /** Below the folder of the site, without extension. */
  place: string
  /** Front matter was there that could not be read, and stays as it is. */
  isUnreadable: boolean
  /**
   * Where links of the site lead to the page: its path on the host, or from the folder of the site where the generator puts that in front;
   * `undefined` where that is not known.
   */
  address: string | undefined
  /** An address that the post asked for and another one has. */
  taken: string | undefined
  /** The folder that the old site stood in, where the new one is taken to stand there too because nobody said otherwise. */
  assumedFolder: string | undefined
  /** Readers are not to see it, whether the file says so or not. */
  isDraft: boolean
  /** A password was asked for: whether front matter says that it is a draft; absent for other posts. */
  protection?: 'draft' | 'lost'
}

/** A file of its own for a post. */
interface OwnFile {
  /** Below the folder of the site, without extension. */
  file: string
  /** The address that the generator gives it by itself, as far as that is known. */
  address: string | undefined
  slug: string
  /** Front matter gives the page the address that it had. */
  keepsAddress: boolean
}

/** How the posts of a run are written. */
export interface SiteChoice {
  /** `undefined`: the preset’s own, and as it is without one. */
  frontMatter: FrontMatterChoice | undefined
  preset?: Preset | undefined
  /** Where files go, in the place of the preset’s own places. */
  path?: string | undefined
  /** The folder of its host that the new site stands in, with slashes around; that of the old one where nobody says it. */
  base?: string | undefined
  /** Patterns of custom fields that front matter has. */
  meta?: readonly string[] | undefined
  /** Keep which old address leads where: it takes some hundred bytes for each post. */
  redirects?: object | undefined
}

/** All that is known of a post, whatever says it. */
export function knownPost(knowledge: Knowledge): PostData {
  return knownWith(knowledge, knownOf(readExisting(knowledge.existing) ?? {}))
}

function knownWith({around, page}: Knowledge, said: PostData): PostData {
  return {...page, ...toPlainText(around), ...said}
}

/** `undefined` for front matter that cannot be read. */
function readExisting({frontMatter, data, format}: ExistingFrontMatter): FrontMatter | undefined {
  return frontMatter === '' ? {} : readFrontMatter(data, format)
}

/** What the posts of a run have in common: how their front matter is written, and that no two have one place. */
export class Site {
  readonly preset: Preset | undefined
  /** Where old addresses lead, where that was asked for. */
  readonly redirects: Redirect[] = []
  readonly #keepsRedirects: boolean
  readonly #base: string | undefined
  readonly #meta: readonly NamePattern[]
  readonly #choice: FrontMatterChoice
  readonly #places: {post: Pattern; page: Pattern; below: Pattern | undefined}
  /** How many posts wanted each file, and each address that a generator gives. */
  readonly #files = new NameCounts()
  readonly #pages = new NameCounts()
  readonly #addresses = new NameCounts()
  readonly #said = new Set<string>()

  constructor({frontMatter, preset, path, base, meta, redirects}: SiteChoice) {
    this.preset = preset
    this.#base = base
    this.#meta = (meta ?? []).map(readNamePattern)
    this.#keepsRedirects = redirects !== undefined
    this.#choice = frontMatter ?? preset?.formats[0] ?? 'keep'
    this.#places = {
      post: readPattern(path ?? preset?.post ?? '{slug}'),
      page: readPattern(path ?? preset?.page ?? '{slug}'),
      below:
        path === undefined && preset?.pageBelow !== undefined && this.#isAddressTold()
          ? readPattern(preset.pageBelow)
          : undefined
    }
  }

  /** Whether what is known of posts is written in front of them. */
  get writesFrontMatter(): boolean {
    return this.#choice !== 'keep' && this.#choice !== 'none'
  }

  /** True the first time that it is asked about something. */
  isNews(subject: string): boolean {
    const isNews = !this.#said.has(subject)
    this.#said.add(subject)
    return isNews
  }

  /** Writes the front matter of a post and finds a place for it. */
  place(knowledge: Knowledge): Placed {
    const {existing: there, name} = knowledge
    const existing = readExisting(there)
    const said = knownOf(existing ?? {})
    const known = knownWith(knowledge, said)
    const folder = siteFolderOf(known)
    const base = this.#base ?? folder
    const oldAddress = known.link === undefined ? undefined : addressIn(known.link, base, folder)
    // The front page is the generator’s own, whatever page stood there.
    const isFront = oldAddress !== undefined && pathOf(oldAddress) === '/'
    const own = this.#ownFile(oldAddress === undefined ? known : {...known, link: oldAddress}, name)
    const asked = this.#askedAddress(oldAddress, said.link, own.keepsAddress)
    // No two can have one address: generators overwrite one with the other, or give up.
    const isTaken = asked !== undefined && !isDraft(known) && this.#addresses.add(asked) > 1
    const permalink = isTaken ? undefined : asked
    const ownAddress = permalink ?? own.address
    const address = isFront ? '/' : ownAddress
    const onHost = address === undefined ? undefined : base + address.slice(1)
    const common = {
      place: own.file,
      address: this.preset?.prefixesLinks ? address : onHost,
      isUnreadable: false,
      isDraft: isDraft(known),
      taken: isTaken ? asked : undefined,
      assumedFolder: this.#base === undefined && base !== '/' ? base : undefined
    }
    const {link} = known
    if (this.#keepsRedirects && onHost !== undefined && link !== undefined && !isDraft(known)) {
      this.redirects.push({from: link, to: onHost, folder: base})
    }
    const choice = this.#choice
    const open = {...common, ...(known.isProtected && {protection: 'lost' as const})}
    if (choice === 'keep') return {...open, frontMatter: there.frontMatter}
    if (choice === 'none') return {...open, frontMatter: ''}
    if (!existing) return {...open, frontMatter: there.frontMatter, isUnreadable: true}
    const post = this.preset ? {...known, slug: own.slug} : known
    const meta = this.#metaOf(known)
    const data = this.#compose({post, meta, oldAddress, existing, address: ownAddress, permalink})
    // Front matter that is there already counts more, and may say that the post is none.
    const isHidden =
      takeDraft(new Map(Object.entries(this.preset ? existing : data))) ?? common.isDraft
    return {
      ...(isHidden ? common : open),
      isDraft: isHidden,
      ...(known.isProtected && isHidden && {protection: 'draft'}),
      frontMatter: writeFrontMatter(data, choice, this.preset?.jsonFence)
    }
  }

  /** The custom fields that were asked for. */
  #metaOf({meta}: PostData): FrontMatter | undefined {
    const asked = Object.entries(meta ?? {}).filter(([key]) =>
      this.#meta.some((pattern) => matchesPattern(pattern, key))
    )
    return asked.length > 0 ? Object.fromEntries(asked) : undefined
  }

  #compose(sources: Sources): FrontMatter {
    if (!this.preset) return completeFrontMatter(sources)
    return composeFrontMatter(sources, this.preset.fields)
  }

  /** The address that front matter gives the page: one that it says already, or the one that the page had. */
  #askedAddress(
    link: string | undefined,
    said: string | undefined,
    keepsAddress: boolean
  ): string | undefined {
    if (!this.#isAddressTold()) return undefined
    const asked = said ?? (keepsAddress ? link : undefined)
    return asked === undefined ? undefined : readablePath(asked)
  }

  /** Whether front matter can say where the page is. */
  #isAddressTold(): boolean {
    return this.writesFrontMatter && this.preset?.fields.names.permalink !== undefined
  }

  /** WordPress has slugs twice: of two types, below two pages. The second post gets a number. */
  #ownFile(known: PostData, name: string): OwnFile {
    const names = namesOf(known, name)
    const {post, page, below} = this.#places
    const isAmongPosts = isPost(known, names, this.preset)
    const isBelow = below !== undefined && !isAmongPosts && isBelowPage(known, names)
    const pattern = isAmongPosts ? post : isBelow ? below : page
    const keepsAddress = isBelow || this.preset?.fields.keepsAddress === true
    for (let number = ''; ; ) {
      const file = fill(pattern, names, number)
      const slug = names.slug + number
      const address = this.preset && addressOf(file, this.preset, slug)
      const count = Math.max(this.#files.add(file), address ? this.#pages.add(address) : 1)
      if (count === 1) return {file, address, slug, keepsAddress}
      number += `-${count}`
    }
  }
}
