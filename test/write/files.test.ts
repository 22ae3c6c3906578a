import {execFile, execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {afterAll, describe, expect, test, vi} from 'vitest'
import {makeFolder, writeAtomically} from '../../src/write/files.ts'

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>()
  return {...original, mkdirSync: vi.fn(original.mkdirSync)}
})
const {mkdirSync: make} = await vi.importActual<typeof import('node:fs')>('node:fs')

const folder = mkdtempSync(path.join(tmpdir(), 'undivi-files-'))
afterAll(() => rmSync(folder, {recursive: true}))

describe('a file', () => {
  test('is written into folders that are not there yet, and once', async () => {
    const file = path.join(folder, 'a/b/c.md')
    expect(await writeAtomically(file, 'Words')).toBe(true)
    expect(await writeAtomically(file, 'Words')).toBe(false)
    expect(readdirSync(path.dirname(file))).toEqual(['c.md'])
  })

  test.each(['folder', 'file'] as const)(
    'of which the %s was seen to be missing is written, whatever has come since',
    async (missing) => {
      const file = path.join(folder, `without-${missing}`, 'd/e.md')
      expect(await writeAtomically(file, 'Words', {missing})).toBe(true)
      expect(await writeAtomically(file, 'Other words', {missing})).toBe(true)
      expect(readFileSync(file, 'utf8')).toBe('Other words')
    }
  )

  test('is refused where a file stands in the way of its folder', async () => {
    await writeAtomically(path.join(folder, 'file'), 'Words')
    await expect(writeAtomically(path.join(folder, 'file/x/y'), 'Words')).rejects.toThrow('ENOTDIR')
  })

  test.skipIf(process.platform === 'win32')(
    'that is a pipe waits for who reads it, and lets signals be heard meanwhile',
    async () => {
      const pipe = path.join(folder, 'pipe')
      execFileSync('mkfifo', [pipe])
      const reader = promisify(execFile)('sh', ['-c', 'sleep 0.2; cat "$0"', pipe])
      const heard = vi.fn()
      setImmediate(heard)
      expect(await writeAtomically(pipe, 'Words')).toBe(true)
      expect(heard).toHaveBeenCalled()
      expect((await reader).stdout).toBe('Words')
    }
  )

  test.skipIf(!existsSync('/proc/self'))('is refused where no folder can be made', () => {
    expect(() => makeFolder('/proc/undivi/a/b')).toThrow('ENOENT')
  })
})

describe('a folder that another run makes at the same time', () => {
  test('is there, whichever made it', () => {
    const made = path.join(folder, 'both/a')
    const mocked = vi.mocked(mkdirSync)
    const [own = make] = [mocked.getMockImplementation()]
    // First there is no parent, then the parent is made, then the other one comes before.
    mocked
      .mockImplementationOnce(own)
      .mockImplementationOnce(own)
      .mockImplementationOnce((name, options) => {
        make(name)
        return make(name, options)
      })
    makeFolder(made)
    expect(existsSync(made)).toBe(true)
  })

  test('may get its parent between two looks', () => {
    const made = path.join(folder, 'parent/a')
    vi.mocked(mkdirSync).mockImplementationOnce((name, options) => {
      try {
        return make(name, options)
      } finally {
        make(path.dirname(made))
      }
    })
    makeFolder(made)
    expect(existsSync(made)).toBe(true)
  })
})
