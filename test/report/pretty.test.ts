import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {excerptOf} from '../../src/report/excerpt.ts'
import {createPretty} from '../../src/report/pretty.ts'
import {checked, finding, settings} from './outcomes.ts'

const post = '<p>Hello</p>\n[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n'

describe('in a pipe', () => {
  test('a finding is a line, like ones of one tag together', async () => {
    const {document, end} = await createPretty(settings)
    expect(document(checked('a.txt', '[et_pb_text a=”1” b=”2”]W[/et_pb_text]'))).toBe(
      'a.txt:1:1 warning leftover-shortcode Unexpected shortcode `et_pb_text`, expected none\n' +
        'a.txt:1:13 warning typographic-quote Unexpected quotes `”…”` around the value of `a`, expected `"…"` (and 1 more like it)\n'
    )
    expect(end?.()).toBe('1 document, 0 errors, 3 warnings, 0 notes\n')
  })

  test('damage of a whole document is a line, and so are tags of one name', async () => {
    const {document, end} = await createPretty(settings)
    const tag = '\\[et\\_pb\\_text a=”1”\\]W\\[/et\\_pb\\_text\\]\n\n'
    expect(document(checked('a.md', tag.repeat(200)))).toBe(
      'a.md:1:1 warning escaped-shortcode Unexpected backslashes in `\\[et\\_pb\\_text`, expected `[et_pb_text` (and 799 more like it)\n' +
        'a.md:1:1 warning leftover-shortcode Unexpected shortcode `et_pb_text`, expected none (and 199 more like it)\n' +
        'a.md:1:16 warning typographic-quote Unexpected quotes `”…”` around the value of `a`, expected `"…"` (and 199 more like it)\n'
    )
    expect(end?.()).toBe('1 document, 0 errors, 1200 warnings, 0 notes\n')
  })

  test('tags that are text are a line for each name', async () => {
    const {document} = await createPretty(settings)
    const text = '[[et_pb_text]] [[et_pb_row]] [[/et_pb_text]]\n\n'
    expect(document(checked('a.txt', text.repeat(2)))).toBe(
      'a.txt:1:1 warning leftover-shortcode Unexpected shortcode `et_pb_text` in the text, shown as code (and 3 more like it)\n' +
        'a.txt:1:1 warning leftover-shortcode Unexpected shortcode `et_pb_row` in the text, shown as code (and 1 more like it)\n'
    )
  })

  test('what was guessed is a line for each tag', async () => {
    const {document} = await createPretty(settings)
    const lines = document(checked('a.txt', '[et_pb_text a="1 b="2]W[/et_pb_text]\n'.repeat(2)))
    expect(lines.match(/unquoted-attribute .* \(and 1 more like it\)/g)).toHaveLength(2)
  })

  test('no name and no content ends a line or gives orders', async () => {
    const {document, source, baseline} = await createPretty(settings)
    const name = 'a\n::error::b\u001B[2J.txt'
    const shown = 'a␊::error::b␛[2J.txt'
    const outcome = {path: name, changed: true, messages: [finding('c\u001B]0;d\u0007')]}
    expect(document({...outcome, output: name})).toBe(
      `${shown}:1:1 warning unknown-module c␛]0;d␇\n${shown} -> ${shown}\n`
    )
    expect(source?.({path: name, documents: 1, skipped: {[name]: 2}})).toBe(
      `${shown}: 1 item read; passed over: 2 ${shown}\n`
    )
    const fixed = [{path: name, ruleId: 'limit', reason: name, count: 1}]
    expect(baseline?.({file: name, found: 0, passed: 0, fixed, isUpdated: true})).toBe(
      `${shown}: fixed limit ${shown}\n${shown}: 0 findings written, 1 fixed\n`
    )
  })

  test('an input that failed is no document, and counts once however much is said of it', async () => {
    const {document, end} = await createPretty(settings)
    const failure = {
      changed: false,
      messages: [finding('Cut', {ruleId: 'invalid-input', level: 'error'})]
    }
    document(checked('a.txt', 'Words'))
    document({...failure, path: 'cut.xml', isInput: true})
    document({...failure, path: 'cut.xml', isInput: true})
    document({...failure, path: 'missing.txt', isInput: true})
    document({
      ...failure,
      messages: [finding('Once', {ruleId: 'read-once'})],
      path: '-',
      isInput: true
    })
    expect(end?.()).toBe('1 document, 2 inputs failed, 3 errors, 1 warning, 0 notes\n')
  })

  test('nobody needs the contents', async () => {
    expect((await createPretty(settings)).needsContent).toBeUndefined()
  })
})

describe('in a terminal', () => {
  const create = (columns = 80) =>
    createPretty({
      ...settings,
      emphasize: (emphasis, text) => `<${emphasis}>${text}</>`,
      terminal: {columns, link: (text, {path, line}) => `{${encodeURI(path)}@${line}|${text}}`}
    })

  test('findings stand below their file, with the line that they are about', async () => {
    expect((await create()).document(checked('a.txt', post))).toBe(
      [
        '<underline>a.txt</>',
        '  {a.txt@2|2:1}   <yellow>warning</>  Unexpected shortcode `et_pb_text`, expected none  <dim>leftover-shortcode</>',
        '    <dim>[et_pb_text admin_label=”Text”]Words[/et_pb_text]</>',
        '    <yellow>^^^^^^^^^^^</>',
        '  {a.txt@2|2:13}  <yellow>warning</>  Unexpected quotes `”…”` around the value of `admin_label`, expected `"…"`  <dim>typographic-quote</>',
        '    <dim>[et_pb_text admin_label=”Text”]Words[/et_pb_text]</>',
        '    <yellow>            ^^^^^^^^^^^^^^^^^^</>',
        '\n'
      ].join('\n')
    )
  })

  test('marks stand below what is near the first of many', async () => {
    const text = (await create()).document(
      checked('a.txt', `[et_pb_text a=”1” b=”2”]W[/et_pb_text]${post}`)
    )
    expect(text).toContain(' (and 2 more like it)  <dim>typographic-quote</>')
    expect(text).toContain('\n    <yellow>            ^^^^^^^^^^^</>\n')
  })

  test('a post of an export links to its file', async () => {
    const outcome = {...checked('e.xml#1', post), holder: {file: 'e.xml'}}
    expect((await create()).document(outcome)).toContain('{e.xml@2|2:1}')
  })

  test('what terminals take as orders is shown', async () => {
    const text = (await create()).document({
      path: 'a\u001B[2J.txt',
      changed: false,
      messages: [finding('Unexpected \u001B]0;title\u0007')],
      content: {before: '\u001B[31m\u0007\u009Bx', format: 'source', bodyStart: 0}
    })
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
    expect(text).toContain('a␛[2J.txt')
    expect(text).toContain('␛[31m␇�x')
  })

  test('a file without findings is not named', async () => {
    expect((await create()).document(checked('a.txt', '<p>Hello</p>\n'))).toBe('')
  })

  test('what was said of the bytes has no line of the content', async () => {
    const content = {before: post, format: 'source', bodyStart: 0} as const
    const messages = [finding('The line is not JSON', {source: 'read'})]
    expect((await create()).document({path: 'a', changed: false, messages, content})).not.toContain(
      'Hello'
    )
  })
})

describe('the line of a source', () => {
  test.each([
    ['the whole of it', 'one\ntwo three\nfour', 8, 13, 40, 'two three', '    ^^^^^'],
    ['Windows line ends', 'one\r\ntwo\r\n', 5, 8, 40, 'two', '^^^'],
    ['nothing', 'one\ntwo', 7, 7, 40, 'two', '   ^'],
    ['a line end', 'one\ntwo', 3, 4, 40, 'one', '   ^'],
    ['more than a line', 'one two\nthree', 4, 13, 40, 'one two', '    ^^^'],
    ['wide characters', '漢字 [a] 漢', 3, 6, 40, '漢字 [a] 漢', '     ^^^'],
    ['marks and emoji', 'e\u0301👨‍👩‍👧 [a]', 11, 14, 40, 'e\u0301👨‍👩‍👧 [a]', '    ^^^'],
    ['tabs', '\t[a]', 1, 4, 40, ' [a]', ' ^^^'],
    [
      'too long',
      `${'a'.repeat(100)}[b]${'c'.repeat(100)}`,
      100,
      103,
      42,
      '…aaaaaaaaaaaaaaaaaaaa[b]ccccccccccccccccc…',
      '                     ^^^'
    ],
    [
      'too long, at its start',
      'abcdefghijklmnopqrstuvwxyz',
      0,
      2,
      22,
      'abcdefghijklmnopqrst…',
      '^^'
    ]
  ])('%s', (_, text, start, end, columns, line, marks) => {
    expect(excerptOf(text, start, end, columns)).toEqual({line, marks})
  })

  test('it fits, and the marks are below it', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary', maxLength: 1500}),
        fc.nat(1500),
        fc.nat(50),
        fc.integer({min: 22, max: 120}),
        (text, at, length, columns) => {
          const start = Math.min(at, text.length)
          const {line, marks} = excerptOf(text, start, start + length, columns)
          expect(stringWidth(line)).toBeLessThanOrEqual(columns)
          expect(marks).toMatch(/^ *\^+$/)
          expect(marks.length).toBeLessThanOrEqual(columns + 1)
          expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u)
        }
      ),
      {numRuns: 30}
    )
  })
})
