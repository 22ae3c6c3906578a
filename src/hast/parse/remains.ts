/**
 * Paragraph and line-break tags that touch only a shortcode tag: wpautop() put them there, so they belong
 * to the tag (et_pb_fix_shortcodes: `<p>`, `<br>` and line ends before a tag, `</p>`, `<br>` and line ends after it).
 */

const afterTag = /(?:[\s\u00a0\u200b]|&nbsp;|&#160;|<\/p>|<br ?\/?>)+/y
const beforeTag = ['<p>', '<br>', '<br/>', '<br />', '&nbsp;', '&#160;']

/** Offset behind what a tag in front of the text leaves. */
export function startOfText(value: string): number {
  afterTag.lastIndex = 0
  return afterTag.test(value) ? afterTag.lastIndex : 0
}

/** Offset of what a tag behind the text leaves. */
export function endOfText(value: string, start: number): number {
  let end = value.length
  for (;;) {
    while (end > start && /[\s\u00a0\u200b]/.test(value[end - 1] ?? '')) end--
    if (end <= start || !/[>;]/.test(value[end - 1] ?? '')) return end
    const found = beforeTag.find((text) => end - text.length >= start && value.endsWith(text, end))
    if (found === undefined) return end
    end -= found.length
  }
}

/** Whether a text between two tags has nothing but what they leave. */
export function isRemains(value: string): boolean {
  const start = startOfText(value)
  if (start === value.length) return true
  // Of what stands in front of a tag, nothing but an element can be left here.
  return value.startsWith('<', start) && endOfText(value, start) === start
}
