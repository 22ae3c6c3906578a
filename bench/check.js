/**
 * `undivi check` over a folder of which one file in fifty still has tags, against `grep` for them over the same files, which are
 * in memory by then:
 *
 *     npm run build && node bench/check.js
 *
 * `--megabytes 500` says how large the folder is, `--rounds 3` of how many runs the best counts. A folder of a tenth of that says
 * whether memory grows. What check takes for the files that have no tags, and for the others, is told by itself: only these
 * are converted.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {compare, other} from './programs.js'
import {makeSite} from './site.js'

const {values} = parseArgs({
  options: {
    megabytes: {type: 'string', default: '500'},
    rounds: {type: 'string', default: '3'}
  }
})
const bytes = Number(values.megabytes) * 1e6
const undivi = path.join(import.meta.dirname, '../bin/undivi.js')
const folder = mkdtempSync(path.join(tmpdir(), 'undivi-bench-'))

const check = (...words) => {
  return () => [undivi, 'check', ...words, '--fail-on', 'never', '--no-progress']
}

function tell(name, {clock, seconds, megabytes}, peer) {
  const times = `${clock.toFixed(2)} s (${seconds.toFixed(2)} s of processors)`
  const ratios = peer
    ? `, ${(clock / peer.clock).toFixed(2)} times its peer’s (${(seconds / peer.seconds).toFixed(2)})`
    : ''
  console.log(
    `  ${name}: ${times}${ratios}${megabytes ? `, at most ${megabytes.toFixed(0)} MB` : ''}`
  )
}

try {
  // Patterns of what is left out count from here.
  process.chdir(folder)
  const site = 'site'
  const small = 'small'
  const {files, leftFiles, leftBytes} = makeSite(site, bytes)
  makeSite(small, bytes / 10)
  console.log(
    `${files} files, ${(bytes / 1e6).toFixed(0)} MB; ${leftFiles} of them, ${(leftBytes / 1e6).toFixed(1)} MB, have tags`
  )
  const took = await compare(
    {
      grep: () => [other, 'grep', '-rlE', 'et\\\\?_pb', site],
      check: check(site),
      'one job': check(site, '--jobs', '1'),
      done: check(site, '--ignore', 'left-*'),
      left: check(site, '--ignore', 'done-*', '--jobs', '1'),
      small: check(small)
    },
    Number(values.rounds)
  )
  tell('grep', took.grep)
  tell('undivi check', took.check, took.grep)
  tell('undivi check, one job', took['one job'], took.grep)
  tell('undivi check of the files without tags', took.done, took.grep)
  tell('undivi check of those with tags, one job', took.left, took.grep)
  const growth = took.check.megabytes / took.small.megabytes
  console.log(`  ten times the files: ${growth.toFixed(2)} times the memory`)
} finally {
  rmSync(folder, {recursive: true})
}
