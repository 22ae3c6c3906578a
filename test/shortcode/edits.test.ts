import {describe, expect, test} from 'vitest'
import {applyEdits, editsOf} from '../../src/repair/edits.ts'
import type {Edit, Finding} from '../../src/types.ts'

function finding(start: number, fix?: Edit): Finding {
  return {ruleId: 'x', reason: 'x', source: 'repair', start, end: start, ...(fix && {fix})}
}

const edit = (start: number, end: number, insert: string): Edit => ({start, end, insert})

describe('edits of findings', () => {
  test('come in the order of the source', () => {
    expect(editsOf([finding(5, edit(5, 6, 'b')), finding(0), finding(1, edit(1, 2, 'a'))])).toEqual(
      [edit(1, 2, 'a'), edit(5, 6, 'b')]
    )
  })

  test('findings of one place share an edit', () => {
    expect(editsOf([finding(1, edit(1, 3, 'a')), finding(1, edit(1, 3, 'a'))])).toEqual([
      edit(1, 3, 'a')
    ])
  })

  test('the edit of a whole tag wins over those of its parts', () => {
    const parts = [
      finding(2, edit(2, 3, 'x')),
      finding(2, edit(2, 9, '')),
      finding(5, edit(5, 6, 'y'))
    ]
    expect(editsOf(parts)).toEqual([edit(2, 9, '')])
    expect(editsOf([finding(2, edit(2, 9, '')), finding(9, edit(9, 9, 'z'))])).toEqual([
      edit(2, 9, ''),
      edit(9, 9, 'z')
    ])
  })

  test('what is put in comes before what stands there, the innermost first', () => {
    expect(
      editsOf([
        finding(0, edit(8, 8, '[/a]')),
        finding(4, edit(8, 8, '[/b]')),
        finding(8, edit(8, 9, '')),
        finding(2, edit(8, 8, '[/b]'))
      ])
    ).toEqual([edit(8, 8, '[/b]'), edit(8, 8, '[/b]'), edit(8, 8, '[/a]'), edit(8, 9, '')])
  })

  test('are made', () => {
    expect(applyEdits('abcdef', [edit(0, 1, 'A'), edit(1, 1, '-'), edit(3, 5, '')])).toBe('A-bcf')
    expect(applyEdits('abc', [])).toBe('abc')
    expect(applyEdits('abcdef', [edit(1, 4, 'X'), edit(2, 3, 'Y'), edit(4, 4, 'Z')])).toBe('aXZef')
  })
})
