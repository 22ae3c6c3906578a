import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {makeFolder, writeAtomically} from '../../src/write/files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'undivi-files-'))
afterAll(() => rmSync(folder, {recursive: true}))

describe('a file', () => {
  test('is written into folders that are not there yet, and once', async () => {
    const file = path.join(folder, 'a/b/c.md')
    expect(await writeAtomically(file, 'Words')).toBe(true)
    expect(await writeAtomically(file, 'Words')).toBe(false)
    expect(readdirSync(path.dirname(file))).toEqual(['c.md'])
  })

  test('is refused where a file stands in the way of its folder', async () => {
    await writeAtomically(path.join(folder, 'file'), 'Words')
    await expect(writeAtomically(path.join(folder, 'file/x/y'), 'Words')).rejects.toThrow('ENOTDIR')
  })

  test.skipIf(!existsSync('/proc/self'))('is refused where no folder can be made', () => {
    expect(() => makeFolder('/proc/undivi/a/b')).toThrow('ENOENT')
  })
})
