/** A folder as a migration leaves it: HTML, Markdown and texts, most of them done, made the same way every time. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {createRandom, makeSample, sentence} from './sample.js'

/** One file in so many still holds Divi’s tags. */
const leftEvery = 50

/** Files of a folder, as in one month of a site. */
const filesPerFolder = 250

const random = createRandom(7)
const pick = (list) => list[random(list.length)]
const plain = () => sentence(random).replace(/<[^>]*>/g, '')
const several = (make, count) => Array.from({length: count}, (_, index) => make(index))

/** Parts that files are put together from: making each anew would take minutes. */
const parts = {
  html: several(
    () =>
      pick([
        () => `<p>${several(() => sentence(random), 4).join(' ')}</p>\n`,
        () =>
          `<p>As <a href="https://example.org/${random(999)}/">${plain()}</a> says [1], ${plain()}</p>\n`,
        () => `<h2 class="wp-block-heading" id="s-${random(999)}">${plain()}</h2>\n`,
        () => `<ul>\n${several(() => `<li>${plain()}</li>\n`, 4).join('')}</ul>\n`,
        () =>
          `<figure><img src="/img/${random(999)}.jpg" width="800" height="600" alt="${plain()}" loading="lazy"><figcaption>${plain()}</figcaption></figure>\n`
      ])(),
    500
  ),
  markdown: several(
    () =>
      pick([
        () => `${several(() => plain(), 4).join(' ')}\n\n`,
        () =>
          `As [${plain()}](https://example.org/${random(999)}/) says \\[sic\\], *${plain()}*\n\n`,
        () => `## ${plain()}\n\n`,
        () => `${several(() => `- ${plain()}\n`, 4).join('')}\n`,
        () => `![${plain()}](/img/${random(999)}.jpg)\n\n`
      ])(),
    500
  ),
  text: several(() => `${several(() => plain(), 5).join(' ')}\n\n`, 500)
}

const formats = {
  html: {extension: 'html', start: (title) => `<h1>${title}</h1>\n`},
  markdown: {extension: 'md', start: (title) => `---\ntitle: "${title}"\n---\n\n`},
  text: {extension: 'txt', start: (title) => `${title}\n\n`}
}

/** Six of ten files are HTML, three Markdown. */
const shares = [...several(() => 'html', 6), ...several(() => 'markdown', 3), 'text']

/** From 2 to 64 kB, small ones as often as large ones are large. */
function someSize() {
  return Math.round(2000 * 2 ** (random(5000) / 1000))
}

/** What tools that know nothing of shortcodes make of them on the way to Markdown. */
function escaped(source) {
  return source.replace(/\[[^\]]*\]/g, (tag) => tag.replace(/[[\]_]/g, '\\$&'))
}

function done(format, size) {
  let text = formats[format].start(plain())
  while (text.length < size) text += pick(parts[format])
  return text
}

/**
 * Writes files of so many bytes together; gives how many there are, and how many bytes those with tags have. Each of these is a
 * whole post as Divi stored it, and its name starts with `left-`.
 */
export function makeSite(folder, bytes) {
  const made = {files: 0, bytes: 0, leftFiles: 0, leftBytes: 0}
  while (made.bytes < bytes) {
    const format = pick(shares)
    const {extension, start} = formats[format]
    const size = someSize()
    const isLeft = made.files % leftEvery === 0
    const sample = isLeft ? makeSample(size, made.files + 1) : ''
    const left = start(plain()) + (format === 'markdown' ? escaped(sample) : sample)
    const text = isLeft ? left : done(format, size)
    const month = path.join(folder, String(Math.floor(made.files / filesPerFolder)))
    if (made.files % filesPerFolder === 0) mkdirSync(month, {recursive: true})
    const name = `${isLeft ? 'left' : 'done'}-${made.files}.${extension}`
    writeFileSync(path.join(month, name), text)
    const length = Buffer.byteLength(text)
    made.files++
    made.bytes += length
    if (isLeft) {
      made.leftFiles++
      made.leftBytes += length
    }
  }
  return made
}
