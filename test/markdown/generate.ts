import fc from 'fast-check'

/** HTML that is hard to say in Markdown, out of pieces that each have gone wrong in some converter. */

const words = [
  ...'word|Boote|日本語|“文”|、|é|😀|👩‍🚀|שלום|مرحبا|2,5|9.30 a.m.|it’s|“q”|„zitiert“|…|–'.split(
    '|'
  ),
  ...'a_b|_x_|*y*|**|~~|~|[sic]|[a](b)|[x]|[](|]|[|!|![|<b>|</p>|<|>|&amp;|&copy;|&|#|# h|##|1.|2)|12.|-|+|*'.split(
    '|'
  ),
  ...'>|---|===|\\|\\*|C:\\dir\\|a*b|5 * 3|$5|{{x}}|:|::|...|(c)|"|\'|[^1]|[1]: x|<!--|-->|@a|_|__|.|,|;|(|)|{|}'.split(
    '|'
  ),
  ...'https://example.org/a_b_c?x=1&y=2|http://a.b/~u|www.example.org|www.|a.b_c@example.org|mailto:x@y.zz|://'.split(
    '|'
  ),
  ...'`|``|```|`c`|\u00a0|\u200b|\u00ad|e\u0301|&#35;|&nbsp;|~~~|:-|| a |:--'.split('|'),
  '|',
  '|--|'
]

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', '')), {
    minLength: 1,
    maxLength: 5
  })
  .map((parts) => escapeHtml(parts.flat().join('')))

const attribute = fc
  .array(fc.constantFrom(...words, ' '), {minLength: 1, maxLength: 3})
  .map((parts) => escapeHtml(parts.join('')).replaceAll('"', '&quot;'))

const address = fc.constantFrom(
  '/y',
  '/a_(b)',
  '/a b)c',
  '/(',
  'https://example.org/?a=1&amp;copy=2',
  '#part',
  'mailto:a@b.cc',
  '/x|y',
  '/ü*_[z]',
  '/a\\b'
)

const tags =
  'strong|b|em|i|code|del|s|sup|sub|kbd|mark|u|span lang="de"|small|abbr title="a|b"|q|cite'
    .replace('a|b', 'a&#124;b')
    .split('|')

const leaf = fc.oneof(
  {weight: 8, arbitrary: text},
  {weight: 1, arbitrary: fc.constantFrom('<br>', '<br><br>', '<!--more-->')},
  {
    weight: 1,
    arbitrary: fc
      .tuple(address, attribute, fc.option(attribute))
      .map(
        ([src, alt, title]) => `<img src="${src}" alt="${alt}"${title ? ` title="${title}"` : ''}>`
      )
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<iframe src="https://www.youtube.com/embed/abc" title="F|G"></iframe>',
      '<video controls src="/a.mp4"></video>'
    )
  }
)

const {inline} = fc.letrec<{inline: string; nest: string}>((tie) => ({
  inline: fc
    .array(fc.oneof({weight: 3, arbitrary: leaf}, {weight: 2, arbitrary: tie('nest')}), {
      minLength: 1,
      maxLength: 4
    })
    .map((parts) => parts.join('')),
  nest: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    text,
    fc
      .tuple(fc.constantFrom(...tags), tie('inline'))
      .map(([tag, content]) => `<${tag}>${content}</${tag.split(' ')[0]}>`),
    fc
      .tuple(address, fc.option(attribute), tie('inline'))
      .map(
        ([href, title, content]) =>
          `<a href="${href}"${title ? ` title="${title}"` : ''}>${content}</a>`
      )
  )
}))

const cell = fc.oneof(
  {weight: 6, arbitrary: inline},
  {weight: 1, arbitrary: fc.constant('')},
  {weight: 1, arbitrary: fc.tuple(inline, inline).map(([a, b]) => `<p>${a}</p><p>${b}</p>`)}
)

const table = fc
  .tuple(
    fc.array(fc.array(cell, {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 3}),
    fc.boolean(),
    fc.constantFrom('', ' colspan="2"', ' align="right"'),
    fc.option(inline)
  )
  .map(([rows, hasHead, attributes, caption]) => {
    const lines = rows.map((cells, index) => {
      const name = hasHead && index === 0 ? 'th' : 'td'
      return `<tr>${cells.map((one) => `<${name}${attributes}>${one}</${name}>`).join('')}</tr>`
    })
    return `<table>${caption ? `<caption>${caption}</caption>` : ''}<tbody>${lines.join('')}</tbody></table>`
  })

const code = fc
  .tuple(
    fc.array(fc.tuple(text, fc.constantFrom('\n', '\n\n', ' ', '<br>'))),
    fc.constantFrom('', ' class="language-js"')
  )
  .map(([lines, language]) => `<pre><code${language}>${lines.flat().join('')}x</code></pre>`)

/** Items of task lists. */
const boxes = [
  '<input type="checkbox" disabled> …',
  '<input type="checkbox" checked disabled>…',
  '<p><input type="checkbox" disabled> …</p><p>more</p>',
  '<label><input type="checkbox" disabled checked> …</label>'
]

const {block} = fc.letrec<{block: string; content: string; items: string}>((tie) => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    inline.map((html) => `<p>${html}</p>`),
    fc.tuple(fc.integer({min: 1, max: 6}), inline).map(([n, html]) => `<h${n}>${html}</h${n}>`),
    code,
    table,
    fc.constant('<hr>'),
    fc
      .tuple(text, inline)
      .map(
        ([a, b]) =>
          `<figure><img src="/a.png" alt="${a.replaceAll('"', '')}"><figcaption>${b}</figcaption></figure>`
      ),
    fc.tuple(inline, inline).map(([a, b]) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>`),
    inline.map((html) => `<pre>${html}</pre>`),
    tie('content').map((html) => `<blockquote>${html}</blockquote>`),
    fc
      .tuple(tie('content'), fc.oneof(inline, tie('content')))
      .map(
        ([a, b]) => `<figure><blockquote>${a}</blockquote><figcaption>${b}</figcaption></figure>`
      ),
    tie('content').map((html) => `<div id="part">${html}</div>`),
    tie('items').map((items) => `<ul>${items}</ul>`),
    fc
      .tuple(fc.constantFrom('', ' start="3"', ' start="0"'), tie('items'))
      .map(([start, items]) => `<ol${start}>${items}</ol>`),
    fc
      .tuple(inline, tie('content'))
      .map(([summary, html]) => `<details><summary>${summary}</summary>${html}</details>`),
    fc.tuple(address, tie('content')).map(([href, html]) => `<a href="${href}">${html}</a>`)
  ),
  content: fc.array(tie('block'), {minLength: 1, maxLength: 3}).map((parts) => parts.join('\n')),
  items: fc
    .array(
      fc.oneof(
        {weight: 4, arbitrary: inline},
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom(...boxes), inline)
            .map(([box, html]) => box.replace('…', html))
        },
        {weight: 1, arbitrary: fc.constant('')},
        {weight: 2, arbitrary: fc.tuple(inline, tie('block')).map((parts) => parts.join(''))},
        {weight: 1, arbitrary: tie('content')},
        {weight: 1, arbitrary: fc.tuple(tie('block'), inline).map((parts) => parts.join(''))}
      ),
      {minLength: 1, maxLength: 3}
    )
    .map((items) => items.map((item) => `<li>${item}</li>`).join(''))
}))

/** Whole documents. */
export const documents = fc
  .array(block, {minLength: 1, maxLength: 3})
  .map((blocks) => blocks.join('\n'))
