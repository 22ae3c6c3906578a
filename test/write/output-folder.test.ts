import {mkdirSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {OutputFolder} from '../../src/write/output-folder.ts'
import {scratchFolder} from '../folders.ts'

const root = scratchFolder()
const folder = path.join(root, 'out')
mkdirSync(path.join(folder, 'a/b'), {recursive: true})
mkdirSync(path.join(root, 'beside'))
symlinkSync('../beside', path.join(folder, 'out-link'))
symlinkSync('../nowhere', path.join(folder, 'out-to-come'))
symlinkSync('a', path.join(folder, 'in-link'))
symlinkSync('../../../beside/file', path.join(folder, 'a/b/file-link'))
symlinkSync('out', path.join(root, 'other-name'))

const lead = 'a link leads out of the output folder'

describe.skipIf(process.platform === 'win32')('an output folder', () => {
  test.each(['file', 'a/file', 'a/b/file', 'new/file', 'new/er/file', 'in-link/b/file'])(
    'holds %s',
    (file) => {
      const output = new OutputFolder(folder)
      // What is known the second time is the same.
      for (const _ of [1, 2]) {
        expect(() => output.requireInside(path.join(folder, file))).not.toThrow()
      }
    }
  )

  test.each([
    'out-link',
    'out-link/file',
    'out-link/new/file',
    'out-to-come',
    'out-to-come/new/file',
    'in-link/b/file-link',
    'a/b/file-link',
    '../file',
    'a/../../beside/file'
  ])('does not hold %s', (file) => {
    const output = new OutputFolder(folder)
    output.requireInside(path.join(folder, 'a/b/file'))
    for (const _ of [1, 2]) {
      expect(() => output.requireInside(path.join(folder, file))).toThrow(lead)
    }
  })

  test('says what is missing of a path', () => {
    const output = new OutputFolder(folder)
    expect(output.requireInside(path.join(folder, 'new/file'))).toBe('folder')
    // It is to be made by now.
    expect(output.requireInside(path.join(folder, 'new/file'))).toBe('file')
    expect(output.requireInside(path.join(folder, 'a/file'))).toBe('file')
    expect(output.requireInside(path.join(folder, 'a/b'))).toBeUndefined()
    expect(output.requireInside(path.join(folder, 'in-link/b'))).toBeUndefined()
    expect(output.requireInside(path.join(folder, 'in-link/new/file'))).toBe('folder')
  })

  test('may be a link, or named in any other way', () => {
    for (const name of [path.join(root, 'other-name'), path.relative('.', folder), `${folder}/`]) {
      const output = new OutputFolder(name)
      expect(() => output.requireInside(path.join(name, 'a/new/file'))).not.toThrow()
      expect(() => output.requireInside(path.join(name, 'out-link/file'))).toThrow(lead)
    }
  })

  test('that is not there yet holds what will be in it', () => {
    const output = new OutputFolder(path.join(root, 'new'))
    expect(() => output.requireInside(path.join(root, 'new/a/file'))).not.toThrow()
    expect(() => output.requireInside(path.join(root, 'newer/a/file'))).toThrow(lead)
  })
})
