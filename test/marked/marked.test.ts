import {describe, expect, test} from 'vitest'
import facts from '../../fixtures/divi/modules.json' with {type: 'json'}
import {type FormatName, formats} from './formats.ts'
import {markedModules, settings} from './modules.ts'
import {type Proof, prove, type Target} from './prove.ts'
import {quoteKinds} from './quotes.ts'

/** `UNDIVI_POSTS=2000` looks at more of them, and prints what was counted. */
const posts = Number(process.env.UNDIVI_POSTS ?? 50)
const isFull = process.env.UNDIVI_POSTS !== undefined
const size = 8000

const names: readonly FormatName[] = ['wxr', 'sql', 'rest', 'jsonl']
const targets: readonly Target[] = ['html', 'markdown']
/** Each two of quotes, format and target together, which is every second of all combinations; all of them where asked. */
const combinations = quoteKinds.flatMap((quotes, row) =>
  names.flatMap((format, column) =>
    targets
      .filter((_, index) => isFull || (row + column + index) % 2 === 0)
      .map((target) => [quotes, format, target] as const)
  )
)

describe('the marked posts', () => {
  test.each(Object.entries(facts.shortcodes))('have all of %s', (name, {attributes}) => {
    const module = markedModules[name]
    expect(module).toBeDefined()
    const marked = (module?.forms ?? []).flatMap((form) => Object.keys(form))
    const forgotten = Object.entries(attributes)
      .filter(([attribute, isVisible]) => isVisible && !settings.test(attribute))
      .map(([attribute]) => attribute)
      .filter((attribute) => !marked.includes(attribute))
    expect(forgotten).toEqual([])
  })

  test.each(names)('%s: the same in every run, whatever comes before', (format) => {
    const few = [...formats[format]({posts: 2, quotes: 'mixed', size})].join('')
    const more = [...formats[format]({posts: 3, quotes: 'mixed', size})].join('')
    expect([...formats[format]({posts: 2, quotes: 'mixed', size})].join('')).toBe(few)
    expect(more.length).toBeGreaterThan(few.length)
  })
})

describe('every word, link and picture arrives, and nothing else', () => {
  test.each(combinations)(
    '%s quotes, %s to %s',
    async (quotes, format, target) => {
      const proof = await prove(format, target, {posts, quotes, size})
      if (isFull) process.stderr.write(`${quotes} ${format} ${target}\n${table(proof)}\n`)
      expect(proof.status, proof.stderr).toBe(0)
      expect(proof.wrong).toEqual([])
      expect(proof.posts).toBe(posts)
    },
    600_000
  )
})

function table({posts: count, counts, wrong}: Proof): string {
  const rows = Array.from(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, {found, named, lost, seen}]) => {
      const all = found + named + lost + seen
      return `  ${name.padEnd(36)} ${all}: ${found} as expected, ${named} named, ${lost} lost, ${seen} seen`
    })
  return [`  ${count} posts, ${wrong.length} wrong`, ...rows].join('\n')
}
