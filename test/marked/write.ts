import {once} from 'node:events'
import {parseArgs} from 'node:util'
import {type FormatName, formats} from './formats.ts'
import {type QuoteKind, quoteKinds} from './quotes.ts'

/** Writes an export to standard output. The arguments are those of `write.js`. */
export async function main(words: readonly string[]): Promise<void> {
  const {values} = parseArgs({
    args: [...words],
    options: {
      posts: {type: 'string', default: '2000'},
      format: {type: 'string', default: 'wxr'},
      quotes: {type: 'string', default: 'straight'},
      size: {type: 'string', default: '8000'}
    }
  })
  const {format, quotes} = values
  if (!isFormat(format)) throw new Error(`--format: ${Object.keys(formats).join(', ')}`)
  if (!isQuotes(quotes)) throw new Error(`--quotes: ${quoteKinds.join(', ')}`)
  const pieces = formats[format]({posts: Number(values.posts), quotes, size: Number(values.size)})
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  }
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}

function isQuotes(name: string): name is QuoteKind {
  return quoteKinds.some((kind) => kind === name)
}
