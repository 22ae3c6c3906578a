import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {configKeys} from '../../src/cli/config/config-values.ts'
import {options} from '../../src/cli/options.ts'
import {binary, undivi} from './command.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'undivi-init-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

function written(name = 'undivi.config.yaml'): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

describe('without a terminal', () => {
  test('flags answer, and a run takes what they said', () => {
    const words = ['init', '--preset', 'jekyll', '--unknown', 'comment', '--content', 'my posts']
    expect(undivi(words, {cwd: folder})).toEqual({
      status: 0,
      stdout: 'undivi.config.yaml\n',
      stderr: ''
    })
    expect(parse(written())).toEqual({preset: 'jekyll', outDir: 'site', unknown: 'comment'})
    expect(written()).toContain("`undivi 'my posts'`")
    const {stdout} = undivi(['--print-config'], {cwd: folder})
    expect(JSON.parse(stdout)).toMatchObject({
      config: 'undivi.config.yaml',
      options: {preset: 'jekyll', outDir: 'site', unknown: 'comment'}
    })
  })

  test('without flags, defaults', () => {
    expect(undivi(['init'], {cwd: folder}).status).toBe(0)
    expect(parse(written())).toEqual({outDir: 'clean', unknown: 'unwrap'})
  })

  test('to standard output, whatever is there', () => {
    writeFileSync(path.join(folder, 'undivi.config.yaml'), '')
    const {status, stdout} = undivi(['init', '-o', '-', '--preset', 'hugo'], {cwd: folder})
    expect([status, parse(stdout)]).toEqual([
      0,
      {preset: 'hugo', outDir: 'site', unknown: 'unwrap'}
    ])
    expect(existsSync(path.join(folder, '-'))).toBe(false)
  })

  test('each line behind a mark may be used', () => {
    undivi(['init'], {cwd: folder})
    const names = configKeys(options).map(({name}) => name)
    const mark = new RegExp(`^# (?=(?:${names.join('|')}|overrides):| {2,})`, 'gm')
    const lines = written().replace(mark, '')
    writeFileSync(path.join(folder, 'undivi.config.yaml'), lines)
    const config: unknown = parse(lines)
    expect(config).toMatchObject({preset: 'hugo', overrides: [{files: 'old/**'}]})
    expect(undivi(['--print-config'], {cwd: folder})).toMatchObject({status: 0, stderr: ''})
  })

  test('nothing is written over', () => {
    writeFileSync(path.join(folder, 'undivi.config.json'), '{}')
    expect(undivi(['init'], {cwd: folder})).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^undivi: undivi\.config\.json is there already; --force/)
    })
    expect(existsSync(path.join(folder, 'undivi.config.yaml'))).toBe(false)
    expect(undivi(['init', '--force'], {cwd: folder}).status).toBe(0)
    expect(undivi(['init', '--yes'], {cwd: folder}).status).toBe(2)
  })

  test('another file, and one that cannot be written', () => {
    expect(undivi(['init', '-o', 'other.yaml'], {cwd: folder}).stdout).toBe('other.yaml\n')
    expect(undivi(['init', '-o', 'none/x.yaml'], {cwd: folder})).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('none/x.yaml: no such file or folder')
    })
  })
})

const hasTerminals = spawnSync('script', ['--version']).error === undefined

describe.skipIf(!hasTerminals)('on a terminal', () => {
  const enter = '\r'
  const down = '\u001b[B'

  /** Answers questions as they come; gives the status and all that was shown. */
  function answer(
    words: readonly string[],
    answers: ReadonlyArray<readonly [question: string, keys: readonly string[]]>
  ): Promise<{status: number | null; shown: string}> {
    const command = [process.execPath, binary, 'init', ...words].join(' ')
    return new Promise((resolve) => {
      const child = spawn('script', ['-qec', `stty cols 100; ${command}`, '/dev/null'], {
        cwd: folder
      })
      let shown = ''
      const left = [...answers]
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        shown += text
        const [next] = left
        if (!next || !shown.includes(next[0])) return
        left.shift()
        for (const key of next[1]) child.stdin.write(key)
      })
      child.on('close', (status) => resolve({status, shown}))
    })
  }

  test('three questions', async () => {
    const {status, shown} = await answer(
      [],
      [
        ['Where is the content?', ['export.xml', enter]],
        ['Which site generator is it for?', [down, enter]],
        ['What becomes of modules that undivi does not know?', [down, down, enter]]
      ]
    )
    expect(status).toBe(0)
    expect(shown).toContain('undivi.config.yaml')
    expect(parse(written())).toEqual({preset: 'astro', outDir: 'site', unknown: 'keep'})
    expect(written()).toContain('`undivi export.xml`')
  })

  test('what a flag has answered is not asked', async () => {
    const {status, shown} = await answer(
      ['--preset', 'hugo', '--content', 'posts'],
      [['What becomes of modules', [enter]]]
    )
    expect(status).toBe(0)
    expect(shown).not.toContain('Which site generator')
    expect(parse(written())).toMatchObject({preset: 'hugo', unknown: 'unwrap'})
  })

  test('--yes asks nothing', async () => {
    const {status, shown} = await answer(['--yes'], [])
    expect({status, shown: shown.trim()}).toEqual({status: 0, shown: 'undivi.config.yaml'})
  })

  test('who leaves gets no file', async () => {
    const {status} = await answer([], [['Where is the content?', ['\u0003']]])
    expect(status).toBe(130)
    expect(existsSync(path.join(folder, 'undivi.config.yaml'))).toBe(false)
  })
})
