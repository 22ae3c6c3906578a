/** The floor: reads an export, takes out of its text whatever looks like a tag, and writes it; no XML, no HTML, no Markdown. */
import {createReadStream, createWriteStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'

const [from, to] = process.argv.slice(2)

async function* withoutTags(chunks) {
  let rest = ''
  for await (const chunk of chunks) {
    const text = rest + chunk
    const end = text.lastIndexOf('\n') + 1
    rest = text.slice(end)
    yield text.slice(0, end).replace(/\[[^\]]*\]/g, '')
  }
  yield rest
}

await pipeline(
  createReadStream(from, {encoding: 'utf8', highWaterMark: 1 << 18}),
  withoutTags,
  createWriteStream(to)
)
