import {spawn, spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import path from 'node:path'

export const binary = path.join(import.meta.dirname, '..', '..', 'bin', 'undivi.js')

export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs the built command to its end. Standard input is empty unless given. */
export function undivi(
  words: readonly string[],
  options: {cwd: string; input?: string | Buffer}
): Ended {
  const {status, stdout, stderr} = spawnSync(process.execPath, [binary, ...words], {
    cwd: options.cwd,
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {...process.env, LANG: 'C', NO_COLOR: '1'}
  })
  return {status, stdout, stderr}
}

/** Runs the command with a pipe of this name in its folder, which gives the input once and no second time. */
export function undiviFromPipe(
  words: readonly string[],
  {cwd, name, input}: {cwd: string; name: string; input: string}
): Ended {
  const script = 'mkfifo "$1" && { cat <&3 > "$1" & shift; exec "$@"; } 3<&0 </dev/null'
  const line = ['-c', script, 'sh', name, process.execPath, binary, ...words]
  const {status, stdout, stderr} = spawnSync('sh', line, {
    cwd,
    input,
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
    env: {...process.env, LANG: 'C', NO_COLOR: '1'}
  })
  return {status, stdout, stderr}
}

/** Runs the command and closes its output after the first bytes. */
export function undiviWithClosedPipe(words: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binary, ...words], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    child.on('close', (status) => resolve({status, stdout: '', stderr}))
  })
}

/** Runs the command and interrupts it once it has begun to write. */
export function undiviUntilSignal(words: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binary, ...words], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    const timer = setInterval(() => {
      if (!readdirSync(cwd).some((name) => name.endsWith('.tmp'))) return
      clearInterval(timer)
      child.kill('SIGTERM')
    }, 5)
    child.on('close', (status) => {
      clearInterval(timer)
      resolve({status, stdout: '', stderr})
    })
  })
}
