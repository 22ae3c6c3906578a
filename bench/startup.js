/**
 * What a process costs before it does anything: the command against a Node.js that is told nothing, and a thousand posts in one
 * process against the pipeline alone. Run after `npm run build`; `--rounds 20` says of how many runs the best counts.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {compare} from './programs.js'
import {makeSample} from './sample.js'

const {values} = parseArgs({options: {rounds: {type: 'string', default: '20'}}})
const root = path.join(import.meta.dirname, '..')
const undivi = path.join(root, 'bin/undivi.js')
const seed = path.join(root, 'fixtures/posts/amnesty-office/input.txt')
const folder = mkdtempSync(path.join(tmpdir(), 'undivi-bench-'))
const posts = 1000

/** Puts a time beside that of a peer. */
function tell(name, {clock, seconds}, peer) {
  const times = `${(clock * 1000).toFixed(0)} ms (${(seconds * 1000).toFixed(0)} ms of processors)`
  const ratios = peer
    ? `, ${(clock / peer.clock).toFixed(2)} times its peer’s (${(seconds / peer.seconds).toFixed(2)})`
    : ''
  console.log(`${name}: ${times}${ratios}`)
}

try {
  const start = await compare(
    {
      node: () => ['--eval', '0'],
      version: () => [undivi, '--version'],
      seed: () => [undivi, seed, '--to', 'markdown']
    },
    Number(values.rounds)
  )
  tell('node -e 0', start.node)
  tell('undivi --version', start.version, start.node)
  tell('the seed to Markdown', start.seed, start.node)

  const input = path.join(folder, 'posts')
  mkdirSync(input)
  for (let index = 0; index < posts; index++) {
    writeFileSync(path.join(input, `${index}.txt`), makeSample(8000, index + 1))
  }
  const out = path.join(folder, 'out')
  const inProcess = path.join(import.meta.dirname, 'in-process.js')
  const many = await compare(
    {
      alone: () => [inProcess, input],
      undivi: () => {
        rmSync(out, {recursive: true, force: true})
        return [undivi, input, '--to', 'markdown', '--out-dir', out, '--jobs', '1']
      }
    },
    3
  )
  tell(`the pipeline alone, ${posts} posts of 8 kB`, many.alone)
  tell('undivi over a folder of them', many.undivi, many.alone)
} finally {
  rmSync(folder, {recursive: true})
}
