import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {splitFrontMatter} from '../src/read/front-matter.ts'

/** Real posts, where there are any: a folder named by UNDIVI_CORPUS. */
export const folder =
  process.env.UNDIVI_CORPUS ?? path.join(import.meta.dirname, '../../shared/corpus')

/** One post. */
export interface Post {
  name: string
  text: string
}

/** Posts of a file: its text, or what the fields of its JSON hold. test/cli/exports.test.ts has the exports. */
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

export const posts: readonly Post[] = existsSync(folder)
  ? readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .flatMap((entry) => postsIn(path.join(entry.parentPath, entry.name)))
  : []
