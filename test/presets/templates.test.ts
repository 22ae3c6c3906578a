import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {presets} from '../../src/presets/index.ts'
import {problemOf} from '../../src/presets/pattern.ts'
import {hasRawHtml} from '../../src/presets/raw-html.ts'
import {escapeTemplates} from '../../src/presets.ts'
import {renderMarkdown} from './render-markdown.ts'

const rows: [preset: string, markdown: string, escaped: string][] = [
  ['jekyll', 'Use {{ a }} and {% b %} here', 'Use {% raw %}{{ a }} and {% b %}{% endraw %} here'],
  [
    'jekyll',
    '- {{ a }}\n- {{ b }}',
    '- {% raw %}{{ a }}{% endraw %}\n- {% raw %}{{ b }}{% endraw %}'
  ],
  ['jekyll', '```\n{% a %}\n```', '```\n{% raw %}{% a %}{% endraw %}\n```'],
  ['jekyll', 'Open {{ alone', 'Open {{ "{{" }} alone'],
  ['jekyll', '{{ a }} then {%', '{% raw %}{{ a }}{% endraw %} then {{ "{%" }}'],
  [
    'jekyll',
    '{% raw %}{{ a }}{% endraw %}',
    '{{ "{%" }} raw %}{{ "{{" }} a }}{{ "{%" }} endraw %}'
  ],
  ['jekyll', '}} and %}', '}} and %}'],
  ['jekyll', '# Head {#id}', '# Head \\{#id}'],
  ['jekyll', '{: .lead }', '\\{: .lead }'],
  ['jekyll', '`{: .lead }`', '`{: .lead }`'],
  ['jekyll', 'a | b', 'a \\| b'],
  ['jekyll', '| a | b |\n| - | - |\n| c | d |', '| a | b |\n| - | - |\n| c | d |'],
  ['jekyll', '[a](/x|y) <b title="c|d">e</b> \\|', '[a](/x|y) <b title="c|d">e</b> \\|'],
  ['jekyll', '$$x$$ and $5', '\\$\\$x\\$\\$ and $5'],
  ['jekyll', 'Term\\\n: words', 'Term\\\n\\: words'],
  [
    'jekyll',
    '<details open>\n<summary>A</summary>\n\n**b**\n\n</details>',
    '<details open markdown="1">\n<summary>A</summary>\n\n**b**\n\n</details>'
  ],
  ['jekyll', '```\n<details>\n\n```', '```\n<details>\n\n```'],
  ['eleventy', '{{ a }} {# b #}', '{% raw %}{{ a }} {# b #}{% endraw %}'],
  ['eleventy', '# Head {#id}', '# Head {{ "{#" }}id}'],
  ['hexo', '{{ a }} `{{ b }}`', '{{ "{{" }} a }} `{{ b }}`'],
  ['hugo', '{{< a "b" >}} and {{% c %}}', '{{</* a "b" */>}} and {{%/* c */%}}'],
  ['hugo', '```\n{{< a >}}\n```', '```\n{{</* a */>}}\n```'],
  ['hugo', '{{< alone and {{% too', '{\\{< alone and {\\{% too'],
  ['hugo', '{{</* shown */>}}', '{\\{</* shown */>}}'],
  ['hugo', '`{{<`', '`{{<`'],
  ['hugo', '{{ a }} {% b %}', '{{ a }} {% b %}'],
  ['hugo', '## Head {.class}', '## Head \\{.class}'],
  ['hugo', '## Head {.class} more', '## Head {.class} more'],
  ['astro', '{{ a }} {% b %} {c} # {#id}', '{{ a }} {% b %} {c} # {#id}'],
  ['gatsby', '{{ a }} {% b %} {c}', '{{ a }} {% b %} {c}']
]

describe('what a generator would take for its own', () => {
  test.each(rows)('%s: %j', (preset, markdown, escaped) => {
    expect(escapeTemplates(markdown, preset)).toBe(escaped)
  })
})

/** What Liquid and Nunjucks make of what we write: nothing else of theirs may be left in it. */
function runTemplate(text: string, expressions = /\{[{%#]/): string {
  const parts = text.split(/(\{% raw %\}.*?\{% endraw %\}|\{\{ "\{[{%#]" \}\})/s)
  return parts
    .map((part, index) => {
      if (index % 2 === 0) {
        expect(part).not.toMatch(expressions)
        return part
      }
      return part.startsWith('{{') ? part.slice(4, 6) : part.slice(9, -12)
    })
    .join('')
}

const piece = fc.constantFrom(
  ...[
    '{{',
    '}}',
    '{%',
    '%}',
    '{#',
    '#}',
    '{',
    '}',
    '%',
    '<',
    '>',
    '>}}',
    '%}}',
    '{{<',
    '{{%',
    '/*',
    '*/'
  ],
  ...[
    'raw',
    'endraw',
    ' ',
    '\n',
    '\n\n',
    '`',
    '```\n',
    'a',
    'b c',
    '"',
    '\\',
    '- ',
    '> ',
    '# ',
    '    ',
    '|',
    '$$',
    ': ',
    '{:'
  ]
)
const markdown = fc.array(piece, {maxLength: 30}).map((parts) => parts.join(''))

describe('whatever an author writes', () => {
  test('Liquid and Nunjucks print it', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(runTemplate(escapeTemplates(text, 'eleventy'))).toBe(text)
      })
    )
  })

  test.each(['jekyll', 'hugo'])('readers see the same words: %s', (preset) => {
    fc.assert(
      fc.property(markdown, (text) => {
        const escaped = escapeTemplates(text, preset)
        const run =
          preset === 'hugo'
            ? escaped.replace(/(\{\{[<%])\/\*(.*?)\*\/([>%]\}\})/g, '$1$2$3')
            : runTemplate(escaped, /\{[{%]/)
        expect(renderMarkdown(run)).toBe(renderMarkdown(text))
      })
    )
  })
})

test('raw HTML is found', () => {
  for (const text of ['a <b>c</b>', '<!-- a -->', 'a\n\n<details>\n', '</p>', '<br/>']) {
    expect([text, hasRawHtml(text)]).toEqual([text, true])
  }
  for (const text of [
    '`<b>`',
    '\\<b>',
    '<https://e.org/>',
    '<a@e.org>',
    'a < b',
    '```\n<b>\n```'
  ]) {
    expect([text, hasRawHtml(text)]).toEqual([text, false])
  }
})

test('a preset is told in full', () => {
  for (const {name, description, formats, post, page} of presets) {
    expect(name).toMatch(/^[a-z]+$/)
    expect(description).toMatch(/^[A-Z].*\.$/)
    expect(formats).toContain('yaml')
    for (const pattern of [post, page]) {
      expect(pattern).toMatch(/\{(?:slug|path)\}/)
      expect(problemOf(pattern)).toBeUndefined()
    }
  }
})
