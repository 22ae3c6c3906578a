/**
 * A whole export to Markdown with front matter, against wordpress-export-to-markdown (npm install --prefix bench) and a search for
 * tags over the same file, in one run:
 *
 *     npm run build && node bench/exports.js
 *
 * `--content prose,marked` says what the posts are: as authors write them, or with every module and a table in every other paragraph, of
 * which some thirty things are said (`test/marked`). `--posts 1000,10000` says how many posts the exports have, 17 kB each; `--rounds 3` of how many
 * runs the best counts. `--large` reads one of 100,000 posts, 1.7 GB, too, with undivi alone and once. The exports are written to the folder for
 * temporary files and stay there.
 */
import {execFile} from 'node:child_process'
import {createWriteStream, existsSync, mkdtempSync, renameSync, rmSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pipeline} from 'node:stream/promises'
import {parseArgs} from 'node:util'
import {compare, run} from './programs.js'

const root = path.join(import.meta.dirname, '..')
const {values} = parseArgs({
  options: {
    content: {type: 'string', default: 'prose,marked'},
    posts: {type: 'string', default: '1000,10000'},
    rounds: {type: 'string', default: '3'},
    large: {type: 'boolean', default: false}
  }
})
const folder = mkdtempSync(path.join(tmpdir(), 'undivi-bench-'))
let outputs = 0

/** A place that nothing is at yet. */
function place() {
  outputs++
  return path.join(folder, String(outputs))
}

async function makeExport(content, posts) {
  const file = path.join(tmpdir(), `undivi-bench-${content}-${posts}.xml`)
  if (existsSync(file)) return file
  const size = {posts: String(posts), size: '14000', content}
  const words = Object.entries(size).flatMap(([name, value]) => [`--${name}`, value])
  const {stdout} = execFile(process.execPath, ['test/marked/write.js', ...words], {
    cwd: root,
    maxBuffer: Number.POSITIVE_INFINITY
  })
  await pipeline(stdout, createWriteStream(`${file}.part`))
  renameSync(`${file}.part`, file)
  return file
}

const undivi = path.join(root, 'bin/undivi.js')
const withJobs = (file, jobs) => () => [
  ...[undivi, file, '--preset', 'hugo', '--out-dir', place(), '--jobs', String(jobs)]
]

function peerOf(file) {
  try {
    const installed = createRequire(path.join(import.meta.dirname, 'package.json'))
    const peer = installed.resolve('wordpress-export-to-markdown')
    const withoutImages = ['--save-attached-images=false', '--save-scraped-images=false']
    const delay = path.join(import.meta.dirname, 'no-delay.cjs')
    return {
      'wordpress-export-to-markdown': () => [
        ...['--max-old-space-size=8192', '--require', delay, peer, '--wizard=false'],
        ...['--input', file, '--output', place(), ...withoutImages]
      ]
    }
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error
    console.log('wordpress-export-to-markdown is not installed: npm install --prefix bench')
    return {}
  }
}

function tell(name, {clock, seconds, megabytes}, peer) {
  const ratio = peer ? `, ${(clock / peer.clock).toFixed(2)} of the peer’s time` : ''
  const took = `${clock.toFixed(2)} s (${seconds.toFixed(2)} s of processors)${ratio}`
  console.log(`  ${name}: ${took}, at most ${megabytes.toFixed(0)} MB`)
}

/** Compares over exports of posts of one kind that grow. */
async function measure(content) {
  const taken = []
  const tellExport = (posts, file) =>
    console.log(`${posts} posts of ${content}, ${(statSync(file).size / 1e6).toFixed(0)} MB`)
  for (const posts of values.posts.split(',').map(Number)) {
    const file = await makeExport(content, posts)
    const results = await compare(
      {
        ...peerOf(file),
        'undivi, one job': withJobs(file, 1),
        'undivi, two jobs': withJobs(file, 2),
        'a search for tags': () => [path.join(import.meta.dirname, 'replace.js'), file, place()]
      },
      Number(values.rounds)
    )
    tellExport(posts, file)
    const peer = results['wordpress-export-to-markdown']
    for (const [name, took] of Object.entries(results)) tell(name, took, peer)
    taken.push(results['undivi, one job'])
    rmSync(folder, {recursive: true, force: true})
  }
  if (values.large) {
    const file = await makeExport(content, 100_000)
    tellExport(100_000, file)
    taken.push(await run(withJobs(file, 1)()))
    tell('undivi, one job', taken.at(-1))
  }
  for (const [index, {seconds, megabytes}] of taken.entries()) {
    const before = taken[index - 1]
    if (!before) continue
    const [time, memory] = [seconds / before.seconds, megabytes / before.megabytes]
    console.log(
      `  each next one: ${time.toFixed(1)} times the time, ${memory.toFixed(2)} times the memory`
    )
  }
}

try {
  for (const content of values.content.split(',')) await measure(content)
} finally {
  rmSync(folder, {recursive: true, force: true})
}
