import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.ts'
import {repair} from '../src/repair.ts'
import {tokenize} from '../src/shortcode/tokenize.ts'
import {folder, posts} from './corpus-posts.ts'
import {fold} from './damage/compare.ts'
import {damages} from './damage/steps.ts'
import {
  isIdempotent,
  leavesNoTag,
  ledgerBalances,
  messagesHavePlaces,
  slicesGiveInput
} from './properties.ts'
import {repairHolds} from './repair-property.ts'
import {autop} from './wordpress/autop.ts'

describe.runIf(posts.length > 0)('corpus', () => {
  test.each(posts)('$name', ({text}) => {
    for (const from of ['text', 'html'] as const) {
      leavesNoTag(text, {from})
      isIdempotent(text, {from})
      messagesHavePlaces(text, {from})
      ledgerBalances(text, {from})
      const markdown = clean(text, {from, to: 'markdown'}).value.replace(/(`+)[\s\S]*?\1/g, '')
      expect(markdown).not.toMatch(/\\?\[\\?\/?et\\?_pb\\?_[\w-]/)
    }
    slicesGiveInput(text)
  })
})

const files = existsSync(folder)
  ? readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({name: path.relative(folder, file), text: readFileSync(file, 'utf8')}))
  : []

describe.runIf(files.length > 0)('corpus, repaired', () => {
  test.each(files)('$name', ({name, text}) => {
    const from = name.endsWith('.md') ? 'markdown' : 'text'
    repairHolds(text, {from})
    repairHolds(text, {from, close: true})
  })
})

/** Posts whose tags nothing has happened to, and the damage that can be undone. */
const intact = posts.filter(({text}) => text.includes('[et_pb_') && repair(text).value === text)
const reversible = damages.filter(({name, lossy}) => !lossy && !/paragraphs/.test(name))

/** What a post becomes with nothing wrong, as far as WordPress leaves it. */
const foldedResults = new Map<string, string>()

function folded(text: string): string {
  const known = foldedResults.get(text) ?? fold(clean(text, {from: 'text'}).value)
  foldedResults.set(text, known)
  return known
}

/** Each post under some of the damages; UNDIVI_TAGS asks for all of them. */
const everyDamage = process.env.UNDIVI_TAGS !== undefined

describe.runIf(intact.length > 0)('corpus, damaged', () => {
  test('paragraphs put around tags do not matter, where WordPress makes no broken lists of them', () => {
    const different = intact.filter(
      ({text}) => fold(clean(autop(text), {from: 'html'}).value) !== folded(text)
    )
    // wpautop() also writes `<br />` for a `<br>` that a title shows.
    expect(different.length / intact.length).toBeLessThan(0.02)
  })

  test('there are many intact posts', () => {
    expect(intact.length).toBeGreaterThan(300)
  })

  test.each(intact)('$name', ({name: post, text}) => {
    const expected = folded(text)
    const first = everyDamage ? 0 : intact.findIndex(({name}) => name === post)
    const chosen = reversible.filter((_, index) => everyDamage || (index - first) % 8 === 0)
    for (const {name, apply} of chosen) {
      if (isAmbiguous(name, text)) continue
      const damaged = name.startsWith('texturize ') ? damageTags(text, apply) : apply(text)
      expect(fold(clean(damaged, {from: 'text'}).value), name).toBe(expected)
    }
  })
})

/**
 * Entities of the author are not told from those of esc_html(), which leaves them alone, nor from those that a
 * browser decodes; and where the control characters of mojibake got lost, only quotes can be told.
 */
function isAmbiguous(name: string, text: string): boolean {
  if (/^mojibake without/.test(name)) return /[^\0-\x7f]/.test(text)
  return /^(?:esc_html|mojibake|hard wrap|texturized in)/.test(name) && /&#?\w+;/.test(text)
}

/** Damages the tags alone: prose that became typographic stays so. */
function damageTags(text: string, apply: (source: string) => string): string {
  return [...tokenize(text)]
    .map((token) => {
      const written = text.slice(token.start, token.end)
      return token.type === 'text' ? written : apply(written)
    })
    .join('')
}
