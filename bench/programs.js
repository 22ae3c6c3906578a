import {execFile, spawn} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'

/** Stands in front of the words of a program that is not one of Node.js. */
export const other = Symbol('other')

const measure = path.join(import.meta.dirname, 'measure.cjs')

/**
 * Runs a program of Node.js to its end and gives what it took: seconds on the clock and of all processors, and the peak of its memory
 * in megabytes. What it prints is not read. Throws where its status is not 0.
 */
export async function run(words) {
  const start = performance.now()
  const child = spawn(process.execPath, ['--require', measure, ...words], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  })
  let told = ''
  child.stdio[3].setEncoding('utf8').on('data', (text) => {
    told += text
  })
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`)
  const {seconds, megabytes} = JSON.parse(told)
  return {clock: (performance.now() - start) / 1000, seconds, megabytes}
}

/**
 * The same of a program that is not one of Node.js, without its memory: bash says what it took. Throws where the program has an
 * error to tell.
 */
async function runOther(words) {
  const start = performance.now()
  const script = 'TIMEFORMAT=\'%3U %3S\'; time "$@" >/dev/null'
  const {stderr} = await promisify(execFile)('bash', ['-c', script, 'bash', ...words])
  const clock = (performance.now() - start) / 1000
  const times = /^([\d.]+) ([\d.]+)\n$/.exec(stderr)
  if (!times) throw new Error(`${words.join(' ')}: ${stderr}`)
  return {clock, seconds: Number(times[1]) + Number(times[2]), megabytes: 0}
}

/**
 * Runs programs in turn, several rounds; gives of each the least that it took, since others use the machine too. A program is
 * the words behind `node`, or `other` and those of any other.
 */
export async function compare(programs, rounds) {
  const best = {}
  for (let round = 0; round < rounds; round++) {
    for (const [name, words] of Object.entries(programs)) {
      const [first, ...rest] = words()
      const took = await (first === other ? runOther(rest) : run([first, ...rest]))
      const before = best[name] ?? took
      best[name] = {
        clock: Math.min(before.clock, took.clock),
        seconds: Math.min(before.seconds, took.seconds),
        megabytes: Math.max(before.megabytes, took.megabytes)
      }
    }
  }
  return best
}
