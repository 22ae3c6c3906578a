import {unmovedLink} from '../emit/addresses.ts'
import {createCodeTest} from '../shortcode/code-test.ts'
import type {Report, RewriteUrl} from '../types.ts'

/**
 * Addresses in Markdown, with what stands around them: behind the words of a link or a picture, behind a label, between
 * angle brackets, in an attribute of an element.
 */
const places =
  /(?<linked>(?<image>!\[[^[\]\n]*)?\]\([ \t]*<?)(?<target>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)|(?<label>^ {0,3}\[[^[\]\n]+\]:[ \t]*<?)(?<defined>[^\s<>]+)|<(?<alone>https?:[^\s<>]+)>|(?<attribute>\s(?<name>href|src|poster)=")(?<value>[^"\s<>]+)/gim

/** Gives every address of a Markdown text outside of its code to a function, and puts what that answers in its place. */
export function rewriteMarkdownAddresses(
  markdown: string,
  source: string,
  rewrite: RewriteUrl,
  report: Report
): string {
  const isCode = createCodeTest(markdown)
  return markdown.replace(places, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1)
    const index = rest.at(-3)
    if (typeof index !== 'number' || !isGroups(groups) || isCode(index)) return whole
    const {image, target, defined, alone, name, value} = groups
    const written = target ?? defined ?? alone ?? value ?? ''
    const address = plain(written)
    const isMedia = image !== undefined || (name !== undefined && name.toLowerCase() !== 'href')
    const answer = rewrite(address, isMedia ? 'media' : 'link')
    if (answer === undefined) return whole
    if (typeof answer === 'string') {
      return alone === undefined
        ? whole.slice(0, whole.length - written.length) + answer
        : `[${address}](${answer})`
    }
    const start = Math.max(source.indexOf(written), 0)
    const place = {source: 'html', start, end: start + written.length} as const
    report({...unmovedLink(address, answer.reason), ...place})
    return whole
  })
}

type Groups = Readonly<Record<string, string | undefined>>

function isGroups(value: unknown): value is Groups {
  return typeof value === 'object' && value !== null
}

/** An address without the escapes of Markdown and HTML. */
function plain(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&')
}
