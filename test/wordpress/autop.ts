/** What WordPress makes of blank lines and line breaks. */

const names =
  'address area article aside blockquote caption col colgroup dd details div dl dt fieldset ' +
  'figcaption figure footer form h[1-6] header hgroup hr legend li map math menu nav ol p pre ' +
  'section style summary table tbody td tfoot th thead tr ul'
const block = `(?:${names.replaceAll(' ', '|')})`
/** A block's tag. Names that only begin like a block's, such as `param`, count as well. */
const blockTag = `(</?${block}[^>]*>)`

/** A comment, a CDATA section or a tag. Without its end it reaches to the end of the text. */
const element =
  /(<!(?=--)[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(?!!--|!\[CDATA\[)[^>]*>?)/

// What WordPress itself writes for a newline that is to stay as it is.
const newlineInTag = '<!-- wpnl -->'
const newlineInScript = '<WPPreserveNewline />'

/** Compiles a pattern of PHP, whose `\s` is ASCII's white space only. */
function pattern(source: string): RegExp {
  return new RegExp(source.replaceAll('\\s', '[\\t-\\r ]'), 'g')
}

/** Models wpautop( $text, true ) of WordPress 6.1: paragraphs at blank lines, `<br />` at others. */
export function autop(text: string): string {
  if (/^[\0\t-\v\r ]*$/.test(text)) return ''
  const {text: withoutPre, blocks} = takePreformatted(`${text}\n`)
  const paragraphs = separateBlocks(withoutPre)
    .split(pattern('\\n\\s*\\n'))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph.replace(/^\n+|\n+$/g, '')}</p>\n`)
  let result = removeBreaksAtBlocks(insertBreaks(unwrapBlocks(paragraphs.join(''))))
  // One after the other, as a block may hold what looks like the place of a later one.
  for (const [place, block] of blocks) result = result.replaceAll(place, () => block)
  return result.replaceAll(` ${newlineInTag} `, '\n').replaceAll(newlineInTag, '\n')
}

/** Puts a mark in the place of each `<pre>`, so that nothing in it changes. */
function takePreformatted(text: string): {text: string; blocks: Map<string, string>} {
  const blocks = new Map<string, string>()
  if (!text.includes('<pre')) return {text, blocks}
  const parts = text.split('</pre>')
  const last = parts.pop() ?? ''
  const marked = parts.map((part) => {
    const start = part.indexOf('<pre')
    if (start === -1) return part
    const place = `<pre wp-pre-tag-${blocks.size}></pre>`
    blocks.set(place, `${part.slice(start)}</pre>`)
    return part.slice(0, start) + place
  })
  return {text: marked.join('') + last, blocks}
}

/** Makes blank lines around blocks, and none around the parts of menus, players and objects. */
function separateBlocks(text: string): string {
  let result = text
    .replace(pattern('<br\\s*/?>\\s*<br\\s*/?>'), '\n\n')
    .replace(pattern(`(<${block}(?:\\s|[/>]))`), '\n\n$1')
    .replace(pattern(`(</${block}>)`), '$1\n\n')
    .replace(pattern('(<hr\\s*?/?>)'), '$1\n\n')
    .replace(/\r\n?/g, '\n')
    .split(element)
    .map((part, index) => (index % 2 ? part.replaceAll('\n', ` ${newlineInTag} `) : part))
    .join('')
  if (result.includes('<option')) {
    result = result
      .replace(pattern('\\s*<option'), '<option')
      .replace(pattern('</option>\\s*'), '</option>')
  }
  if (result.includes('</object>')) {
    result = result
      .replace(pattern('(<object[^>]*>)\\s*'), '$1')
      .replace(pattern('\\s*</object>'), '</object>')
      .replace(pattern('\\s*(</?(?:param|embed)[^>]*>)\\s*'), '$1')
  }
  if (result.includes('<source') || result.includes('<track')) {
    result = result
      .replace(pattern('([<[](?:audio|video)[^>\\]]*[>\\]])\\s*'), '$1')
      .replace(pattern('\\s*([<[]/(?:audio|video)[>\\]])'), '$1')
      .replace(pattern('\\s*(<(?:source|track)[^>]*>)\\s*'), '$1')
  }
  if (result.includes('<figcaption')) {
    result = result
      .replace(pattern('\\s*(<figcaption[^>]*>)'), '$1')
      .replace(pattern('</figcaption>\\s*'), '</figcaption>')
  }
  return result.replace(/\n\n+/g, '\n\n')
}

/** Takes away empty paragraphs and those around blocks. */
function unwrapBlocks(text: string): string {
  return text
    .replace(pattern('<p>\\s*</p>'), '')
    .replace(/<p>([^<]+)<\/(div|address|form)>/g, '<p>$1</p></$2>')
    .replace(pattern(`<p>\\s*${blockTag}\\s*</p>`), '$1')
    .replace(/<p>(<li[^\n]+?)<\/p>/g, '$1')
    .replace(/<p><blockquote([^>]*)>/gi, '<blockquote$1><p>')
    .replaceAll('</blockquote></p>', '</p></blockquote>')
    .replace(pattern(`<p>\\s*${blockTag}`), '$1')
    .replace(pattern(`${blockTag}\\s*</p>`), '$1')
}

function insertBreaks(text: string): string {
  return text
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, (whole) =>
      whole.replaceAll('\n', newlineInScript)
    )
    .replace(/<br\/?>/g, '<br />')
    .replace(pattern('(?<!<br />)\\s*\\n'), '<br />\n')
    .replaceAll(newlineInScript, '\n')
}

function removeBreaksAtBlocks(text: string): string {
  return text
    .replace(pattern(`${blockTag}\\s*<br />`), '$1')
    .replace(pattern('<br />(\\s*</?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol)[^>]*>)'), '$1')
    .replace(/\n<\/p>(?=\n?$)/g, '</p>')
}
