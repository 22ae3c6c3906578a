import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {Disk, disturb, type Ended, filesIn, lay, remove, whyNot} from './disturb.ts'
import type {Again, Fault} from './fault.ts'
import {faults} from './faults.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'undivi-faults-'))
// Another user has to find what is below it.
chmodSync(scratch, 0o755)
afterAll(() => remove(scratch))

const finding = /^(.+?):(\d+):\d+ (?:error|warning) ([\w-]+) /

/** Findings at or above a warning, as `PATH:LINE rule-id`. */
function said({stderr}: Ended): string[] {
  return stderr
    .split('\n')
    .flatMap((line) => {
      const [, file, number, rule] = finding.exec(line) ?? []
      return file === undefined ? [] : [`${file}:${number} ${rule}`]
    })
    .toSorted()
}

describe('faults', () => {
  test('each name once', () => {
    const names = faults.map(({name}) => name)
    expect(names).toEqual([...new Set(names)])
  })

  test.for(faults.map((fault) => [fault.name, fault] as const))(
    '%s',
    {timeout: 120_000},
    async ([, fault], {skip}) => {
      const reason = whyNot(fault, scratch)
      if (reason !== undefined) {
        process.stderr.write(`skipped: ${fault.name}: ${reason}\n`)
        skip(reason)
      }
      const folder = path.join(scratch, String(faults.indexOf(fault)))
      mkdirSync(folder)
      if (fault.how?.type === 'as nobody') chownSync(folder, 65534, 65534)
      const disk = fault.disk && new Disk(path.join(folder, fault.disk.folder), fault.disk.options)
      try {
        await suffer(folder, fault, disk)
      } finally {
        disk?.release()
        remove(folder)
      }
    }
  )
})

async function suffer(folder: string, fault: Fault, disk: Disk | undefined): Promise<void> {
  const {words, how, again} = fault
  lay(folder, fault.files())
  const before = look(folder)
  const results = how?.type === 'environment' ? await undisturbed(folder, words) : fault.results()
  for (const end of await disturb(folder, words, how)) {
    expectEnd(end, fault, Object.keys(results), folder)
  }
  expectFiles(folder, before, results, fault)
  if (!again) return
  if (again.options !== undefined) disk?.change(again.options)
  lay(folder, again.files?.() ?? {})
  const mended = pick(look(folder), [...Object.keys(before), ...Object.keys(again.lines ?? {})])
  const [second] = await disturb(folder, words)
  expect(second?.status, second?.stderr).toBe(0)
  for (const [name, count] of Object.entries(again.lines ?? {})) {
    expect(read(folder, name).split('\n').length - 1).toBe(count)
    delete mended[name]
  }
  const {some: _, ...whole} = fault
  expectFiles(folder, mended, again.results(), whole, again)
}

/** What the run gives when nothing is wrong. */
async function undisturbed(
  folder: string,
  words: readonly string[]
): Promise<Record<string, string>> {
  const before = filesIn(folder)
  const [end] = await disturb(folder, words)
  expect(end?.status, end?.stderr).toBe(0)
  const names = filesIn(folder).filter((name) => !before.includes(name))
  expect(names.length).toBeGreaterThan(0)
  const results = Object.fromEntries(names.map((name) => [name, read(folder, name)]))
  remove(path.join(folder, 'out'))
  return results
}

function expectEnd(end: Ended, fault: Fault, results: readonly string[], folder: string): void {
  const {status, never, lines, some, told} = fault
  expect(end.status, end.stderr).toBe(status)
  const found = filesIn(folder)
  const missing = results.filter((name) => !found.includes(name))
  const expected =
    some === 'named'
      ? missing.map((name) => `site.xml#post ${/\d+/.exec(name)?.[0]}:1 write-failed`)
      : fault.said
  expect(said(end)).toEqual(expected.toSorted())
  expect(end.stderr).not.toMatch(/^\s+at |node:internal|^\w*Error: /m)
  if (never) expect(end.stderr + end.stdout).not.toMatch(never)
  if (told) expect(end.stderr).toMatch(told)
  if (lines !== undefined) expect(end.stdout.split('\n').length - 1).toBe(lines)
}

/** Everything that was there is as it was, and beside it there are the results and nothing else. */
function expectFiles(
  folder: string,
  before: Readonly<Record<string, string>>,
  results: Readonly<Record<string, string>>,
  {some, how, never}: Fault,
  {lines = {}}: Pick<Again, 'lines'> = {}
): void {
  const wasKilled = how?.type === 'signal' && how.signal === 'SIGKILL'
  const names = filesIn(folder).filter((name) => !(name in before) && !(name in lines))
  // Nothing can tidy up behind a process that was killed; no pattern takes its leavings for results.
  const written = names.filter((name) => !(wasKilled && /\.tmp(?:-\w+)?$/.test(name)))
  expect(pick(look(folder), Object.keys(before))).toEqual(before)
  const expected = Object.keys(results).toSorted()
  if (some === undefined) expect(written).toEqual(expected)
  else {
    expect(written.filter((name) => !expected.includes(name))).toEqual([])
    expect(written.length).toBeGreaterThan(0)
    expect(written.length).toBeLessThan(expected.length)
  }
  const broken = written.filter((name) => read(folder, name) !== results[name])
  expect(pick(look(folder), broken)).toEqual(pick(results, broken))
  if (never) expect(written.filter((name) => never.test(read(folder, name)))).toEqual([])
}

function read(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

/** What each file is: its text, its size where it is large, and where it leads where it is a link. */
function look(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((name) => {
      const file = path.join(folder, name)
      const status = lstatSync(file)
      if (status.isSymbolicLink()) return [name, `-> ${readlinkSync(file)}`]
      return [name, status.size > 1_000_000 ? `${status.size} bytes` : read(folder, name)]
    })
  )
}

function pick(
  values: Readonly<Record<string, string>>,
  names: readonly string[]
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? 'missing']))
}
