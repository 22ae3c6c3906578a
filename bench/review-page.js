/**
 * How long the review page of many posts takes to open, against a page that holds the same data and does nothing with it: run
 * after `npm run build`, with Chromium there. Prints the fastest of several rounds, in which both take turns.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {makeSample} from './sample.js'

const count = Number(process.argv[2] ?? 5000)
const rounds = 3
const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'undivi-'))
const file = (name) => path.join(folder, name)

const posts = makeSample(count * 4000).match(/[\s\S]{1,4000}/g) ?? []
writeFileSync(
  file('posts.jsonl'),
  posts.map((content, id) => `${JSON.stringify({id, title: `Post ${id}`, content})}\n`).join('')
)
execFileSync(
  process.execPath,
  [
    path.join(root, 'bin/undivi.js'),
    file('posts.jsonl'),
    ...['--to', 'markdown', '--out-dir', file('site'), '-q'],
    ...['--reporter', 'html', '--report-file', file('review.html')]
  ],
  {stdio: 'inherit'}
)
const page = readFileSync(file('review.html'), 'utf8')
writeFileSync(
  file('bare.html'),
  page.replace(/<script>[\s\S]*?<\/script>/, '').replace('<html ', '<html data-ready ')
)

const browser = await chromium.launch({
  executablePath: process.env.UNDIVI_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
})

/** Milliseconds until the page is ready, and until its first post is shown. */
async function time(name) {
  const tab = await browser.newPage()
  const start = performance.now()
  await tab.goto(pathToFileURL(file(name)).href)
  await tab.waitForSelector('html[data-ready]', {state: 'attached'})
  const ready = performance.now() - start
  const isReview = name === 'review.html'
  if (isReview) {
    await tab.keyboard.press('j')
    await tab.waitForSelector('#post h2')
  }
  const shown = performance.now() - start
  await tab.close()
  return {ready, shown}
}

const times = {'review.html': [], 'bare.html': []}
for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(times)) times[name].push(await time(name))
}
await browser.close()
const least = (name, key) => Math.min(...times[name].map((one) => one[key]))
const ready = least('review.html', 'ready')
console.log(
  `${posts.length} posts, ${(statSync(file('review.html')).size / 1e6).toFixed(1)} MB: ` +
    `ready after ${ready.toFixed(0)} ms, a post shown after ${least('review.html', 'shown').toFixed(0)} ms, ` +
    `${(ready / least('bare.html', 'ready')).toFixed(2)} times the time of its data alone`
)
rmSync(folder, {recursive: true})
