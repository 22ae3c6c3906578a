import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Outcome} from '../../src/report/reporter.ts'
import {folder as corpus} from '../corpus-posts.ts'
import {scratchFolder} from '../folders.ts'
import {type Ended, undivi} from './command.ts'

/** From findings to none over folders of real posts, where there are any. */
const folder = scratchFolder()

const extensions = ['--ext', 'txt,md,html,en', '--fail-on', 'warning']

/** Whether a folder holds posts as files. */
function holdsPosts(name: string): boolean {
  const inside = readdirSync(path.join(corpus, name), {recursive: true, encoding: 'utf8'})
  return inside.some((file) => /\.(?:txt|md|html|en)$/.test(file))
}

const names = existsSync(corpus)
  ? readdirSync(corpus).filter(
      (name) => statSync(path.join(corpus, name)).isDirectory() && holdsPosts(name)
    )
  : []

describe.runIf(names.length > 0)('corpus', () => {
  test.each(names)(
    '%s fails, passes with a baseline, fails with more, passes when cleaned',
    {timeout: 240_000},
    (name) => {
      const check = (...words: string[]): Ended =>
        undivi(['check', name, ...extensions, ...words], {cwd: folder})
      const baseline = ['--baseline', `${name}.json`]

      cpSync(path.join(corpus, name), path.join(folder, name), {recursive: true})
      const found = check('--reporter', 'json')
      const outcomes: Outcome[] = JSON.parse(found.stdout)
      const left = outcomes.flatMap(({path: file, messages}) =>
        messages
          .filter(({ruleId}) => ruleId === 'leftover-shortcode')
          .map(({line, column}) => ({file, line, column}))
      )
      expect(found.status).toBe(left.length > 0 ? 1 : 0)
      for (const {file, line, column} of left) {
        const lines = readFileSync(path.join(folder, file), 'utf8').split('\n')
        expect(lines[line - 1]?.slice(column - 1), `${file}:${line}:${column}`).toMatch(
          /^(?:\\?\[|&|<!-- wp:divi\/)/
        )
      }

      expect(check(...baseline, '--update-baseline').status).toBe(0)
      expect(check(...baseline).status).toBe(0)
      const changed = path.join(folder, outcomes[0]?.path ?? '')
      const text = readFileSync(changed, 'utf8')
      const start = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? ''
      writeFileSync(changed, `${start}Words.\n\n${text.slice(start.length)}`)
      expect(check(...baseline)).toMatchObject({status: 0})
      appendFileSync(changed, '\n\n[et_pb_new_module]Words[/et_pb_new_module]\n')
      const {status, stdout} = check(...baseline, '--reporter', 'json')
      const more: Partial<Outcome>[] = JSON.parse(stdout)
      expect(status).toBe(1)
      const said = more.flatMap(({messages = []}) => messages.map(({actual}) => actual))
      expect(said).toContain('[et_pb_new_module]')

      expect(
        undivi(['clean', '--write', name, ...extensions, '--fail-on', 'never'], {cwd: folder})
          .status
      ).toBe(0)
      expect(check()).toMatchObject({status: 0})
      const fixed = check(...baseline)
      expect(fixed.status).toBe(0)
      if (left.length > 0) expect(fixed.stderr).toMatch(/: fixed leftover-shortcode /)
    }
  )
})
