import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {binary} from './command.ts'

/** Runs what CI jobs, hooks and recipes run, with the built command in the place of the published one. */
const root = path.join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(path.join(tmpdir(), 'undivi-ci-'))
const tools = path.join(folder, 'tools')
afterAll(() => rmSync(folder, {recursive: true}))

function write(name: string, text: string, mode?: number): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), {recursive: true})
  writeFileSync(file, text)
  if (mode !== undefined) chmodSync(file, mode)
}

beforeAll(() => {
  const run = `exec '${process.execPath}' '${binary}'`
  write('tools/undivi', `#!/bin/sh\n${run} "$@"\n`, 0o755)
  // As npx is called: its own options, the package, what it gets.
  write('tools/npx', `#!/bin/sh\necho "$2" > npx-ran\nshift 2\n${run} "$@"\n`, 0o755)
  write('content/clean.html', '<p>Words</p>\n')
  write('content/a, b.html', '[et_pb_text]Words[/et_pb_text]\n')
})

function bash(
  script: string,
  env: Record<string, string> = {}
): {status: number | null; stdout: string; stderr: string} {
  const {status, stdout, stderr} = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    env: {
      ...process.env,
      ...env,
      NO_COLOR: '1',
      PATH: `${tools}${path.delimiter}${process.env.PATH}`
    }
  })
  return {status, stdout, stderr}
}

interface Action {
  inputs: Record<string, {default: string}>
  runs: {steps: Array<{run: string; env: Record<string, string>}>}
}

describe('action.yml', () => {
  const action: Action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))

  /** What the runner does: defaults and given inputs become the variables of the step. */
  function runAction(inputs: Record<string, string>): ReturnType<typeof bash> {
    const {inputs: known, runs} = action
    const [step] = runs.steps
    const env = Object.entries(step?.env ?? {}).map(([name, expression]) => {
      const input = /inputs\.([\w-]+)/.exec(expression)?.[1] ?? ''
      return [name, inputs[input] ?? known[input]?.default ?? '']
    })
    return bash(step?.run ?? '', Object.fromEntries(env))
  }

  test('fails where Divi is left, and says where', () => {
    const {status, stdout} = runAction({paths: 'content'})
    expect(status).toBe(1)
    expect(stdout).toContain('::warning file=content/a%2C b.html,line=1,')
    expect(readFileSync(path.join(folder, 'npx-ran'), 'utf8')).toMatch(/^undivi@\d+\.\d+\.\d+\n$/)
  })

  test('takes several paths, and passes where nothing is left', () => {
    expect(runAction({paths: 'content/clean.html\n\n'}).status).toBe(0)
    expect(runAction({paths: 'content/clean.html\ncontent/a, b.html\n'}).status).toBe(1)
  })

  test('reads all there is where no path is named', () => {
    expect(runAction({paths: ''}).status).toBe(1)
  })

  test('runs nothing that an input says', () => {
    const paths = '$(touch ran)\n`touch ran`\n"; touch ran; "'
    expect(runAction({paths}).status).toBe(2)
    expect(() => readFileSync(path.join(folder, 'ran'))).toThrow()
  })

  test('knows a baseline and a level', () => {
    expect(bash('undivi check content --baseline known.json --update-baseline').status).toBe(0)
    expect(runAction({paths: 'content', baseline: 'known.json'}).status).toBe(0)
    expect(runAction({paths: 'content', 'fail-on': 'error'}).status).toBe(0)
  })
})

test('the container gets all that the build needs', {timeout: 300_000}, () => {
  const [build = ''] = readFileSync(path.join(root, 'Dockerfile'), 'utf8')
    .split(/^FROM .*$/m)
    .slice(1)
  const copies = Array.from(build.matchAll(/^COPY (.+) (\S+)$/gm), ([, names = '', target = '']) =>
    names.split(' ').map((name) => ({name, target: target === './' ? name : target}))
  ).flat()
  const sent = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n')
  expect(sent).toEqual(expect.arrayContaining(copies.map(({name}) => `!${name}`)))
  const image = path.join(folder, 'image')
  for (const {name, target} of copies) {
    cpSync(path.join(root, name), path.join(image, target), {recursive: true})
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(image, 'node_modules'))
  expect(build).toMatch(/^RUN .*npm run build/m)
  const {status, stderr} = bash('cd image && npm run build')
  expect(status, stderr).toBe(0)
  const {stdout} = bash('echo "[et_pb_text]Words[/et_pb_text]" | image/bin/undivi.js')
  expect(stdout).toBe('<p>Words</p>\n')
})

describe('.pre-commit-hooks.yaml', () => {
  const hooks: Array<{id: string; entry: string; files: string}> = parse(
    readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')
  )

  test.each(hooks)(
    '$id fails where there is something, and passes the second time',
    ({id, entry, files}) => {
      expect('content/a, b.html').toMatch(new RegExp(files))
      write('content/hooked.html', '[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n')
      const run = (): number | null =>
        bash(`${entry} content/clean.html content/hooked.html`).status
      expect(run()).toBe(1)
      expect(run()).toBe(id === 'undivi-check' ? 1 : 0)
    }
  )
})
