import {createHash} from 'node:crypto'
import {inflateRawSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {createHtml} from '../../src/report/html/html.ts'
import type {Post, Row, Totals} from '../../src/report/html/shapes.ts'
import {stretchesOf} from '../../src/report/page/stretches.ts'
import type {Outcome} from '../../src/report/reporter.ts'
import {checked, cleaned, finding, settings} from './outcomes.ts'
import {pageOf} from './review-page.ts'

function blocks(page: string, kind: string): unknown[] {
  const pattern = new RegExp(
    `<script type="application/json" data-kind="${kind}">(.*?)</script>`,
    'g'
  )
  return Array.from(page.matchAll(pattern), ([, json]) => JSON.parse(json ?? ''))
}

function rowOf(outcome: Outcome): Row {
  return blocks(pageOf([outcome]), 'row')[0] as Row
}

function postOf(outcome: Outcome): Post {
  const packed = blocks(pageOf([outcome]), 'post')[0] as string
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as Post
}

function totalsOf(outcomes: readonly Outcome[]): Totals {
  return blocks(pageOf(outcomes), 'totals')[0] as Totals
}

const post = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n'

describe('the page', () => {
  test('comes piece by piece, and needs what the posts say', () => {
    const {needsContent, document} = createHtml(settings)
    expect(needsContent).toBe(true)
    expect(document(checked('a.txt', post))).toMatch(/^<script .*<\/script><script .*<\/script>\n$/)
  })

  test('lets its own script and styles run and nothing else', () => {
    const page = pageOf([])
    const policy =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? ''
    const hash = (text = ''): string =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const script = hash(/<script>([\s\S]*?)<\/script>/.exec(page)?.[1])
    const styles = Array.from(page.matchAll(/<style>([\s\S]*?)<\/style>/g), ([, text]) =>
      hash(text)
    )
    expect(styles).toHaveLength(2)
    expect(policy).toBe(
      `default-src 'none'; script-src ${script}; style-src ${styles.join(' ')}; img-src data:; base-uri 'none'; form-action 'none'`
    )
    expect(page).not.toMatch(/\son\w+=|style=|https?:\/\/(?!www\.w3\.org)/)
  })

  test('no text ends its block', () => {
    const title = '</script><!-- <script>\u2028'
    const row = rowOf({...checked('a.txt', post), title})
    expect(row.title).toBe(title)
    const inside = pageOf([{...checked('a.txt', post), title}]).split('data-kind="row">')[1] ?? ''
    expect(inside.slice(0, inside.indexOf('</script>'))).not.toMatch(/[<\u2028]/)
  })
})

describe('the state of a post', () => {
  test.each<[Row['state'], Outcome]>([
    [
      'errors',
      {path: 'a', changed: true, messages: [finding('x', {level: 'error'}), finding('y')]}
    ],
    [
      'warnings',
      {path: 'a', changed: true, messages: [finding('y'), finding('x', {level: 'info'})]}
    ],
    ['notes', {path: 'a', changed: true, messages: [finding('x', {level: 'info'})]}],
    ['clean', {path: 'a', changed: true, messages: []}],
    ['unchanged', {path: 'a', changed: false, messages: []}],
    ['earlier', {path: 'a', changed: false, messages: [], isEarlier: true}],
    ['warnings', {path: 'a', changed: false, messages: [finding('x')], isEarlier: true}]
  ])('%s', (state, outcome) => {
    expect(rowOf(outcome).state).toBe(state)
  })
})

describe('what is shown of a post', () => {
  test('HTML as it is', () => {
    expect(postOf(cleaned('a.txt', post))).toMatchObject({
      source: post,
      result: '<p>Words</p>\n',
      rendered: '<p>Words</p>\n',
      format: 'html'
    })
  })

  test('Markdown as a site shows it, without its front matter', () => {
    const after = '---\ntitle: x\n---\n\n**Words** <sup>2</sup>\n'
    const content = {before: post, after, format: 'markdown', bodyStart: 18} as const
    expect(postOf({path: 'a', changed: true, messages: [], content})).toMatchObject({
      result: after,
      rendered: '<p><strong>Words</strong> <sup>2</sup></p>\n'
    })
  })

  test('nothing is rendered where nothing was made', () => {
    const shown = postOf(checked('a.txt', post))
    expect(shown).not.toHaveProperty('result')
    expect(shown).not.toHaveProperty('rendered')
  })

  test('what was said of bytes has no place in the text', () => {
    const messages = [
      finding('The line is not JSON', {source: 'read'}),
      finding('Unexpected byte', {source: 'read', offset: 2, endOffset: 3, actual: 't'})
    ]
    const {messages: shown} = postOf({...checked('a.txt', post), messages})
    expect(shown.map(({isPlaced}) => isPlaced)).toEqual([false, true])
  })
})

test('totals are those of all posts', () => {
  const totals = totalsOf([
    cleaned('a.txt', post),
    cleaned('b.txt', '[et_pb_foo a="b"]c[/et_pb_foo]'),
    {path: 'c.txt', changed: false, messages: [], isEarlier: true}
  ])
  expect(totals).toMatchObject({
    posts: 3,
    earlier: 1,
    states: {errors: 0, warnings: 2, notes: 0, clean: 0, unchanged: 0, earlier: 1},
    modules: [
      {name: 'et_pb_foo', count: 1, isUnknown: true},
      {name: 'et_pb_text', count: 1, isUnknown: false}
    ]
  })
  expect(totals.ledger.textKept).toBeGreaterThan(1)
  expect(totals.rules.map(({id}) => id)).toEqual(['typographic-quote', 'unknown-module'])
})

describe('the marks of a source', () => {
  const message = (
    offset: number,
    endOffset: number,
    level: 'info' | 'warning' | 'error' = 'info'
  ) => ({
    ...finding(`${offset}`, {offset, endOffset, level}),
    isPlaced: true
  })
  test.each([
    ['none', [], []],
    ['one', [message(1, 3)], [[1, 3, 'info']]],
    [
      'side by side',
      [message(1, 3), message(3, 5)],
      [
        [1, 3, 'info'],
        [3, 5, 'info']
      ]
    ],
    [
      'one in another',
      [message(0, 9), message(2, 4, 'error')],
      [
        [0, 2, 'info'],
        [2, 4, 'error'],
        [4, 9, 'info']
      ]
    ],
    [
      'crossed',
      [message(0, 4), message(2, 6, 'warning')],
      [
        [0, 2, 'info'],
        [2, 4, 'warning'],
        [4, 6, 'warning']
      ]
    ],
    ['a place', [message(2, 2, 'warning')], [[2, 2, 'warning']]],
    [
      'a place in another',
      [message(0, 4), message(2, 2)],
      [
        [0, 2, 'info'],
        [2, 2, 'info'],
        [2, 4, 'info']
      ]
    ],
    ['behind the end', [message(8, 20)], [[8, 10, 'info']]]
  ])('%s', (_, messages, expected) => {
    expect(stretchesOf(messages, 10).map(({start, end, level}) => [start, end, level])).toEqual(
      expected
    )
  })
})
