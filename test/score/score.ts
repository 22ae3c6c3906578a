import {diffArrays} from 'diff'
import {address} from './addresses.ts'
import type {Exception} from './exceptions.ts'
import {type Expected, expectedOf} from './expected.ts'
import {groupBy} from './group.ts'
import type {Page} from './rendered.ts'
import {readShown, type Shown} from './shown.ts'
import {bare, without, wordsOf} from './words.ts'

/** How much of one kind was to be there, and what of it is not. */
export interface Measure {
  expected: number
  missing: string[]
}

/** How a result compares with a page. */
export interface Score {
  words: Measure
  /** By address. */
  links: Measure
  /** Links with words whose address is there, by whether the words are in a link to it. */
  linkTexts: Measure
  images: Measure
  media: Measure
  headings: Measure
  /**
   * Words of the page that the result has (`expected`), and those of them outside a longest common subsequence of
   * both: the least number of words one would have to move.
   */
  order: Measure
  /** Words of the result that the page never showed. */
  added: string[]
  /** Tags that are left outside code though they did not stay as text on the page, and any of Divi's. */
  leftover: string[]
  /** Words that are more often in the result than on the page. */
  repeated: string[]
}

export const kinds = [
  'words',
  'links',
  'linkTexts',
  'images',
  'media',
  'headings',
  'order'
] as const
export type Kind = (typeof kinds)[number]

/** Compares a result with a page. `exceptions` are those of this page. */
export function scoreOf(
  html: string,
  page: Page,
  source: string,
  exceptions: readonly Exception[] = []
): Score {
  const shown = readShown(html)
  const expected = expectedOf(page, source)
  const ours = wordsOf(shown.text)
  const excepted = exceptions.flatMap(({words = ''}) => wordsOf(words))
  const theirs = without(expected.words, excepted)
  const {missing, surplus} = compareWords(theirs, ours)
  const accepted = new Set(exceptions.flatMap(({added = ''}) => wordsOf(added)))
  const added = surplus
    .filter((word) => !wasSeen(word, expected))
    .filter((word) => !accepted.has(word))
  return {
    words: {expected: theirs.length, missing},
    ...scoreLinks(expected, shown, exceptions),
    images: scoreImages(expected, shown, exceptions),
    media: scoreMedia(expected, shown, exceptions),
    headings: scoreHeadings(expected, shown, exceptions),
    order: scoreOrder(without(expected.order, excepted), ours),
    added,
    leftover: leftoverTags(expected, shown),
    repeated: surplus.filter((word) => theirs.includes(word))
  }
}

const tag = /\\?\[\\?\/?([a-z](?:\\?[\w-])*)/gi

function leftoverTags({leftover, tagNames}: Expected, {prose}: Shown): string[] {
  const stayed = leftover.join(' ')
  return Array.from(prose.matchAll(tag), ([written, name = '']) => ({
    written,
    name: name.replaceAll('\\', '')
  }))
    .filter(
      ({name}) => /^et_pb_/i.test(name) || (tagNames.has(name) && !stayed.includes(`[${name}`))
    )
    .map(({written}) => written)
}

/** Words of the one that the other lacks. A blank more or less between two words is no loss. */
function compareWords(
  theirs: readonly string[],
  ours: readonly string[]
): {missing: string[]; surplus: string[]} {
  let missing = without(theirs, ours)
  let surplus = without(ours, theirs)
  for (const word of missing) {
    const parts = partsOf(bare(word), surplus)
    if (!parts) continue
    missing = without(missing, [word])
    surplus = without(surplus, parts)
  }
  for (const word of surplus) {
    const parts = partsOf(bare(word), missing)
    if (!parts) continue
    surplus = without(surplus, [word])
    missing = without(missing, parts)
  }
  return {missing, surplus}
}

/** The words a longer one is made of, if there are such words. */
function partsOf(word: string, words: readonly string[]): string[] | undefined {
  for (const part of new Set(words)) {
    const start = bare(part)
    if (start === '' || !word.startsWith(start)) continue
    if (start === word) return [part]
    const rest = partsOf(word.slice(start.length), without(words, [part]))
    if (rest) return [part, ...rest]
  }
  return undefined
}

/** Shorter words are found in any text, so that they have to be words there. */
const longEnough = 4

function wasSeen(word: string, {seen, seenText}: Expected): boolean {
  return seen.has(word) || (word.length >= longEnough && seenText.includes(bare(word)))
}

function scoreLinks(
  {links}: Expected,
  shown: Shown,
  exceptions: readonly Exception[]
): {links: Measure; linkTexts: Measure} {
  const excepted = exceptions.flatMap(({links = []}) => links.map(address))
  const exceptedWords = exceptions.flatMap(({words = ''}) => wordsOf(words))
  const byAddress = groupBy(links, ({href}) => address(href))
  const wanted = Array.from(byAddress, ([href, same]) => {
    const worded = same.filter(({text}) => wordsOf(text).length > 0).length
    return Array.from({length: Math.max(1, worded)}, () => href)
  }).flat()
  const expected = without(wanted, excepted)
  const ours = [
    ...shown.links.map(({href}) => address(href)),
    ...shown.media.map(({src}) => address(src))
  ]
  const texts = groupBy(shown.links, ({href}) => address(href))
  const worded = links
    .filter(({href, text}) => texts.has(address(href)) && wordsOf(text).length > 0)
    .filter(({href}) => !excepted.includes(address(href)))
    .filter(({text}) => without(wordsOf(text), exceptedWords).length > 0)
  return {
    links: {expected: expected.length, missing: without(expected, ours)},
    linkTexts: {
      expected: worded.length,
      missing: worded
        .filter(({href, text}) => {
          const words = bare(wordsOf(text).join(''))
          const same = texts.get(address(href)) ?? []
          return !same.some((link) => bare(wordsOf(link.text).join('')).includes(words))
        })
        .map(({href, text}) => `${href} (${text})`)
    }
  }
}

function scoreImages({images}: Expected, shown: Shown, exceptions: readonly Exception[]): Measure {
  const excepted = exceptions.flatMap(({images = []}) => images.map(address))
  const expected = without(images.map(address), excepted)
  const ours = shown.images.map(({src}) => address(src))
  return {expected: expected.length, missing: without(expected, ours)}
}

/** A link to what is played, or to its provider's page, will do. */
function scoreMedia({media}: Expected, shown: Shown, exceptions: readonly Exception[]): Measure {
  const excepted = exceptions.flatMap(({media = []}) => media.map(address))
  const expected = without(media.map(address), excepted)
  const ours = [...shown.media.map(({src}) => src), ...shown.links.map(({href}) => href)]
  return {expected: expected.length, missing: without(expected, ours.map(address))}
}

function scoreHeadings(
  {headings}: Expected,
  shown: Shown,
  exceptions: readonly Exception[]
): Measure {
  const write = ({level, text}: {level: number; text: string}) =>
    `h${level} ${wordsOf(text).join(' ')}`.trim()
  const excepted = exceptions.flatMap(({headings = []}) => headings)
  const expected = without(
    headings.filter(({text}) => wordsOf(text).length > 0).map(write),
    excepted
  )
  return {expected: expected.length, missing: without(expected, shown.headings.map(write))}
}

function scoreOrder(theirs: readonly string[], ours: readonly string[]): Measure {
  const lost = without(theirs, ours)
  const common = without(theirs, lost)
  const kept = diffArrays([...theirs], [...ours])
    .filter(({added, removed}) => !added && !removed)
    .flatMap(({value}) => value)
  return {expected: common.length, missing: without(common, kept)}
}

/** Sums of a number of scores; lists are put together. */
export function sum(scores: readonly Score[]): Score {
  const total = (kind: Kind): Measure => ({
    expected: scores.reduce((all, score) => all + score[kind].expected, 0),
    missing: scores.flatMap((score) => score[kind].missing)
  })
  return {
    words: total('words'),
    links: total('links'),
    linkTexts: total('linkTexts'),
    images: total('images'),
    media: total('media'),
    headings: total('headings'),
    order: total('order'),
    added: scores.flatMap(({added}) => added),
    leftover: scores.flatMap(({leftover}) => leftover),
    repeated: scores.flatMap(({repeated}) => repeated)
  }
}

/** Share of what is there, in percent; all of nothing is 100. */
export function percent({expected, missing}: Measure): number {
  return expected === 0 ? 100 : (100 * (expected - missing.length)) / expected
}
