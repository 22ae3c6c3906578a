/**
 * Times as ratios, each against a peer in the same run, since machines differ and drift: run after
 * `npm run build`. Prints the median of several rounds, in which both sides take turns.
 */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import TurndownService from 'turndown'
import {clean, tokenize} from '../dist/index.js'
import {pieces, readTokens, steps} from './hostile.js'
import {curl, makeSample} from './sample.js'

const require = createRequire(import.meta.url)
const parse5 = createRequire(
  createRequire(require.resolve('rehype-parse')).resolve('hast-util-from-html')
)('parse5')

const megabyte = 1_000_000
const source = makeSample(4 * megabyte)
const withoutTags = source.replace(/\[[^\]]*\]/g, '\n\n')
const posts = splitPosts(source)
const texts = posts.map((post) => post.replace(/\[[^\]]*\]/g, '\n\n'))

function splitPosts(text) {
  const result = []
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('[/et_pb_section]', start + 8000)
    const stop = end === -1 ? text.length : end + '[/et_pb_section]'.length
    result.push(text.slice(start, stop))
    start = stop
  }
  return result
}

function milliseconds(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function compare(name, ours, peers, rounds = 5) {
  const work = {ours, ...peers}
  const times = Object.fromEntries(Object.keys(work).map((key) => [key, []]))
  for (const each of Object.values(work)) each()
  for (let round = 0; round < rounds; round++) {
    for (const [key, each] of Object.entries(work)) times[key].push(milliseconds(each))
  }
  const base = median(times.ours)
  for (const key of Object.keys(peers)) {
    const ratio = base / median(times[key])
    const said =
      ratio >= 1 ? `${ratio.toFixed(2)} times its time` : `${(1 / ratio).toFixed(0)} times as fast`
    console.log(
      `${name} against ${key}: ${said} (${base.toFixed(1)} and ${median(times[key]).toFixed(1)} ms)`
    )
  }
}

function scan(text) {
  let count = 0
  for (
    let index = text.indexOf('[et_pb_');
    index !== -1;
    index = text.indexOf('[et_pb_', index + 1)
  )
    count++
  return count
}

/** Tokens with everything in them. */
function readAll(text) {
  let count = 0
  for (const token of tokenize(text)) if (token.type === 'opening') count += token.attributes.length
  return count
}

const turndown = new TurndownService()

function parse(documents) {
  for (const each of documents) parse5.parseFragment(each)
}

function parseAndTurnDown(documents) {
  for (const each of documents) {
    parse5.parseFragment(each)
    turndown.turndown(each)
  }
}

/**
 * First of all, since what else a process has made costs the one that makes most anew: a copy of the posts with other quotes, a
 * quarter. The peers are given the same posts, whose tags are text to them, and what stands between the tags alone. Nothing is kept of one
 * document when the next one comes, as in a run over an export.
 */
compare(
  `clean to HTML, ${posts.length} posts`,
  () => {
    for (const post of posts) clean(post, {from: 'text'})
  },
  {
    'parse5 alone': () => parse(posts),
    'parse5 alone on the text between the tags': () => parse(texts)
  },
  15
)
compare(
  `clean to Markdown, ${posts.length} posts`,
  () => {
    for (const post of posts) clean(post, {from: 'text', to: 'markdown'})
  },
  {
    'parse5 and turndown alone': () => parseAndTurnDown(posts),
    'parse5 and turndown alone on the text between the tags': () => parseAndTurnDown(texts)
  },
  15
)
compare(
  'clean to HTML, one post of 4 MB',
  () => clean(source, {from: 'text'}),
  {
    'parse5 alone': () => parse([source]),
    'parse5 alone on the text between the tags': () => parse([withoutTags])
  },
  9
)

const curly = curl(source)
const quotes = {straight: source, curly}

for (const [name, text] of Object.entries(quotes)) {
  const peer = {'a bare indexOf scan': () => scan(text)}
  compare(`tokenizer, ${name} quotes`, () => tokenize(text), peer, 25)
  compare(`tokenizer and every token, ${name} quotes`, () => readTokens(text), peer, 25)
  compare(`tokenizer and all attributes, ${name} quotes`, () => readAll(text), peer, 25)
}

/** A post in which half of the tags are never closed, over and over: each search for a closing tag goes to the end. */
const post = readFileSync(
  path.join(import.meta.dirname, '..', 'fixtures', 'posts', 'amnesty-office', 'input.txt'),
  'utf8'
)
const unclosed = post.repeat((4 * megabyte) / post.length)

try {
  const installed = createRequire(path.join(import.meta.dirname, 'package.json'))
  const {next} = installed('@wordpress/shortcode')
  const names =
    'section row column text blurb image toggle tabs tab cta button code divider video slide'
      .split(' ')
      .map((name) => `et_pb_${name}`)
  const find = (text) => {
    for (const name of names) {
      for (let found = next(name, text, 0); found; ) {
        found = next(name, text, found.index + name.length)
      }
    }
  }
  compare('tokenizer, every tag closed', () => tokenize(source), {
    '@wordpress/shortcode over 15 names': () => find(source)
  })
  compare(
    'tokenizer, half of the tags not closed',
    () => tokenize(unclosed),
    {'@wordpress/shortcode over 15 names': () => find(unclosed)},
    1
  )
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error
  console.log('@wordpress/shortcode is not installed: npm install --prefix bench')
}

const hostile = path.join(import.meta.dirname, 'hostile.js')

/** Milliseconds and peak memory of a step over so many megabytes of a hostile input, in a process of its own. */
function suffer(step, name, size) {
  const words = [hostile, step, name, String(size * megabyte)]
  return JSON.parse(execFileSync(process.execPath, words, {encoding: 'utf8'}))
}

for (const step of Object.keys(steps)) {
  for (const name of Object.keys(pieces)) {
    const [one, two, four] = [1, 2, 4].map((size) => suffer(step, name, size))
    const times = [one, two, four].map(({milliseconds}) => milliseconds.toFixed(0)).join(', ')
    const quotients = [two.milliseconds / one.milliseconds, four.milliseconds / two.milliseconds]
    const bytes = (four.peak - one.peak) / (3 * megabyte)
    console.log(
      `${step}, hostile, ${name}: ${times} ms for 1, 2, 4 MB (quotients ${quotients.map((one) => one.toFixed(1)).join(', ')}), ${bytes.toFixed(1)} bytes a byte`
    )
  }
}
