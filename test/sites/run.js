/**
 * Builds a small site with every generator out of what undivi writes for it, and compares its pages with the source.
 * `npm run sites` runs it; `npm run sites hugo astro` a part of it. Needs the build of undivi and the packages of this folder;
 * `UNDIVI_SHARED` names a folder whose `corpus/wp-rest-posts` is built too.
 */
import {spawnSync} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {clean} from '../../dist/index.js'
import {differences, expectationOf, readPage} from './expect.js'
import {filesBelow} from './files.js'
import {astro} from './generators/astro.js'
import {eleventy, eleventyNunjucks} from './generators/eleventy.js'
import {gatsby} from './generators/gatsby.js'
import {hexo} from './generators/hexo.js'
import {hugo} from './generators/hugo.js'
import {jekyll} from './generators/jekyll.js'
import {posts as own} from './posts.js'

const generators = [hugo, jekyll, eleventy, eleventyNunjucks, astro, gatsby, hexo]
const here = import.meta.dirname
const build = path.join(here, '.build')
const binary = path.join(here, '..', '..', 'bin', 'undivi.js')
const quiet = {
  ASTRO_TELEMETRY_DISABLED: '1',
  GATSBY_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NO_COLOR: '1'
}

/** The posts of the corpus that have a text and a date; their fields are those of WordPress. */
function corpusPosts() {
  const folder = path.join(process.env.UNDIVI_SHARED ?? '', 'corpus', 'wp-rest-posts')
  if (!process.env.UNDIVI_SHARED || !existsSync(folder)) return []
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
    .filter(({content}) => content?.rendered)
  // Variants of one post share its number.
  return all.map((post, index) => ({...post, id: 1000 + index}))
}

function prepare(generator, posts) {
  const folder = path.join(build, generator.name.replace(/\W+/g, '-'))
  rmSync(folder, {recursive: true, force: true})
  for (const [name, text] of Object.entries(generator.files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
  mkdirSync(folder, {recursive: true})
  const source = path.join(build, 'posts.jsonl')
  writeFileSync(source, posts.map((post) => `${JSON.stringify(post)}\n`).join(''))
  const words = [
    '--preset',
    generator.preset,
    '--field',
    'content.rendered',
    '--redirects',
    'netlify',
    '--reporter',
    'none'
  ]
  const {status, stderr} = spawnSync(
    process.execPath,
    [binary, ...words, '--out-dir', folder, source],
    {encoding: 'utf8'}
  )
  if (status !== 0) throw new Error(`undivi ended with ${status}: ${stderr}`)
  if (generator.files['package.json']) {
    symlinkSync(path.join(here, 'node_modules'), path.join(folder, 'node_modules'))
  }
  return folder
}

function generate(generator, folder) {
  if (generator.run) return generator.run(folder)
  const [program, ...words] = generator.command
  const {status, error, stdout, stderr} = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, ...quiet}
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${generator.name} ended with ${status}:\n${stdout}${stderr}`)
}

/** The pages by the number of their post, and every address that is answered. */
function readSite(folder) {
  const pages = new Map()
  const addresses = new Set()
  for (const file of filesBelow(folder, '.html')) {
    const address = `/${path
      .relative(folder, file)
      .replace(/(?:^|\/)index\.html$/, '/')
      .replace(/^\/$/, '')}`
    addresses.add(address)
    const page = readPage(readFileSync(file, 'utf8'))
    if (page.id) pages.set(page.id, {...page, address})
  }
  return {pages, addresses}
}

function readRedirects(folder) {
  const file = filesBelow(folder, '_redirects')[0]
  const lines = file ? readFileSync(file, 'utf8').trim().split('\n') : []
  return new Map(
    lines.map((line) => line.split(' ')).map(([from, to]) => [decodeURI(from), decodeURI(to)])
  )
}

function judge(generator, folder, expectations, posts) {
  const {pages, addresses} = readSite(path.join(folder, generator.output))
  const redirects = readRedirects(folder)
  const faults = []
  for (const [index, expected] of expectations.entries()) {
    const page = pages.get(expected.id)
    const name = `${expected.id} ${expected.title}`
    if (expected.isHidden) {
      if (page) faults.push(`${name}\n    is published`)
      continue
    }
    if (!page) {
      faults.push(`${name}\n    is missing`)
      continue
    }
    const found = differences(expected, page)
    const {link} = posts[index]
    const old = decodeURI(new URL(link).pathname).replace(/\/?$/, '/')
    const isAnswered =
      addresses.has(old) || addresses.has(redirects.get(old) ?? redirects.get(old.slice(0, -1)))
    if (!isAnswered) found.push(`the old address ${old} leads nowhere`)
    if (found.length > 0) faults.push(`${name}\n    ${found.join('\n    ')}`)
  }
  return faults
}

const asked = process.argv.slice(2)
const posts = [...own, ...corpusPosts()]
const expectations = posts.map((post) => expectationOf(post, (html) => clean(html).value))
let failed = false
for (const generator of generators) {
  if (asked.length > 0 && !asked.some((name) => generator.name.startsWith(name))) continue
  if (generator.program && spawnSync(generator.program, ['--version']).error) {
    console.log(`${generator.name}: not installed`)
    continue
  }
  try {
    const folder = prepare(generator, posts)
    generate(generator, folder)
    const faults = judge(generator, folder, expectations, posts)
    const hidden = expectations.filter(({isHidden}) => isHidden).length
    console.log(
      `${generator.name}: ${posts.length - hidden} posts, ${hidden} drafts, ${faults.length} with faults`
    )
    for (const fault of faults) console.log(`  ${fault}`)
    failed ||= faults.length > 0
  } catch (error) {
    console.log(`${generator.name}: ${error.message}`)
    failed = true
  }
}
process.exitCode = failed ? 1 : 0
