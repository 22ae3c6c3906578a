import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {scratchFolder} from '../folders.ts'

/** Runs pre-commit itself (a package of Debian) with the hooks of this project, which it installs as it would any. */
const root = path.join(import.meta.dirname, '..', '..')
const folder = scratchFolder()
const hooks = path.join(folder, 'hooks')
const site = path.join(folder, 'site')

const isThere = spawnSync('pre-commit', ['--version']).error === undefined

function run(
  program: string,
  words: readonly string[],
  cwd: string
): {status: number | null; output: string} {
  const {status, stdout, stderr} = spawnSync(program, words, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      HOME: folder,
      PRE_COMMIT_HOME: path.join(folder, 'cache'),
      PRE_COMMIT_COLOR: 'never',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      npm_config_offline: 'true'
    }
  })
  return {status, output: stdout + stderr}
}

function succeed(program: string, words: readonly string[], cwd: string): string {
  const {status, output} = run(program, words, cwd)
  expect(status, output).toBe(0)
  return output.trim()
}

/**
 * A repository with the hooks and what is published. The command is bundled with what it needs, so the dependencies, which
 * would come from the network, are left out.
 */
function makeHooks(): string {
  mkdirSync(hooks)
  succeed(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder, root],
    folder
  )
  const [packed = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  succeed('tar', ['-xzf', path.join(folder, packed), '--strip-components', '1'], hooks)
  const manifest = path.join(hooks, 'package.json')
  const {name, version, type, bin, files} = JSON.parse(readFileSync(manifest, 'utf8'))
  writeFileSync(manifest, JSON.stringify({name, version, type, bin, files}))
  copyFileSync(
    path.join(root, '.pre-commit-hooks.yaml'),
    path.join(hooks, '.pre-commit-hooks.yaml')
  )
  return commit(hooks)
}

function commit(repository: string): string {
  succeed('git', ['init', '--quiet'], repository)
  succeed('git', ['add', '--all', '--force'], repository)
  succeed('git', ['commit', '--quiet', '--message', 'All'], repository)
  return succeed('git', ['rev-parse', 'HEAD'], repository)
}

const post = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n'
const file = path.join(site, 'content', 'a, b.html')

describe.skipIf(!isThere)('pre-commit', () => {
  let revision = ''
  beforeAll(() => {
    revision = makeHooks()
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(path.join(site, 'content', 'done.html'), '<p>Words</p>\n')
    writeFileSync(path.join(site, 'code.js'), `const text = '${post.trim()}'\n`)
    commit(site)
  }, 120_000)

  /** What pre-commit says of a hook over all files, the second time behind what it changed the first time. */
  function runHook(id: string): Array<ReturnType<typeof run>> {
    writeFileSync(file, post)
    writeFileSync(
      path.join(site, '.pre-commit-config.yaml'),
      `repos:\n  - repo: ${hooks}\n    rev: ${revision}\n    hooks:\n      - id: ${id}\n`
    )
    succeed('git', ['add', '--all'], site)
    return [1, 2].map(() => run('pre-commit', ['run', '--all-files'], site))
  }

  test('undivi-check fails and names the place', {timeout: 120_000}, () => {
    const [first, second] = runHook('undivi-check')
    expect(first).toMatchObject({status: 1})
    expect(first?.output).toMatch(/^no Divi left\.+Failed$/m)
    expect(first?.output).toContain('content/a, b.html:1:1 warning leftover-shortcode')
    expect(first?.output).not.toContain('code.js')
    expect(second?.status).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe(post)
  })

  test.each([
    ['undivi-write', '<p>Words</p>\n'],
    ['undivi-repair', '[et_pb_text admin_label="Text"]Words[/et_pb_text]\n']
  ])('%s changes the file and fails, and passes then', {timeout: 120_000}, (id, changed) => {
    const [first, second] = runHook(id)
    expect(first).toMatchObject({status: 1})
    expect(first?.output).toContain('files were modified by this hook')
    expect(readFileSync(file, 'utf8')).toBe(changed)
    expect(second, second?.output).toMatchObject({status: 0})
    expect(second?.output).toMatch(/\.+Passed$/m)
  })
})
