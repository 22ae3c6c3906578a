/**
 * One step over one hostile input, in a process of its own so that its peak memory can be told: prints the
 * milliseconds and the peak of the resident set, both as JSON.
 */
import {clean, repair, tokenize} from '../dist/index.js'

/** What is repeated to make a document of some size. */
export const pieces = {
  'openers without end': '[et_pb_x a=”',
  'attributes without end': ' a=”1',
  'values without end': ' a=”1″ b="',
  'values into each other': 'a="',
  'values into the builder’s': ' _a="1',
  brackets: '[',
  quotes: '”',
  angles: '<',
  entities: '&#8221;',
  'entities of entities': '&amp;#8221;',
  backslashes: '\\',
  mojibake: 'â€',
  'question marks': '?',
  'literal tags': '[[et_pb_x]',
  'comments without end': '<!--',
  'code without end': '<pre>[et_pb_x]',
  'HTML attributes': '<a href="[et_pb_x]',
  'closing tags': '[/et_pb_x]',
  'empty tags': '[et_pb_x]',
  spaces: ' ',
  backticks: '`[et_pb_x',
  'other shortcodes': '[gallery ids=”',
  'other shortcodes without attributes': '[audio]',
  'words in brackets': '[gallery ',
  lists: '- ',
  names: 'css_'
}

/** What stands behind the last piece, where that makes it worse. */
const endings = {'values into each other': ']', 'values into the builder’s': '"]'}

/** Every token, with what it is and where: tokens are made when they are asked for. */
export function readTokens(text) {
  let sum = 0
  for (const token of tokenize(text)) {
    sum += token.start + token.end + (token.type === 'text' ? 0 : token.name.length)
  }
  return sum
}

export const steps = {
  tokenize: (text) => tokenize(text),
  'tokenize and every token': readTokens,
  'tokenize as Markdown': (text) => tokenize(text, {from: 'markdown'}),
  repair: (text) => repair(text, {close: true}),
  clean: (text) => clean(text, {from: 'text'}),
  'clean to Markdown': (text) => clean(text, {from: 'text', to: 'markdown'}),
  'clean as Markdown': (text) => clean(text, {from: 'markdown'})
}

const [step, name, size] = process.argv.slice(2)
if (size !== undefined) {
  const piece = pieces[name]
  const document = `[et_pb_text x=”1″ ${piece.repeat(Number(size) / Buffer.byteLength(piece))}${endings[name] ?? ''}`
  const text = Buffer.from(document).toString()
  const before = process.memoryUsage().rss
  const start = performance.now()
  steps[step](text)
  const milliseconds = performance.now() - start
  const peak = process.resourceUsage().maxRSS * 1024 - before
  process.stdout.write(JSON.stringify({milliseconds, peak}))
}
