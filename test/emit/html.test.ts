import fc from 'fast-check'
import type {ElementContent, Properties} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {stringify} from '../../src/emit/html.ts'
import {createSchema} from '../../src/sanitize/schema.ts'

const tagNames = [
  ...(createSchema().tagNames ?? []),
  ...'area canvas embed foreignObject html link math meta path script style svg template textarea title'.split(
    ' '
  )
]

const propertyNames =
  `allowFullScreen alt checked className cite controls cols dataNote download height href
  hrefLang id itemProp lang name nitro-lazy-src open rel sizes src srcSet title value viewBox width`.split(
    /\s+/
  )

/** What has to be escaped, and what looks like it. */
const text = fc
  .array(
    fc.constantFrom(
      'word',
      ' ',
      '\n',
      '<',
      '>',
      '&',
      '&amp;',
      '"',
      "'",
      '`',
      '\0',
      '\u00a0',
      '“',
      '日本',
      '😀',
      '--'
    ),
    {
      maxLength: 5
    }
  )
  .map((parts) => parts.join(''))

const value: fc.Arbitrary<Properties[string]> = fc.oneof(
  {weight: 4, arbitrary: text},
  fc.constantFrom(0, 3, 1.5, Number.NaN, true, false, null, undefined, 'checked', 'download'),
  fc.array(text, {maxLength: 2})
)

const properties: fc.Arbitrary<Properties> = fc.dictionary(
  fc.constantFrom(...propertyNames),
  value,
  {
    maxKeys: 3
  }
)

const {nodes} = fc.letrec<{node: ElementContent; nodes: ElementContent[]}>((tie) => ({
  nodes: fc.array(tie('node'), {maxLength: 4}),
  node: fc.oneof(
    {maxDepth: 5},
    text.map((value): ElementContent => ({type: 'text', value})),
    text.map((value): ElementContent => ({type: 'comment', value})),
    fc.tuple(fc.constantFrom(...tagNames), properties, tie('nodes')).map(
      ([tagName, properties, children]): ElementContent => ({
        type: 'element',
        tagName,
        properties,
        children,
        ...(tagName === 'template' && {content: {type: 'root', children}})
      })
    )
  )
}))

test('is what the library writes', () => {
  fc.assert(
    fc.property(nodes, (children) => {
      const characterReferences = {useNamedReferences: true}
      const whole = toHtml({type: 'root', children}, {characterReferences}).trim()
      expect(stringify({type: 'root', children})).toBe(whole && `${whole}\n`)
    }),
    {numRuns: 3000}
  )
})
