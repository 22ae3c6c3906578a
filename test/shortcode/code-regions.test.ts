import fc from 'fast-check'
import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {describe, expect, test} from 'vitest'
import {findCodeRegions} from '../../src/shortcode/code-regions.ts'

/** Words of a document that are in code, by a parser of Markdown and by ours. */
function wordsInCode(source: string): {theirs: string[]; ours: string[]} {
  const html = micromark(source, {extensions: [gfm()], htmlExtensions: [gfmHtml()]})
  const theirs = Array.from(
    html.matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g),
    ([, code]) => code ?? ''
  )
    .join(' ')
    .match(/w\d+/g)
  const regions = findCodeRegions(source, true)
  const ours = Array.from(source.matchAll(/w\d+/g))
    .filter(({index}) => regions.some(({start, end}) => start <= index && index < end))
    .map(([word]) => word)
  return {theirs: theirs ?? [], ours}
}

const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '    ',
      '  ',
      '      ',
      '\t',
      '> ',
      '- ',
      '  - ',
      '1. ',
      '10) ',
      '* - ',
      '> - '
    ),
    fc.constantFrom(
      ...[
        'W',
        'W W',
        '`W`',
        '`` W ` W ``',
        '` W',
        '\\`W` W`',
        '`W\\` W',
        '\\\\`W` W',
        '``W\\`` W',
        'W `` W `',
        '# W',
        '# `W`',
        '---',
        '***'
      ],
      ...['```', '````', '``` js', '~~~', '~~~ `x`', '```W```', '']
    )
  )
  .map(([mark, text]) => mark + text)

const documents = fc
  .array(fc.oneof({weight: 3, arbitrary: line}, {weight: 2, arbitrary: fc.constant('')}), {
    maxLength: 9
  })
  .map((lines) => {
    let count = 0
    return lines.join('\n').replace(/W/g, () => `w${++count}`)
  })

describe('code in Markdown', () => {
  test('is found where CommonMark has it, but for paragraphs that go on without their marks', () => {
    const samples = fc.sample(documents, 2 * Number(process.env.UNDIVI_RUNS ?? 1000))
    const wrong = samples.filter((source) => {
      const {theirs, ours} = wordsInCode(source)
      return theirs.join() !== ours.join()
    })
    expect(
      wrong.length / samples.length,
      wrong
        .slice(0, 8)
        .map((s) => JSON.stringify([s, wordsInCode(s)]))
        .join('\n')
    ).toBeLessThan(0.03)
  })

  test.each([
    ['`w1`', 'w1'],
    ['w1 `w2` w3', 'w2'],
    ['``w1 ` w2`` w3', 'w1 w2'],
    ['` w1', ''],
    ['\\`w1`', ''],
    ['\\``w1`', 'w1'],
    ['`w1\n\nw2`', ''],
    ['`w1\nw2`', 'w1 w2'],
    ['# `w1` w2\nw3 `', 'w1'],
    ['```\nw1\n```\nw2', 'w1'],
    ['```\nw1', 'w1'],
    ['```\nw1\n~~~\nw2\n````\nw3', 'w1 w2'],
    ['~~~~\nw1\n~~~\nw2\n~~~~\nw3', 'w1 w2'],
    ['``` a`b\nw1', ''],
    ['~~~ a`b\nw1', 'w1'],
    ['```\nw1\n``` x\nw2', 'w1 w2'],
    ['    w1\nw2', 'w1'],
    ['\tw1', 'w1'],
    ['  \tw1', 'w1'],
    ['w1\n    w2', ''],
    ['w1\n\n    w2\n\n    w3', 'w2 w3'],
    ['# w1\n    w2', 'w2'],
    ['***\n    w1', 'w1'],
    ['- w1\n\n    w2', ''],
    ['- w1\n\n      w2', 'w2'],
    ['10) w1\n\n    w2', ''],
    ['10) w1\n\n        w2', 'w2'],
    ['- w1\n  - w2\n\n        w3', 'w3'],
    ['- w1\n  - w2\n\n      w3', ''],
    ['- - w1\n\n        w2', 'w2'],
    ['-\n  w1\n\n    w2', ''],
    ['- w1\n\nw2\n\n    w3', 'w3'],
    ['- ```\n  w1\n  ```\n- w2', 'w1'],
    ['1.\t```\n\tw1\n\t```\n\nw2', 'w1'],
    ['> ```\n> w1\n> ```\n> w2', 'w1'],
    ['>     w1', 'w1'],
    ['> `w1`', 'w1'],
    ['-     w1', 'w1'],
    ['---\ntitle: `w1`\n---\nw2', 'w1'],
    ['\\`w1\\`', ''],
    ['# ` w1\n` w2', ''],
    ['w1 ` w2\n# w3 ` w4', ''],
    ['`w1\n> w2`', ''],
    ['> `w1\nw2`', 'w1 w2'],
    ['> ```\n> w1\nw2', 'w1'],
    ['> ```\n> w1\n\nw2', 'w1'],
    ['```\n> ```\nw1\n```\nw2', 'w1'],
    ['- ```\n\n  w1\n  ```\nw2', 'w1'],
    ['- w1\n\n  \tw2', ''],
    ['-\n     w1', ''],
    ['-\n      w1', 'w1'],
    ['[^1]\n\n[^1]: w1\n\n    w2', ''],
    ['[^1]\n\n[^1]:\n    w1\n\n        w2', 'w2'],
    ['[^1]\n\n[^1]:      w1', ''],
    ['[^1]\n\n[^1]: w1\n\nw2\n\n    w3', 'w3'],
    ['[^1]\n\n[^1]: - w1\n\n      w2\n\n          w3', 'w3'],
    ['[^1]\n\n> [^1]: w1\n>\n>     w2', ''],
    ['[^1]\n\n[^1]: ```\n    w1\n    ```\n\nw2', 'w1']
  ])('%j', (source, expected) => {
    expect(wordsInCode(source).ours.join(' ')).toBe(expected)
  })

  test('elsewhere: fences alone, and only closed ones', () => {
    const source = '`a`\n\n    b\n\n```\nc\n```\n\n~~~\nd'
    expect(findCodeRegions(source, false).map(({start, end}) => source.slice(start, end))).toEqual([
      '```\nc\n```\n'
    ])
    expect(findCodeRegions('a ``` b', false)).toEqual([])
    expect(findCodeRegions('~~~\na\n~~~', false)).toEqual([{start: 0, end: 9}])
    expect(findCodeRegions('', true)).toEqual([])
  })

  test('code by indent is told from other code', () => {
    expect(findCodeRegions('    a\n\n`b`', true)).toEqual([
      {start: 0, end: 6, isIndented: true},
      {start: 7, end: 10}
    ])
  })

  test('they come in order, each behind the one before', () => {
    const piece = fc.constantFrom(
      ...['`', '``', '```\n', '~~~\n', '~~~', '    ', '\t', '> ', '- ', '1. ', '[^1]: ', '---\n'],
      ...['\n', '\n', '\n\n', '\\', '# ', 'a', ' b', '<pre>']
    )
    const source = fc.array(piece, {maxLength: 60}).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(source, fc.boolean(), (text, isMarkdown) => {
        const regions = findCodeRegions(text, isMarkdown)
        const wrong = regions.filter(({start, end}, index) => {
          return start >= end || start < (regions[index - 1]?.end ?? 0)
        })
        expect(wrong).toEqual([])
      })
    )
  })

  test('no place is in two of them', () => {
    expect(findCodeRegions('~~~ `a`\nb', true)).toEqual([{start: 0, end: 9}])
    expect(findCodeRegions('```\na\n```\n`b`', true)).toEqual([
      {start: 0, end: 10},
      {start: 10, end: 13}
    ])
    expect(findCodeRegions('\t`a`\n\n`b`', true)).toEqual([
      {start: 0, end: 5, isIndented: true},
      {start: 6, end: 9}
    ])
  })

  test('more lists in lists than anyone writes', () => {
    expect(findCodeRegions(`${'- '.repeat(5000)}\`a\``, true)).toHaveLength(1)
  })
})
