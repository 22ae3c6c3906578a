import {describe, expect, test} from 'vitest'
import {ShortcodeNames} from '../../src/shortcode/shortcode-names.ts'
import {TagNames} from '../../src/shortcode/tag-names.ts'
import {TagStarts} from '../../src/shortcode/tag-starts.ts'

/** Every start of a document as `what is written|the name`, with `/` and `\` for closing and escaped tags. */
function starts(source: string, hasEscapes: boolean): string[] {
  const finder = new TagStarts(source, hasEscapes, new ShortcodeNames([]), new TagNames())
  const found: string[] = []
  for (let next = finder.after(0); next; next = finder.after(next.nameEnd)) {
    // A second look finds the same.
    expect(finder.after(next.start)).toBe(next)
    const {start, nameEnd, name, closing, escaped} = next
    const marks = (closing ? '/' : '') + (escaped ? '\\' : '')
    found.push(`${source.slice(start, nameEnd)}|${name.text}${marks}`)
  }
  return found
}

describe('starts of tags', () => {
  test.each<[source: string, found: string[]]>([
    ['', []],
    ['abcdefghijklmnopqrstuvwxyz', []],
    ['[et_pb_text]', ['[et_pb_text|et_pb_text']],
    ['[/et_pb_text]', ['[/et_pb_text|et_pb_text/']],
    ['a[et_pb_a]b[/et_pb_a]c', ['[et_pb_a|et_pb_a', '[/et_pb_a|et_pb_a/']],
    ['[/et_pb_a][et_pb_b]', ['[/et_pb_a|et_pb_a/', '[et_pb_b|et_pb_b']],
    ['[et_pb_a][et_pb_b]', ['[et_pb_a|et_pb_a', '[et_pb_b|et_pb_b']],
    ['[/et_pb_a][/et_pb_b]', ['[/et_pb_a|et_pb_a/', '[/et_pb_b|et_pb_b/']],
    ['[et_pb_wc-Title_2 a="1"]', ['[et_pb_wc-Title_2|et_pb_wc-Title_2']],
    ['[[et_pb_a]]', ['[et_pb_a|et_pb_a']],
    ['[et_pb_a', ['[et_pb_a|et_pb_a']],
    ['[et_pb_] [/et_pb_] [et_pb_é] [et_pb_a]', ['[et_pb_a|et_pb_a']],
    ['[ et_pb_a] [/ et_pb_a] [ET_PB_A] [sic]', []],
    ['[et_pb_line_break_holder] [et_pb_br_holder] [et_pb_a]', ['[et_pb_a|et_pb_a']],
    ['[et_pb_br_holders]', ['[et_pb_br_holders|et_pb_br_holders']]
  ])('%s', (source, found) => {
    expect(starts(source, false)).toEqual(found)
    expect(starts(source, true)).toEqual(found)
  })

  test.each<[source: string, found: string[]]>([
    ['\\[et_pb_a]', ['\\[et_pb_a|et_pb_a\\']],
    ['\\\\[/et_pb_a]', ['\\\\[/et_pb_a|et_pb_a/\\']],
    // The backslash at a word belongs to that.
    ['C:\\temp\\[et_pb_a]', ['[et_pb_a|et_pb_a']],
    ['temp \\[et_pb_a]', ['\\[et_pb_a|et_pb_a\\']],
    ['[et\\_pb\\_a] [\\/et_pb_a]', []]
  ])('%s, where nothing else is escaped', (source, found) => {
    expect(starts(source, false)).toEqual(found)
  })

  test.each<[source: string, found: string[]]>([
    ['\\[et\\_pb\\_text\\]', ['\\[et\\_pb\\_text|et_pb_text\\']],
    ['\\[/et\\_pb\\_text\\]', ['\\[/et\\_pb\\_text|et_pb_text/\\']],
    ['[\\/et_pb_text]', ['[\\/et_pb_text|et_pb_text/\\']],
    ['\\\\[et\\_pb\\_a\\\\]', ['\\\\[et\\_pb\\_a|et_pb_a\\']],
    ['[et\\_pb_row\\_inner]', ['[et\\_pb_row\\_inner|et_pb_row_inner\\']],
    ['[et_pb_a][\\/et_pb_a]', ['[et_pb_a|et_pb_a', '[\\/et_pb_a|et_pb_a/\\']],
    ['C:\\temp\\[et_pb_a]', ['\\[et_pb_a|et_pb_a\\']],
    ['[et\\_pb\\_] [\\et_pb_a] [\\\\/et_pb_a]', []],
    ['[et\\_pb\\_line\\_break\\_holder] [et\\_pb\\_a]', ['[et\\_pb\\_a|et_pb_a\\']]
  ])('%s, among escaped tags', (source, found) => {
    expect(starts(source, true)).toEqual(found)
  })
})
