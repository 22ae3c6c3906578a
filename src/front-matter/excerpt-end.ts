/** What WordPress puts behind the words of an excerpt that it cut itself (wp_trim_excerpt), and what old versions did. */
const mark = /\s{0,9}\[(?:…|\.\.\.)\]\s{0,9}$/

/** The text without such a mark at its end, but with an ellipsis: behind a word, or apart from the full stop of a whole sentence. */
export function endedPlainly(text: string): string {
  return text.replace(mark, (_, start: number) => {
    const last = text.slice(Math.max(0, start - 2), start)
    if (last.endsWith('…')) return ''
    return last === '' || /[\p{L}\p{M}\p{N}]$/u.test(last) ? '…' : ' …'
  })
}
