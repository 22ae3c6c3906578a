import {type ChildProcess, execFileSync, spawn, spawnSync} from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {text} from 'node:stream/consumers'
import {binary} from '../cli/command.ts'
import type {Fault, How, Thing} from './fault.ts'

export interface Ended {
  /** As a shell gives it: 128 and the number of the signal where one ended the process. */
  status: number
  stdout: string
  stderr: string
}

const signals: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGKILL: 9,
  SIGTERM: 15,
  SIGXFSZ: 25
}

/** Puts things into a folder. What is there is replaced. */
export function lay(folder: string, things: Record<string, Thing>): void {
  for (const [name, thing] of Object.entries(things)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), {recursive: true})
    if (typeof thing === 'string' || thing instanceof Uint8Array) writeFileSync(file, thing)
    else if ('folder' in thing) {
      mkdirSync(file)
      if (thing.mode !== undefined) chmodSync(file, thing.mode)
    } else if ('linkTo' in thing) symlinkSync(thing.linkTo, file)
    else {
      writeFileSync(file, thing.text)
      chmodSync(file, thing.mode)
    }
  }
}

/** All files below a folder, links and folders that hold nothing among them. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => !lstatSync(path.join(folder, name)).isDirectory())
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort()
}

/** A file system of its own in a folder. */
export class Disk {
  readonly #folder: string

  constructor(folder: string, options: string) {
    mkdirSync(folder, {recursive: true})
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
    this.#folder = folder
  }

  change(options: string): void {
    execFileSync('mount', ['-o', options, this.#folder])
  }

  release(): void {
    execFileSync('umount', ['--lazy', this.#folder])
  }
}

const nobody = 65534

/** Why a fault cannot be had on this machine; `undefined` where it can. */
export function whyNot({disk, how}: Fault, scratch: string): string | undefined {
  if (disk && !can(() => new Disk(path.join(scratch, 'disk'), 'size=64k').release())) {
    return 'needs the right to mount a tmpfs'
  }
  if (how?.type === 'as nobody' && process.getuid?.() === 0) {
    const works = spawnSync('setpriv', [...asNobody, process.execPath, binary, '--version'])
    return works.status === 0 ? undefined : 'needs setpriv, and a project that anyone may read'
  }
  if (how?.type === 'into' && !existsSync(how.device)) return `needs ${how.device}`
  return process.platform === 'win32' ? 'needs signals and links' : undefined
}

const asNobody = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']

function can(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

/** Runs the command to its end, disturbed as the fault says. Two runs at once give both their ends. */
export async function disturb(
  folder: string,
  words: readonly string[],
  how?: How
): Promise<Ended[]> {
  if (how?.type === 'twice at once') {
    return Promise.all([ended(start(folder, words)), ended(start(folder, words))])
  }
  const output = how?.type === 'into' ? openSync(how.device, 'w') : 'pipe'
  const child = start(folder, words, how, output)
  if (how?.type === 'signal') sendWhenBusy(child, folder, how.signal)
  if (how?.type === 'closed pipe') {
    const {stdout} = child
    stdout?.once('data', () => stdout.destroy())
  }
  const end = await ended(child)
  if (typeof output === 'number') closeSync(output)
  return [end]
}

function start(
  folder: string,
  words: readonly string[],
  how?: How,
  output: number | 'pipe' = 'pipe'
): ChildProcess {
  let command = process.execPath
  let args = [binary, ...words]
  if (how?.type === 'as nobody' && process.getuid?.() === 0) {
    args = [...asNobody, command, ...args]
    command = 'setpriv'
  }
  if (how?.type === 'no file larger than') {
    args = ['-c', `ulimit -f ${how.kilobytes}; exec "$@"`, 'bash', command, ...args]
    command = 'bash'
  }
  const values = how?.type === 'environment' ? how.values : {}
  return spawn(command, args, {
    cwd: folder,
    stdio: ['ignore', output, 'pipe'],
    env: {...process.env, NO_COLOR: '1', ...values}
  })
}

async function ended(child: ChildProcess): Promise<Ended> {
  const over = new Promise<number>((resolve) => {
    child.on('close', (status, signal) => resolve(status ?? 128 + (signals[signal ?? ''] ?? 0)))
  })
  const [status, stdout, stderr] = await Promise.all([
    over,
    child.stdout ? text(child.stdout).catch(() => '') : '',
    child.stderr ? text(child.stderr) : ''
  ])
  return {status, stdout, stderr}
}

/** How many files tell that a run is in the middle of its work; of one that writes a single file, its first piece. */
const enough = 20

function sendWhenBusy(child: ChildProcess, folder: string, signal: NodeJS.Signals): void {
  const before = new Set(readdirSync(folder))
  const timer = setInterval(() => {
    const isWriting = readdirSync(folder).some((name) => !before.has(name) && name !== 'out')
    const out = path.join(folder, 'out')
    const count = existsSync(out) ? readdirSync(out).length : 0
    if (!isWriting && count < enough) return
    clearInterval(timer)
    child.kill(signal)
  }, 2)
  child.on('close', () => clearInterval(timer))
}

export function remove(folder: string): void {
  rmSync(folder, {recursive: true, force: true})
}
