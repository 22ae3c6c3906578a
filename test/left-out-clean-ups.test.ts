import fc from 'fast-check'
import type {Root as HastRoot} from 'hast'
import {describe, expect, test} from 'vitest'
import {parse} from '../src/blocks/parse.ts'
import type {CleanUp, CleanUpOptions} from '../src/cleanup/clean-up.ts'
import {cleanUps} from '../src/cleanup/index.ts'
import {runCleanUps} from '../src/cleanup/run-clean-ups.ts'
import {stringify} from '../src/emit/html.ts'
import {parseUnplaced} from '../src/hast/html.ts'
import {toHast} from '../src/hast/to-hast.ts'
import type {Finding} from '../src/types.ts'
import {posts} from './corpus-posts.ts'
import {fixtures} from './fixture-folders.ts'
import {anything, document} from './generate.ts'

/** The same clean-ups, none of which may be left out. */
const unconditional = cleanUps.map(({looksFor, ...cleanUp}): CleanUp => cleanUp)

const options: readonly CleanUpOptions[] = [
  {},
  {sanitize: false},
  {embeds: 'link', headings: 'shift'},
  {embeds: 'drop', headings: 'normalize', shortcodes: ['gallery']}
]

function outcome(run: readonly CleanUp[], tree: HastRoot, chosen: CleanUpOptions): unknown {
  const findings: Finding[] = []
  runCleanUps(run, tree, (finding) => findings.push(finding), chosen)
  return {html: stringify(tree), findings}
}

function isTheSame(make: () => HastRoot, chosen: CleanUpOptions): void {
  expect(outcome(cleanUps, make(), chosen)).toEqual(outcome(unconditional, make(), chosen))
}

/** Posts and generated documents are many: each is asked with one of the options. */
const someOptions = fc.constantFrom(...options)

function fromSource(source: string): HastRoot {
  return toHast(parse(source).tree, source, {from: 'text'}).tree
}

const elements = [
  ...new Set(
    cleanUps.flatMap(({looksFor: {elements: names = []} = {}}) =>
      names === 'any' ? [] : [...names]
    )
  ),
  'section',
  'label',
  'option',
  'param'
]

const attributes = [
  'src="/a.jpg"',
  'src="https://www.youtube.com/embed/abcdefghijk"',
  'data="https://www.youtube.com/v/abcdefghijk"',
  'data-src="/b.jpg"',
  'srcset="/a.jpg 1x, /b.jpg 2x"',
  'alt="Two&nbsp; words [et_pb_text]"',
  'alt="https://youtu.be/abcdefghijk"',
  'href="#"',
  'href="/c?utm_source=d#e"',
  'href="[et_pb_text]"',
  'id="e"',
  'id="wp-image-1"',
  'name="e"',
  'class="wp-caption"',
  'class="wp-caption-text"',
  'class="Apple-converted-space"',
  'style="font-weight: bold; vertical-align: sub"',
  'style="font-family: courier; font-weight: normal"',
  'style="mso-list: l0 level1"',
  'lang="EN-US"',
  'dir="ltr"',
  'type="submit" value="[gallery ids=&quot;1&quot;]"',
  'value="https://youtu.be/abcdefghijk"',
  'title="A&nbsp;"',
  'onclick="run()"'
]

const texts = [
  'words',
  ' ',
  '&nbsp;',
  '[[et_pb_text]]',
  '·',
  '[gallery ids="1"]',
  'https://youtu.be/abcdefghijk',
  '<!-- note -->',
  '<br>',
  '<br>'
]

/** HTML with what each clean-up looks for, in any nesting. */
const {markup} = fc.letrec<{markup: string; element: string}>((tie) => ({
  markup: fc
    .array(fc.oneof({weight: 2, arbitrary: fc.constantFrom(...texts)}, tie('element')), {
      maxLength: 4
    })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(
      fc.constantFrom(...elements),
      fc.array(fc.constantFrom(...attributes), {maxLength: 2}),
      tie('markup')
    )
    .map(([name, list, content]) => `<${[name, ...list].join(' ')}>${content}</${name}>`)
}))

describe('a clean-up that is left out would have changed nothing', () => {
  const all = (['modules', 'posts', 'clean-ups', 'shortcode', 'rendered'] as const).flatMap(
    fixtures
  )

  test.each(all)('$name', ({input}) => {
    for (const chosen of options) isTheSame(() => fromSource(input), chosen)
  })

  test.each(posts.map((post, index) => ({...post, chosen: options[index % options.length] ?? {}})))(
    '$name',
    ({text, chosen}) => {
      isTheSame(() => fromSource(text), chosen)
    }
  )

  test('in documents', () => {
    fc.assert(
      fc.property(document, someOptions, ({source}, chosen) =>
        isTheSame(() => fromSource(source), chosen)
      )
    )
  })

  test('in anything', () => {
    fc.assert(
      fc.property(anything, someOptions, (source, chosen) =>
        isTheSame(() => fromSource(source), chosen)
      )
    )
  })

  test('in HTML', () => {
    fc.assert(
      fc.property(markup, someOptions, (html, chosen) =>
        isTheSame(() => parseUnplaced(html) ?? {type: 'root', children: []}, chosen)
      ),
      {numRuns: 3000}
    )
  })
})
