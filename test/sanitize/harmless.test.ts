import fc from 'fast-check'
import type {Element, Properties} from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import {expect, test} from 'vitest'
import {createSchema} from '../../src/sanitize/schema.ts'
import {createJudge, isHarmless} from '../../src/sanitize/verdict.ts'

const schema = createSchema()

/** Names of all attributes that the schema knows, of whatever element, and of some that it does not. */
const propertyNames = [
  ...new Set(
    Object.values(schema.attributes ?? {}).flatMap((definitions) =>
      definitions.map((definition) =>
        typeof definition === 'string' ? definition : String(definition[0])
      )
    )
  ),
  ...'action background constructor dataNote formAction onClick srcDoc style toString xLinkHref'.split(
    ' '
  )
]

const tagNames = [
  ...(schema.tagNames ?? []),
  ...(schema.strip ?? []),
  ...'* button constructor form toString x-own'.split(' ')
]

/** Addresses of every kind, whole and hidden, and words that some attributes allow. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    '/a.jpg',
    '#top',
    'https://example.org/',
    'https://www.youtube.com/embed/abcdefghijk',
    '//www.youtube.com.example.org/embed/a',
    'mailto:a@example.org',
    'javascript:run()',
    ' JavaScript:run()',
    'java\nscript:run()',
    '\u0001javascript:run()',
    '\u3000javascript:run()',
    'vbscript:run()',
    'data:text/html,run',
    'data:image/png;base64,AAAA',
    'data:image/svg+xml,run',
    'checkbox',
    'nofollow',
    'noopener',
    'language-js',
    'lang-',
    'true'
  ),
  fc.string({unit: fc.constantFrom(...'javscript:/#?.\t\n \0é'), maxLength: 14})
)

const value: fc.Arbitrary<Properties[string]> = fc.oneof(
  {weight: 5, arbitrary: text},
  fc.constantFrom(0, -1, Number.NaN, true, false, null, undefined),
  fc.array(fc.oneof(text, fc.constant(3)), {maxLength: 2})
)

const element: fc.Arbitrary<Element> = fc
  .tuple(
    fc.constantFrom(...tagNames),
    fc.dictionary(fc.constantFrom(...propertyNames), value, {maxKeys: 3, noNullPrototype: true})
  )
  .map(([tagName, properties]) => ({type: 'element', tagName, properties, children: []}))

/** What the library itself makes of a tree. */
function sanitized(child: Element, embedHosts?: readonly string[]): unknown {
  const sanitize = rehypeSanitize(createSchema(embedHosts))
  return sanitize({type: 'root', children: [child]}).children
}

/** What a verdict makes of it. */
function judged(child: Element, embedHosts?: readonly string[]): unknown {
  const verdict = createJudge(embedHosts)(child)
  return typeof verdict === 'string' ? [] : [{...child, properties: verdict}]
}

test('what is called harmless, the library leaves as it is', () => {
  const seen = {harmless: 0, others: 0}
  fc.assert(
    fc.property(element, (child) => {
      if (!isHarmless(child)) {
        seen.others++
        return
      }
      seen.harmless++
      expect(sanitized(child)).toStrictEqual([child])
    }),
    {numRuns: 20_000}
  )
  expect(seen.harmless).toBeGreaterThan(1000)
  expect(seen.others).toBeGreaterThan(1000)
})

test('every element of the schema is, without attributes, but for those that need one', () => {
  const others = tagNames.filter(
    (tagName) => !isHarmless({type: 'element', tagName, properties: {}, children: []})
  )
  expect(others).toEqual(
    tagNames.filter((name) => name === 'input' || !schema.tagNames?.includes(name))
  )
})

test('a verdict is what the library makes of the element', () => {
  fc.assert(
    fc.property(
      element,
      fc.constantFrom(undefined, ['example.org', '*.example.com']),
      (child, embedHosts) => {
        expect(judged(child, embedHosts)).toStrictEqual(sanitized(child, embedHosts))
      }
    ),
    {numRuns: 5000}
  )
})
