import {hostname} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {styleText} from 'node:util'

type Stream = NodeJS.WriteStream

/** Sets a text off in a terminal. */
type Emphasize = (
  format: 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'underline',
  text: string
) => string

/**
 * What sets texts off on a stream. `colors` says whether; by default what Node goes by does: whether it is a terminal, and
 * NO_COLOR, FORCE_COLOR, TERM.
 */
export function emphasizer(stream: Stream, colors: boolean | undefined): Emphasize {
  // Asked once: Node would look at the environment for each of thousands of texts.
  if (!(colors ?? styleText('red', ' ', {stream}) !== ' ')) return (_, text) => text
  return (format, text) => styleText(format, text, {validateStream: false})
}

/** Where to find a place in a file, 1-based. */
interface Place {
  path: string
  line: number
  column: number
}

/** A stream that somebody looks at. */
interface Terminal {
  columns: number
  link(text: string, place: Place): string
}

const fallbackColumns = 80

/** The terminal that a stream writes to; `undefined` for a pipe or a file. */
export async function terminalOf(
  stream: Stream,
  colors: boolean | undefined
): Promise<Terminal | undefined> {
  if (!stream.isTTY) return undefined
  const {createSupportsHyperlinks} = await import('supports-hyperlinks')
  const hasLinks = colors !== false && createSupportsHyperlinks(stream)
  return {
    columns: stream.columns || fallbackColumns,
    link: (text, place) => (hasLinks ? `${mark(addressOf(place))}${text}${mark('')}` : text)
  }
}

/** OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
function mark(address: string): string {
  return `\u001B]8;;${address}\u001B\\`
}

/** The address of a place, in the form that the terminal takes a line in; others know files only. */
function addressOf({path: file, line, column}: Place): string {
  const url = pathToFileURL(path.resolve(file))
  const {TERM_PROGRAM, TERM} = process.env
  if (TERM_PROGRAM === 'vscode') return `vscode://file${url.pathname}:${line}:${column}`
  url.hostname = hostname()
  if (TERM === 'xterm-kitty' || TERM_PROGRAM === 'ghostty') url.hash = String(line)
  return url.href
}
