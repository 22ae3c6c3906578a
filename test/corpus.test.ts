import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.ts'
import {splitFrontMatter} from '../src/read/front-matter.ts'
import {
  isIdempotent,
  leavesNoTag,
  ledgerBalances,
  messagesHavePlaces,
  slicesGiveInput
} from './properties.ts'

/** Real posts, where there are any: a folder named by UNDIVI_CORPUS. */
const folder = process.env.UNDIVI_CORPUS ?? path.join(import.meta.dirname, '../../shared/corpus')

interface Post {
  name: string
  text: string
}

/** Posts of a file: its text, or what the fields of its JSON hold. Other containers are not read yet. */
function postsIn(file: string): Post[] {
  const name = path.relative(folder, file)
  if (/README|\.(?:xml|sql)$/.test(name)) return []
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  if (!name.endsWith('.json')) return [{name, text: splitFrontMatter(text).body}]
  const posts: Post[] = []
  JSON.parse(text, (key, value) => {
    if (typeof value === 'string' && (/^\d+$/.test(key) || key === 'rendered')) {
      posts.push({name: `${name}#${posts.length}`, text: value})
    }
    return value
  })
  return posts
}

const posts = existsSync(folder)
  ? readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .flatMap((entry) => postsIn(path.join(entry.parentPath, entry.name)))
  : []

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
