import {once} from 'node:events'
import {parseArgs} from 'node:util'
import {makeSample} from '../../bench/sample.js'
import {type FormatName, formats} from './formats.ts'
import {idOf, type MarkedPost, makePost, type PostOptions} from './post.ts'
import {type QuoteKind, quoteKinds} from './quotes.ts'

const contents = {marked: makePost, prose: makePlainPost} as const

/** Writes an export to standard output. The arguments are those of `write.js`. */
export async function main(words: readonly string[]): Promise<void> {
  const {values} = parseArgs({
    args: [...words],
    options: {
      posts: {type: 'string', default: '2000'},
      content: {type: 'string', default: 'marked'},
      format: {type: 'string', default: 'wxr'},
      quotes: {type: 'string', default: 'straight'},
      size: {type: 'string', default: '8000'}
    }
  })
  const {format, quotes, content} = values
  if (!isFormat(format)) throw new Error(`--format: ${Object.keys(formats).join(', ')}`)
  if (!isQuotes(quotes)) throw new Error(`--quotes: ${quoteKinds.join(', ')}`)
  if (!isContent(content)) throw new Error(`--content: ${Object.keys(contents).join(', ')}`)
  const [posts, size] = [Number(values.posts), Number(values.size)]
  const pieces = formats[format]({posts, quotes, size, make: contents[content]})
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  }
}

/** A post as authors write them, with nothing marked. */
function makePlainPost(index: number, {size}: PostOptions): MarkedPost {
  const number = index + 1
  const content = makeSample(size, number)
  const named = {id: idOf(index), slug: `post-${number}`, title: `Post ${number}`}
  return {...named, content, marks: [], files: [], layouts: []}
}

function isContent(name: string): name is keyof typeof contents {
  return Object.hasOwn(contents, name)
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}

function isQuotes(name: string): name is QuoteKind {
  return quoteKinds.some((kind) => kind === name)
}
