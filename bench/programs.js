import {spawn} from 'node:child_process'
import path from 'node:path'

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

/** Runs programs in turn, several rounds; gives of each the least that it took, since others use the machine too. */
export async function compare(programs, rounds) {
  const best = {}
  for (let round = 0; round < rounds; round++) {
    for (const [name, words] of Object.entries(programs)) {
      const took = await run(words())
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
