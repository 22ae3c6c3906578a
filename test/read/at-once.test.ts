import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readAtOnce, readKnownFile} from '../../src/read/at-once.ts'

let folder = ''
const place = (name: string): string => path.join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'undivi-test-'))
  writeFileSync(place('some'), 'four')
  writeFileSync(place('none'), '')
})

afterAll(() => rmSync(folder, {recursive: true}))

test('all of a file', () => {
  expect(readAtOnce(place('some'), 4)?.toString()).toBe('four')
  expect(readAtOnce(place('none'), 4)?.toString()).toBe('')
})

test('into the room that there is, where that is enough', () => {
  const room = Buffer.alloc(5)
  expect(readAtOnce(place('some'), 4, room)?.buffer).toBe(room.buffer)
  const small = Buffer.alloc(4)
  expect(readAtOnce(place('some'), 4, small)?.toString()).toBe('four')
  expect(small.toString()).toBe('\0\0\0\0')
})

test('what is too large, missing, or no file is left to others', () => {
  expect(readAtOnce(place('some'), 3)).toBeUndefined()
  expect(readAtOnce(place('missing'), 4)).toBeUndefined()
  expect(readAtOnce(folder, Number.POSITIVE_INFINITY)).toBeUndefined()
})

test.runIf(process.platform === 'linux')('so is a file that does not tell its size', () => {
  expect(readAtOnce('/proc/self/status', 1 << 20)).toBeUndefined()
})

test.skipIf(process.platform === 'win32')('a pipe is neither waited for nor opened', async () => {
  execFileSync('mkfifo', [place('pipe')])
  const writer = spawn('sh', ['-c', 'printf words > pipe'], {cwd: folder})
  const ended = once(writer, 'close')
  for (let count = 0; count < 20; count++) {
    expect(readAtOnce(place('pipe'), 4)).toBeUndefined()
    await setTimeout(5)
  }
  expect(await readFile(place('pipe'), 'utf8')).toBe('words')
  expect(await ended).toEqual([0, null])
})

test('what is known to be a file is read without asking about it', () => {
  const room = Buffer.alloc(5)
  expect(readKnownFile(place('some'), room)?.toString()).toBe('four')
  expect(readKnownFile(place('none'), room)?.toString()).toBe('')
  expect(readKnownFile(place('some'), Buffer.alloc(4))).toBeUndefined()
  expect(readKnownFile(place('missing'), room)).toBeUndefined()
  expect(readKnownFile(folder, room)).toBeUndefined()
})
