import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'

function toMarkdown(html: string): string {
  return clean(html, {from: 'html', to: 'markdown'}).value
}

describe('markup', () => {
  test.each([
    [
      'headings',
      '<h1>A</h1><h6>B #</h6><h2>Two<br>lines</h2>',
      '# A\n\n###### B \\#\n\n## Two lines\n'
    ],
    [
      'emphasis',
      '<p><strong>a</strong> <em>b</em> <s>c</s> <u>d</u> x<sup>2</sup></p>',
      '**a** _b_ ~~c~~ <u>d</u> x<sup>2</sup>\n'
    ],
    ['spaces at its edges', '<p>a<b> b: </b>c</p>', 'a **b:** c\n'],
    ['emphasis in a word', '<p>un<em>frigging</em>believable</p>', 'un*frigging*believable\n'],
    ['emphasis before a letter', '<p>a<b>b.</b>c</p>', 'a<strong>b.</strong>c\n'],
    ['Chinese quotation', '<p>中<b>“文”</b>字</p>', '中<strong>“文”</strong>字\n'],
    ['neighbours', '<p><b>a</b><i>b</i></p>', '**a**<em>b</em>\n'],
    [
      'links',
      '<p><a href="/a_(b)" title="T &quot;q&quot;">x [y]</a> <a href="/a b)c">z</a></p>',
      '[x [y]](/a_(b) "T \\"q\\"") [z](/a%20b\\)c)\n'
    ],
    [
      'addresses',
      '<p>See https://example.org/a_b_c, or <a href="https://example.org/">https://example.org/</a>.</p>',
      'See <https://example.org/a_b_c>, or <https://example.org/>.\n'
    ],
    [
      'addresses with brackets',
      '<p>(see https://example.org/a_(b)), or https://example.org/c)</p>',
      '(see <https://example.org/a_(b)>), or <https://example.org/c>)\n'
    ],
    [
      'pictures',
      '<p><img src="/a b.png" alt="A [b] *c*" title="T"></p>',
      '![A [b] \\*c\\*](/a%20b.png "T")\n'
    ],
    [
      'a picture in a link',
      '<p>Wow!<a href="/x"><img src="/a.png" alt=""></a></p>',
      'Wow\\![![](/a.png)](/x)\n'
    ],
    ['a link around blocks', '<a href="/x"><h2>A</h2><p>b</p></a>', '## [A](/x)\n\n[b](/x)\n'],
    [
      'tight list',
      '<ul><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li></ul>',
      '- a\n- b\n  1. c\n  2. d\n'
    ],
    [
      'a list that starts at another number',
      '<ul><li>a<ol start="3"><li>b</li></ol></li></ul>',
      '- a\n\n  3. b\n'
    ],
    [
      'a list whose first item says its number',
      '<ol start="2"><li value="7">a</li><li>b</li></ol>',
      '7. a\n8. b\n'
    ],
    [
      'a list whose first item says no number',
      '<ol start="3"><li value="">a</li></ol><p>b</p><ol start="x"><li value="c">d</li></ol>',
      '3. a\n\nb\n\n1. d\n'
    ],
    ['a link around a list', '<a href="/x"><ul><li>a</li></ul></a>', '- [a](/x)\n'],
    [
      'quotations side by side',
      '<blockquote>a</blockquote><blockquote>b</blockquote>',
      '> a\n\n<!-- -->\n\n> b\n'
    ],
    [
      'text behind a list in an item',
      '<ul><li>a<ul><li>b</li></ul>c</li></ul>',
      '- a\n\n  - b\n\n  c\n'
    ],
    ['a comment in a line', '<p>a <!--more--> b</p>', 'a <!--more--> b\n'],
    ['a comment first', '<p><!--more-->b</p>', '<!--more-->\n\nb\n'],
    [
      'a comment in a cell',
      '<table><tr><td>a<!--more--></td><td>b</td></tr></table>',
      '|  |  |\n| --- | --- |\n| a<!--more--> | b |\n'
    ],
    [
      'a frame in a line',
      '<p><iframe src="https://www.youtube.com/embed/a"></iframe> *b*</p>',
      '<iframe src="https://www.youtube.com/embed/a"></iframe>\n\n\\*b\\*\n'
    ],
    [
      'a frame behind words',
      '<p>Here: <iframe src="https://www.youtube.com/embed/a"></iframe></p>',
      'Here:\n\n<iframe src="https://www.youtube.com/embed/a"></iframe>\n'
    ],
    [
      'frames in an item and in a cell',
      '<ul><li>a<iframe src="https://www.youtube.com/embed/a"></iframe></li><li>b</li></ul><table><tr><th>c<iframe src="https://www.youtube.com/embed/a"></iframe></th><th>d</th></tr></table>',
      '- a\n\n  <iframe src="https://www.youtube.com/embed/a"></iframe>\n\n- b\n\n| c<iframe src="https://www.youtube.com/embed/a"></iframe> | d |\n| --- | --- |\n'
    ],
    ['breaks at the edges of emphasis', '<p><b>a<br></b>b</p>', '**a**\\\nb\n'],
    ['emphasis in parts', '<p><b>a</b><strong>b</strong></p>', '**ab**\n'],
    ['a link in code', '<p><code>a <a href="/x">b</a></code></p>', '<code>a [b](/x)</code>\n'],
    [
      'bars in code in a cell',
      '<table><tr><td><code>a|b</code></td><td>c</td></tr></table>',
      '|  |  |\n| --- | --- |\n| `a\\|b` | c |\n'
    ],
    [
      'pictures in code',
      '<pre>a <img src="/b.png" alt="c">\n\nd</pre>',
      '<pre>a <img src="/b.png" alt="c">&#10;&#10;d</pre>\n'
    ],
    [
      'rows of unequal width',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>',
      '| a | b |\n| --- | --- |\n| c |  |\n'
    ],
    ['loose list', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', '- a\n\n  b\n\n- c\n'],
    ['lists side by side', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n<!-- -->\n\n- b\n'],
    ['quotation', '<blockquote><p>a</p><p>b<br>c</p></blockquote>', '> a\n>\n> b\\\n> c\n'],
    [
      'code',
      '<pre><code class="language-js">let a = `\n```\n`</code></pre><p><code>a`b</code></p>',
      '````js\nlet a = `\n```\n`\n````\n\n``a`b``\n'
    ],
    [
      'table',
      '<table><thead><tr><th align="right">a</th><th>b</th></tr></thead><tbody><tr><td>1|2</td><td>x<br>y</td></tr></tbody></table>',
      '| a | b |\n| --: | --- |\n| 1\\|2 | x<br>y |\n'
    ],
    [
      'table without head',
      '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
      '|  |  |\n| --- | --- |\n| a | b |\n'
    ],
    [
      'table that Markdown cannot say',
      '<table><tbody><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
      '<table>\n<tbody>\n<tr>\n<td colspan="2">a</td>\n</tr>\n<tr>\n<td>b</td>\n<td>c</td>\n</tr>\n</tbody>\n</table>\n'
    ],
    [
      'disclosure',
      '<details open><summary>a &amp; b</summary><p>c</p></details>',
      '<details open>\n<summary>a &amp; b</summary>\n\nc\n\n</details>\n'
    ],
    [
      'targets',
      '<h2 id="a">A</h2><p id="b">B</p><p id="c"></p>',
      '## <a id="a"></a>A\n\n<a id="b"></a>B\n\n<a id="c"></a>\n'
    ],
    ['a line first', '<hr><p>a</p><hr><p>b</p>', '***\n\na\n\n***\n\nb\n'],
    [
      'figure',
      '<figure><img src="/a.png" alt="A"><figcaption>Words</figcaption></figure>',
      '<figure>\n<img src="/a.png" alt="A">\n<figcaption>Words</figcaption>\n</figure>\n'
    ],
    ['a mark behind a space that goes', '<blockquote>&nbsp;- a</blockquote>', '> \\- a\n'],
    ['an address that is none', '<p>a.b@example.org-.word</p>', 'a.b\\@example.org-.word\n'],
    [
      'quotations with who is quoted',
      '<figure><blockquote>a</blockquote><figcaption>Ann</figcaption></figure><figure><blockquote>b</blockquote><figcaption><p>Ben</p></figcaption></figure>',
      '> a\n>\n> Ann\n\n<!-- -->\n\n> b\n>\n> Ben\n'
    ],
    ['nothing', '<p>&nbsp;</p>', '']
  ])('%s', (_, html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown)
  })
})

describe('without HTML', () => {
  const source = (html: string) => clean(html, {from: 'html', to: 'markdown', rawHtml: 'none'})

  test.each([
    ['H<sub>2</sub>O, x<sup>2</sup>', 'H₂O, x²', []],
    ['the 2<sup>nd</sup>', 'the 2nd', ['nd']],
    ['<kbd>Ctrl</kbd> <q>a</q>', 'Ctrl “a”', ['Ctrl', 'a']],
    [
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="Film"></iframe>',
      '[Film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
      []
    ],
    ['<details><summary>A</summary><p>b</p></details>', '**A**\n\nb', []],
    [
      '<figure><img src="/a.png" alt="A"><figcaption>W</figcaption></figure>',
      '![A](/a.png)\n\n_W_',
      []
    ],
    ['<dl><dt>a</dt><dd>b</dd></dl>', '**a**\n\nb', []],
    ['<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b', []],
    ['<p>a<b>b.</b>c</p>', 'ab.c', []],
    ['<ol start="2"><li>a</li><li value="3">b</li></ol>', '2. a\n3. b', []],
    ['<ol><li>a</li><li value="5">b</li></ol>', '1. a\n2. b', ['ab']],
    ['<ol reversed><li>a</li><li>b</li></ol>', '1. a\n2. b', ['ab']],
    ['<ol type="i"><li>a</li><li>b</li></ol>', '1. a\n2. b', ['ab']],
    ['<ol style="list-style-type: lower-alpha"><li>a</li></ol>', '1. a', ['a']],
    [
      '<table><tr><td colspan="2">a</td></tr><tr><td rowspan="2">b</td><td><p>c</p><p>d</p></td></tr><tr><td>e</td></tr></table>',
      '|  |  |\n| --- | --- |\n| a |  |\n| b | c d |\n|  | e |',
      ['abcde']
    ]
  ])('%s', (html, markdown, lost) => {
    const {value, messages} = source(html)
    expect(value).toBe(`${markdown}\n`)
    const told = messages.filter(({ruleId}) => ruleId === 'markup-dropped')
    expect(told.map(({actual}) => actual?.replace(/\s/g, ''))).toEqual(lost)
  })

  test('keep says what only machines read', () => {
    const html = '<aside><p><cite>a</cite></p></aside>'
    const {value} = clean(html, {from: 'html', to: 'markdown', rawHtml: 'keep'})
    expect(value).toBe('<aside>\n\n<cite>a</cite>\n\n</aside>\n')
  })
})

describe('text stays text', () => {
  test.each([
    [
      '2,5 years (sic), 9.30 a.m., 5 * 3, a_b_c, [sic] and “quotes”…',
      '2,5 years (sic), 9.30 a.m., 5 * 3, a_b_c, [sic] and “quotes”…'
    ],
    ['from 9 €*, in ~5 min, for _all', 'from 9 €*, in ~5 min, for _all'],
    ['from 9 €* or 8 €*', 'from 9 €\\* or 8 €\\*'],
    ['1. not a list', '1\\. not a list'],
    ['2) nor this', '2\\) nor this'],
    ['- nor this', '\\- nor this'],
    ['# no heading', '\\# no heading'],
    ['> no quotation', '\\> no quotation'],
    ['---', '\\---'],
    ['[a](b) and [^1] and [x]', '\\[a\\](b) and \\[^1\\] and \\[x\\]'],
    ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['&copy; & co', '\\&copy; & co'],
    ['C:\\dir\\*', 'C:\\dir\\\\*'],
    ['less than (<), more than (>)', 'less than (<), more than (>)'],
    ['any http:// address, http://a.b', 'any http:// address, <http://a.b>'],
    ['[ One remark', '[ One remark'],
    ['its end ]', 'its end ]'],
    ['--', '--'],
    ['==', '==']
  ])('%s', (text, markdown) => {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    expect(toMarkdown(`<p>${html}</p>`)).toBe(`${markdown}\n`)
  })
})

describe('lines within a paragraph', () => {
  test.each([
    ['a number that starts no list there', '4) a<br>5) b<br>1) c', '4\\) a\\\n5) b\\\n1\\) c'],
    ['a signature', 'Bye<br>--<br>Ada', 'Bye\\\n--\\\nAda'],
    ['what would make a heading', 'Bye<br>--', 'Bye\\\n\\--'],
    ['what would part', 'Bye<br>- - -', 'Bye\\\n\\- - -'],
    ['dashes in parts', '<span lang="de">--</span>-', '\\---'],
    ['brackets around a link', '[ <a href="/x">a</a> b', '[ [a](/x) b'],
    ['a bracket in a link', '<a href="/x">a ] b</a>', '[a \\] b](/x)'],
    ['brackets in two parts', '[<em>a</em>](b)', '\\[_a_\\](b)']
  ])('%s', (_, html, markdown) => expect(toMarkdown(`<p>${html}</p>`)).toBe(`${markdown}\n`))
})

describe('what stands where it means nothing', () => {
  test.each([
    ['a summary without a disclosure', '<summary>1) a</summary>', '1\\) a\n'],
    [
      'the second summary of one',
      '<details><summary>a</summary><summary>b</summary>c</details>',
      '<details>\n<summary>a</summary>\n\nb\n\nc\n\n</details>\n'
    ],
    ['a caption without a table', '<caption>a</caption>', 'a\n']
  ])('%s', (_, html, markdown) => expect(toMarkdown(html)).toBe(markdown))
})

test('between the tags of a player is no Markdown', () => {
  const html =
    '<p>a <video src="/a.mp4"><track src="/a.vtt">[x](javascript:alert(1))\nor <a href="/b">*it*</a></video> b</p>'
  expect(toMarkdown(html)).toBe(
    'a <video src="/a.mp4"><track src="/a.vtt">&#91;x&#93;&#40;javascript&#58;alert&#40;1&#41;&#41; or <a href="/b">&#42;it&#42;</a></video> b\n'
  )
})

test('tags in keys stay code where there are no keys', () => {
  const html = '<p>Type <kbd>[gallery]</kbd></p>'
  expect(clean(html, {from: 'html', to: 'markdown', rawHtml: 'none'}).value).toBe(
    'Type `[gallery]`\n'
  )
})
