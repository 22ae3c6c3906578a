import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {findSources} from '../../src/read/find-sources.ts'

/** A pipe that nobody writes to keeps whoever opens it waiting for ever. */
describe.skipIf(process.platform === 'win32')('pipes beside files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'undivi-pipes-'))

  beforeAll(() => {
    mkdirSync(path.join(folder, 'posts'))
    writeFileSync(path.join(folder, 'posts/post.txt'), 'Words')
    execFileSync('mkfifo', [path.join(folder, 'posts/pipe.txt'), path.join(folder, 'away')])
    symlinkSync('../away', path.join(folder, 'posts/link.txt'))
  })

  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test.each(['posts', 'posts/*.txt'])('are no files of %s, nor are links to them', async (name) => {
    const patterns = [path.join(folder, name)]
    const {sources} = await findSources({patterns, extensions: ['txt']})
    expect(Array.from(sources, ({relativePath}) => relativePath)).toEqual(['post.txt'])
  })

  test.each(['posts/pipe.txt', 'posts/link.txt'])('%s by its name is read once', async (name) => {
    const patterns = [path.join(folder, name)]
    const {sources} = await findSources({patterns, extensions: ['txt']})
    expect([...sources]).toMatchObject([{isReadOnce: true}])
  })
})
