import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import schema from '../../config.schema.json' with {type: 'json'}
import {commands, optionsOf} from '../../src/cli/command-table.ts'
import {checkConfig} from '../../src/cli/config/config-schema.ts'
import {configKeys} from '../../src/cli/config/config-values.ts'
import {flagsOf} from '../../src/cli/options/value-kinds.ts'
import {options} from '../../src/cli/options.ts'
import {binary, undivi} from './command.ts'

const root = path.join(import.meta.dirname, '..', '..')
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8')
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].toSorted()

/** Long flags of the table, without those that every command has. */
const all = sorted(options.map((option) => flagsOf(option).long))

/** All that looks like a long flag in a text, but for what is not ours. */
function flagsIn(text: string): string[] {
  return sorted(text.match(/(?<![\w-])--[a-z][\w-]*/g) ?? [])
}

describe('what a user is told of options is the table', () => {
  test.each(commands.map(({name}) => name))('help of %s', (name) => {
    const {stdout} = undivi([name, '--help'], {cwd: root})
    const shown = stdout
      .match(/^ {2}(?:-\w, )?--[\w-]+/gm)
      ?.map((line) => line.replace(/.*--/, '--'))
    const own = optionsOf(name).map((option) => flagsOf(option).long)
    expect(sorted(shown ?? [])).toEqual(sorted([...own, '--help']))
  })

  test('the man page', () => {
    const {stdout} = spawnSync('man', ['-l', path.join(root, 'man/undivi.1')], {
      encoding: 'utf8',
      env: {...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8'}
    })
    // Without man, the source says the same.
    const text = stdout || read('man/undivi.1').replaceAll('\\-', '-')
    const section = /\nOPTIONS\n([\s\S]*?)\nEXIT STATUS/.exec(text)?.[1] ?? text
    expect(flagsIn(section)).toEqual(expect.arrayContaining(all))
    expect(sorted([...all, '--help', '--version'])).toEqual(
      expect.arrayContaining(
        sorted(
          section.match(/^ +(?:-\w, )?--[\w-]+/gm)?.map((line) => line.replace(/.*--/, '--')) ?? []
        )
      )
    )
  })

  test('docs/options.md', () => {
    const [table = ''] = read('docs/options.md').split('## undivi init')
    const shown = table
      .match(/^\| `(?:-\w, )?--[\w-]+/gm)
      ?.map((line) => line.replace(/.*--/, '--'))
    expect(sorted(shown ?? [])).toEqual(all)
  })

  test('the list of the README', () => {
    const [, list = ''] = /\n## Options\n([\s\S]*?)\n## /.exec(read('README.md')) ?? []
    const shown = Array.from(list.matchAll(/`(--[\w-]+)`/g), ([, flag = '']) => flag)
    expect(sorted(shown)).toEqual(all)
  })

  test('the schema of config files', () => {
    const names = configKeys(options).map(({name}) => name)
    expect(sorted(Object.keys(schema.properties))).toEqual(
      sorted([...names, '$schema', 'overrides'])
    )
    const document = configKeys(options, 'document').map(({name}) => name)
    expect(
      sorted(Object.keys(schema.properties.overrides.items.properties.options.properties))
    ).toEqual(sorted(document))
  })

  test('docs/configuration.md', () => {
    const shown = Array.from(
      read('docs/configuration.md').matchAll(/^\| `(\w+)`/gm),
      ([, key = '']) => key
    )
    expect(sorted(shown)).toEqual(sorted(configKeys(options).map(({name}) => name)))
  })
})

describe('the man page', () => {
  test.skipIf(spawnSync('groff', ['--version']).error)('roff has nothing to say against it', () => {
    const {status, stderr} = spawnSync('groff', ['-ww', '-man', '-Tutf8', 'man/undivi.1'], {
      cwd: root,
      encoding: 'utf8'
    })
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
  })

  test.skipIf(spawnSync('man', ['--version']).error)('man shows it', () => {
    const {status, stdout, stderr} = spawnSync('man', ['--warnings', '-l', 'man/undivi.1'], {
      cwd: root,
      encoding: 'utf8',
      env: {...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8'}
    })
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    for (const title of [
      'SYNOPSIS',
      'OPTIONS',
      'EXIT STATUS',
      'ENVIRONMENT',
      'FILES',
      'EXAMPLES'
    ]) {
      expect(stdout).toContain(`\n${title}\n`)
    }
  })
})

describe('the schema and undivi agree', () => {
  const validate = new Ajv({strict: true, allowUnionTypes: true}).compile(schema)
  const accepts = (data: unknown): boolean => {
    try {
      checkConfig(data, 'file')
      return true
    } catch {
      return false
    }
  }

  const samples: ReadonlyArray<readonly [unknown, boolean]> = [
    [{}, true],
    [{$schema: './x.json', preset: 'hugo', outDir: 'site'}, true],
    [{ext: ['txt'], shortcodes: 'dsm_*,epanel', ignore: ['a', 'b'], ignorePath: false}, true],
    [{backup: true}, true],
    [{backup: '.old'}, true],
    [{maxBytes: 10, quiet: false, sanitize: false}, true],
    [{rules: {'dead-link': 'off', 'tracking-parameters': 'info'}}, true],
    [
      {
        overrides: [
          {files: 'a', options: {tabs: 'details'}},
          {files: ['a', 'b'], options: {}}
        ]
      },
      true
    ],
    [[], false],
    [{heading: 'shift'}, false],
    [{headings: 'shft'}, false],
    [{maxBytes: 0}, false],
    [{maxWarnings: 0}, true],
    [{maxWarnings: -1}, false],
    [{maxBytes: '10'}, false],
    [{maxBytes: 1.5}, false],
    [{ext: []}, false],
    [{ext: [1]}, false],
    [{outDir: ''}, false],
    [{write: true}, false],
    [{ignorePath: true}, false],
    [{rules: {'dead-link': 'loud'}}, false],
    [{rules: []}, false],
    [{overrides: {}}, false],
    [{overrides: [{files: 'a'}]}, false],
    [{overrides: [{files: 'a', options: {preset: 'hugo'}}]}, false],
    [{overrides: [{files: [], options: {}}]}, false],
    [{overrides: [{files: 'a', options: {}, more: 1}]}, false]
  ]

  test.each(samples)('%j: %s', (data, isRight) => {
    expect({schema: validate(data), undivi: accepts(data)}).toEqual({
      schema: isRight,
      undivi: isRight
    })
  })

  test.each(
    configKeys(options).flatMap(({name, option}) =>
      (option.choices ?? []).map((choice) => [name, choice] as const)
    )
  )('%s: %s', (name, choice) => {
    expect({schema: validate({[name]: choice}), undivi: accepts({[name]: choice})}).toEqual({
      schema: true,
      undivi: true
    })
  })
})

describe('what is not needed is not loaded', () => {
  /** Files that a run of the command loads, as the engine counts them. */
  function loaded(words: readonly string[], files: Record<string, string> = {}): string[] {
    const folder = mkdtempSync(path.join(tmpdir(), 'undivi-load-'))
    try {
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
      const coverage = path.join(folder, 'coverage')
      spawnSync(process.execPath, [binary, ...words], {
        cwd: folder,
        env: {...process.env, NODE_V8_COVERAGE: coverage},
        input: 'Words'
      })
      return readdirSync(coverage).flatMap((name) => {
        const {result}: {result: Array<{url: string}>} = JSON.parse(
          readFileSync(path.join(coverage, name), 'utf8')
        )
        return result.map(({url}) => (url.startsWith('file:') ? fileURLToPath(url) : url))
      })
    } finally {
      rmSync(folder, {recursive: true})
    }
  }
  /** Files of the bundle, by what is in them. */
  const ofConfigs = /dist\/command\/(config-schema|read-config|overrides|ignore|init|worker-pool)-/
  const ofRuns = /dist\/command\/run-/

  test.each([[['--version']], [['--help']]])('%j', (words) => {
    const files = loaded(words)
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => ofConfigs.test(file) || ofRuns.test(file))).toEqual([])
  })

  test.each([[['-q']], [['check']]])('%j', (words) => {
    const files = loaded(words)
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => ofConfigs.test(file))).toEqual([])
  })

  test('a config is not for nothing', () => {
    const files = loaded(['-q'], {'undivi.config.yaml': 'headings: shift'})
    expect(files.some((file) => ofConfigs.test(file))).toBe(true)
  })
})
