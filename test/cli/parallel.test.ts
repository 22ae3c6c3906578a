import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesIn, scratchFolder} from '../folders.ts'
import {binary, undivi} from './command.ts'
import {exportOf} from './export-files.ts'

/** GNU parallel, which knows an option that others of its name do not. */
const hasParallel = spawnSync('parallel', ['--minversion', '20100101']).status === 0

const folder = scratchFolder()

const content = (index: number): string =>
  `[et_pb_blurb title=”Boat ${index}”]${'Words and more. '.repeat(index % 7)}[/et_pb_blurb]`

function parallel(words: readonly string[], input?: string): string {
  const {stdout} = spawnSync('parallel', words, {
    cwd: folder,
    encoding: 'utf8',
    // A home of its own: it asks to be cited once, and keeps that there.
    env: {...process.env, HOME: folder, LANG: 'C'},
    ...(input !== undefined && {input})
  })
  return stdout
}

const command = `${process.execPath} ${binary}`

describe.skipIf(!hasParallel)('under GNU parallel', () => {
  test('lines over four processes are those of one', () => {
    mkdirSync(path.join(folder, '.parallel'), {recursive: true})
    const lines = Array.from({length: 60}, (_, index) =>
      JSON.stringify({id: index, title: `Ünï ${index}`, content: content(index)})
    )
    writeFileSync(path.join(folder, 'posts.jsonl'), `${lines.join('\n')}\n`)
    const words = ['--from', 'jsonl', '--content', 'markdown', '--reporter', 'none']
    const one = undivi(['posts.jsonl', ...words], {cwd: folder}).stdout
    expect(one.split('\n').length).toBe(61)
    const options = ['--jobs', '4', '--keep-order', '--block', '2k']
    const four = parallel([
      ...['--pipepart', '--arg-file', 'posts.jsonl', ...options],
      `${command} ${words.join(' ')}`
    ])
    expect(four).toBe(one)
  })

  test('shards of an export over four processes are one run', () => {
    const posts = Array.from({length: 23}, (_, index) => ({
      id: index + 1,
      slug: `post-${index % 9}`,
      content: content(index)
    }))
    writeFileSync(path.join(folder, 'site.xml'), exportOf(posts))
    const words = ['site.xml', '--to', 'jsonl', '--reporter', 'none']
    const shards = `${command} ${words.join(' ')} --shard {}/4`
    expect(parallel(['--jobs', '4', '--keep-order', shards], '1\n2\n3\n4\n')).toBe(
      undivi(words, {cwd: folder}).stdout
    )
    undivi(['site.xml', '--to', 'markdown', '--out-dir', 'one'], {cwd: folder})
    parallel(
      ['--jobs', '4', `${command} site.xml --to markdown --out-dir four --shard {}/4`],
      '1\n2\n3\n4\n'
    )
    const files = filesIn(path.join(folder, 'one'))
    expect(Object.keys(files).length).toBe(23)
    expect(filesIn(path.join(folder, 'four'))).toEqual(files)
  })
})
