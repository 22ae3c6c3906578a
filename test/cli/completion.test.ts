import {spawnSync} from 'node:child_process'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {commands, optionsOf, shellNames} from '../../src/cli/command-table.ts'
import {completionScript} from '../../src/cli/commands/completion.ts'
import {flagsOf} from '../../src/cli/options/value-kinds.ts'
import {options} from '../../src/cli/options.ts'
import {presets} from '../../src/presets/index.ts'
import {rules} from '../../src/rules.ts'
import {scratchFolder} from '../folders.ts'
import {undivi} from './command.ts'

const folder = scratchFolder()

mkdirSync(path.join(folder, 'posts'))
writeFileSync(path.join(folder, 'my post.txt'), '')
for (const shell of shellNames) {
  writeFileSync(path.join(folder, `undivi.${shell}`), completionScript(shell))
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined
}

function run(program: string, words: readonly string[], input = ''): string {
  const {stdout, stderr} = spawnSync(program, words, {
    cwd: folder,
    input,
    encoding: 'utf8',
    timeout: 30_000,
    env: {...process.env, HOME: folder, TERM: 'dumb', LC_ALL: 'C.UTF-8'}
  })
  expect(stderr).toBe('')
  return stdout
}

const preset = presets.map(({name}) => name)
const levels = ['off', 'info', 'warn', 'error']
const names = commands.map(({name}) => name)

/** A line as far as it is typed, and all words that a shell offers then. */
const cases: ReadonlyArray<{line: string; all: readonly string[]}> = [
  {line: 'undivi ch', all: ['check']},
  {line: 'undivi --pres', all: ['--preset']},
  {line: 'undivi --preset ', all: preset},
  {line: 'undivi clean -t m', all: ['markdown']},
  {line: 'undivi check --fail-on ', all: ['never', 'change', 'info', 'warning', 'error']},
  {line: 'undivi check --pre', all: []},
  {line: 'undivi repair --cl', all: ['--close']},
  {line: 'undivi check post.txt --quie', all: ['--quiet']},
  {line: 'undivi modules et_pb_blu', all: ['et_pb_blurb']},
  {
    line: 'undivi rules unknown-',
    all: rules.map(({id}) => id).filter((id) => id.startsWith('unknown-'))
  },
  {line: 'undivi completion ', all: [...shellNames]},
  {line: 'undivi init --preset ', all: [...preset, 'none']},
  {line: 'undivi init --o', all: ['--output']}
]

describe.skipIf(!isThere('bash'))('bash', () => {
  /** What bash itself would make of the words; an equals sign is one. */
  function complete(line: string): string[] {
    const words = line.split(/ |(=)/).filter((word) => word !== undefined)
    const list = words.map((word) => `'${word}'`).join(' ')
    const script = `source ./undivi.bash; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _undivi; printf '%s\\n' "\${COMPREPLY[@]}"`
    return run('bash', ['--norc', '-c', script])
      .split('\n')
      .filter((word) => word !== '')
  }

  test.each(cases)('$line', ({line, all}) => {
    expect(complete(line).toSorted()).toEqual([...all].toSorted())
  })

  test('commands and nothing else at the start', () => {
    expect(complete('undivi ')).toEqual(names)
  })

  test.each(names)('all options of %s', (name) => {
    const expected = optionsOf(name).map((option) => flagsOf(option).long)
    expect(complete(`undivi ${name} --`)).toEqual(expect.arrayContaining(expected))
  })

  test.each([
    ['undivi --to=mark', ['markdown']],
    ['undivi --rule tracking-p', ['tracking-parameters=']],
    ['undivi --rule=tracking-p', ['tracking-parameters=']],
    ['undivi --rule tracking-parameters=', levels],
    ['undivi --rule=tracking-parameters=w', ['warn']],
    ['undivi --rule=tracking-parameters=', levels],
    ['undivi clean --out-dir po', ['posts']]
  ])('%s', (line, expected) => {
    expect(complete(line)).toEqual(expected)
  })

  /** What a shell makes of keys, typed on a terminal: the words that the command gets. */
  test.skipIf(!isThere('script'))('keys on a terminal', () => {
    const shell = 'bash --norc --noprofile -i'
    const keys = [
      'source ./undivi.bash; bind "set bell-style none"; undivi() { printf "<%s>" "$@" > words; }',
      'undivi --pres\thu\t my\t --rule tracking-p\tof\t'
    ]
    run('script', ['-qec', shell, '/dev/null'], `${keys.join('\n')}\nexit\n`)
    expect(run('cat', ['words'])).toBe(
      '<--preset><hugo><my post.txt><--rule><tracking-parameters=off>'
    )
  })
})

describe.skipIf(!isThere('fish'))('fish', () => {
  function complete(line: string): string[] {
    const script = `source ./undivi.fish; complete -C '${line}'`
    return run('fish', ['--no-config', '-c', script])
      .split('\n')
      .flatMap((row) => row.split('\t')[0] || [])
  }

  test.each(cases)('$line', ({line, all}) => {
    expect(complete(line).toSorted()).toEqual([...all].toSorted())
  })

  test.each(names)('all options of %s', (name) => {
    const expected = optionsOf(name).map((option) => flagsOf(option).long)
    expect(complete(`undivi ${name} --`)).toEqual(expect.arrayContaining(expected))
  })

  test.each([
    ['undivi --to=mark', ['--to=markdown']],
    ['undivi --rule tracking-param', levels.map((level) => `tracking-parameters=${level}`)],
    ['undivi --map my', ['my post.txt']],
    ['undivi my', ['my post.txt']],
    ['undivi clean --out-dir po', ['posts/']]
  ])('%s', (line, expected) => {
    expect(complete(line).toSorted()).toEqual([...expected].toSorted())
  })
})

describe.skipIf(!(isThere('zsh') && isThere('script')))('zsh', () => {
  /** Types lines into a zsh on a terminal; gives the words that the command got, a list a line. */
  function type(lines: readonly string[]): string[] {
    writeFileSync(
      path.join(folder, '.zshrc'),
      [
        'autoload -Uz compinit; compinit -u -D',
        'source ./undivi.zsh',
        'unsetopt beep prompt_cr; PS1=""; zle_bracketed_paste=()',
        'undivi() { printf "<%s>" "$@" >> words; echo >> words }'
      ].join('\n')
    )
    rmSync(path.join(folder, 'words'), {force: true})
    run('script', ['-qec', 'zsh -i', '/dev/null'], `${lines.join('\n')}\nexit\n`)
    return run('cat', ['words']).trimEnd().split('\n')
  }

  test('keys on a terminal', () => {
    expect(
      type([
        'undivi che\t--fail-on w\t',
        'undivi --pres\thu\t',
        'undivi clean my\t--to m\t',
        'undivi --to=m\t',
        'undivi --rule tracking-p\tof\t',
        'undivi modules et_pb_blur\t',
        'undivi rules unknown-mod\t',
        'undivi completion fi\t',
        'undivi clean --out-dir po\t',
        'undivi init --pres\tno\t'
      ])
    ).toEqual([
      '<check><--fail-on><warning>',
      '<--preset=hugo>',
      '<clean><my post.txt><--to><markdown>',
      '<--to=markdown>',
      '<--rule><tracking-parameters=off>',
      '<modules><et_pb_blurb>',
      '<rules><unknown-module>',
      '<completion><fish>',
      '<clean><--out-dir><posts>',
      '<init><--preset=none>'
    ])
  })
})

describe('scripts', () => {
  const all = [...options, ...optionsOf('init')].map((option) => flagsOf(option).long)

  test.each(shellNames)('%s names every option', (shell) => {
    const script = completionScript(shell)
    for (const long of all) {
      const word = shell === 'fish' ? `-l ${long.slice(2)}` : long
      expect(script).toMatch(new RegExp(`${word}(?![\\w-])`))
    }
  })

  test('PowerShell: texts and brackets are closed', () => {
    const script = completionScript('powershell')
    const code = script.replace(/^\s*#.*$/gm, '').replace(/'(?:[^'‘’‚‛]|['‘’‚‛]{2})*'/g, '')
    expect(code).not.toMatch(/['‘’‚‛]/)
    for (const [open, close] of ['{}', '()', '[]']) {
      expect(code.split(open ?? '').length).toBe(code.split(close ?? '').length)
    }
  })

  test('the command prints them', () => {
    for (const shell of shellNames) {
      expect(undivi(['completion', shell], {cwd: folder})).toEqual({
        status: 0,
        stdout: completionScript(shell),
        stderr: ''
      })
    }
  })

  test('a shell that there is none for', () => {
    expect(undivi(['completion', 'tcsh'], {cwd: folder})).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        'completion needs a shell, bash, zsh, fish, powershell, got tcsh'
      )
    })
  })
})
