/**
 * `undivi check` over a folder of which one file in fifty still has tags, against `grep` for them over the same files, which are
 * in memory by then:
 *
 *     npm run build && node bench/check.js
 *
 * `--megabytes 500` says how large the folder is, `--rounds 3` of how many runs the best counts. A folder of a tenth of that says
 * whether memory grows. What check takes for the files that have no tags, and for the others, is told by itself: only these
 * are converted. With a cache they were in an earlier run, as in a CI job that has the cache of the one before.
 */
import {linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {compare, other, run} from './programs.js'
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

/** The same files in two folders, those without tags and those with some, by links. */
function divide(site) {
  const folders = ['done', 'left']
  for (const name of readdirSync(site, {recursive: true})) {
    const kind = folders.find((folder) => path.basename(name).startsWith(`${folder}-`))
    if (!kind) continue
    const place = path.join(kind, name)
    mkdirSync(path.dirname(place), {recursive: true})
    linkSync(path.join(site, name), place)
  }
  return folders
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
  process.chdir(folder)
  const site = 'site'
  const small = 'small'
  const {files, leftFiles, leftBytes} = makeSite(site, bytes)
  // Patterns of what is left out would be asked about each file.
  const [done, left] = divide(site)
  makeSite(small, bytes / 10)
  console.log(
    `${files} files, ${(bytes / 1e6).toFixed(0)} MB; ${leftFiles} of them, ${(leftBytes / 1e6).toFixed(1)} MB, have tags`
  )
  const cached = ['--cache', '--cache-location', 'kept']
  for (const folder of [site, small]) await run(check(folder, ...cached)())
  const took = await compare(
    {
      grep: () => [other, 'grep', '-rlE', 'et\\\\?_pb', site],
      check: check(site),
      'one job': check(site, '--jobs', '1'),
      cached: check(site, ...cached),
      done: check(done),
      left: check(left, '--jobs', '1'),
      'left, cached': check(left, ...cached),
      small: check(small),
      'small, cached': check(small, ...cached)
    },
    Number(values.rounds)
  )
  tell('grep', took.grep)
  tell('undivi check', took.check, took.grep)
  tell('undivi check, one job', took['one job'], took.grep)
  tell('undivi check, with a cache', took.cached, took.grep)
  tell('undivi check of the files without tags', took.done, took.grep)
  tell('undivi check of those with tags, one job', took.left, took.grep)
  tell('undivi check of those with tags, with a cache', took['left, cached'], took.grep)
  const growth = took.check.megabytes / took.small.megabytes
  const cachedGrowth = took.cached.megabytes / took['small, cached'].megabytes
  console.log(
    `  ten times the files: ${growth.toFixed(2)} times the memory, ${cachedGrowth.toFixed(2)} with a cache`
  )
} finally {
  rmSync(folder, {recursive: true})
}
