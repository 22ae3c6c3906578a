import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import manifest from '../package.json' with {type: 'json'}
import {scratchFolder} from './folders.ts'

const root = path.join(import.meta.dirname, '..')
const seed = path.join(root, 'fixtures/posts/amnesty-office')
const folder = scratchFolder()
const installed = path.join(folder, 'node_modules/undivi')

function run(words: readonly string[]): string {
  return execFileSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore']
  })
}

/** Unpacks what would be published; its dependencies, and nothing else, stand beside it. */
beforeAll(() => {
  mkdirSync(installed, {recursive: true})
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]
  const tarball = execFileSync('npm', words, {cwd: root, encoding: 'utf8'}).trim()
  execFileSync('tar', ['-xf', path.join(folder, tarball), '-C', installed, '--strip-components=1'])
}, 60_000)

describe('the package as it is published', () => {
  test('the command needs no dependency to clean a post', () => {
    const words = [path.join(seed, 'input.txt'), '--to', 'markdown']
    const expected = readFileSync(path.join(seed, 'output.md'), 'utf8')
    expect(run([path.join(installed, 'bin/undivi.js'), ...words])).toBe(expected)
  })

  test('it holds what the release list says, and nothing else', () => {
    const list = readFileSync(path.join(root, 'docs/release.md'), 'utf8')
    const [line = ''] = /`npm pack --dry-run` lists .* and nothing else/.exec(list) ?? []
    const names = Array.from(line.matchAll(/`([^`]+)`/g), ([, name]) => name).slice(1)
    expect(
      readdirSync(installed)
        .filter((name) => name !== 'node_modules')
        .sort()
    ).toEqual(names.sort())
  })

  test('the command knows its version', () => {
    expect(run([path.join(installed, 'bin/undivi.js'), '--version'])).toBe(`${manifest.version}\n`)
  })

  test('the licences of what is in the command are there', () => {
    const notices = readFileSync(
      path.join(installed, 'dist/command/THIRD-PARTY-NOTICES.txt'),
      'utf8'
    )
    for (const name of ['commander', 'parse5', 'turndown', 'yaml']) {
      expect(notices).toMatch(
        new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\S+\\)\\n\\n.*[Cc]opyright`, 'ms')
      )
    }
  })

  describe('beside the dependencies that it declares, and no other', () => {
    beforeAll(() => {
      for (const name of Object.keys(manifest.dependencies)) {
        const link = path.join(folder, 'node_modules', name)
        mkdirSync(path.dirname(link), {recursive: true})
        symlinkSync(path.join(root, 'node_modules', name), link)
      }
    })

    test('the command works in several threads', () => {
      const words = [path.join(seed, 'input.txt'), '--to', 'markdown', '--jobs', '2']
      const expected = readFileSync(path.join(seed, 'output.md'), 'utf8')
      expect(run([path.join(installed, 'bin/undivi.js'), ...words])).toBe(expected)
    })

    test('the library cleans', () => {
      const content = '[et_pb_text]Words[/et_pb_text]'
      const script = `import {clean} from 'undivi'; process.stdout.write(clean('${content}').value)`
      expect(run(['--input-type=module', '--eval', script])).toBe('<p>Words</p>\n')
    })
  })
})
