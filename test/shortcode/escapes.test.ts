import {describe, expect, test} from 'vitest'
import {findEscapes} from '../../src/shortcode/escapes.ts'

describe('what the backslashes of a document say', () => {
  test.each([
    ['', false, false],
    ['[et_pb_a b="1"]n_/et_pb_x u20', false, false],
    ['C:\\new', false, false],
    ['a=\\n', false, false],
    ['\\[et_pb_a]\\"', false, false],
    // Markdown.
    ['\\[et\\_pb\\_a\\]', true, false],
    ['[et\\_pb_a b=\\n]', true, false],
    // JSON and SQL.
    ['[et_pb_a b=\\"1\\"]', false, true],
    ['[et_pb_a b=\\u201d1\\u201d]', false, true],
    ['[et_pb_a][\\/et_pb_a]', true, true],
    ['see \\/et_pb_a', true, false],
    ['[et_pb_a b=\\"1\\"] snake\\_case', true, true],
    ['snake\\_case [et_pb_a b=\\"1\\"]', true, true],
    ['[et_pb_a b=\\"1\\" c=\\n]', false, true],
    ['[et_pb_a b=\\"1\\"]\\/et_pb_a', true, true],
    // Line ends at tags and elements, and no others.
    ['[et_pb_a]\\nx', false, true],
    ['x\\n[et_pb_a]', false, true],
    ['<p>x</p>\\nx', false, true],
    ['x\\n<p>', false, true],
    ['[et_pb_a]\\nx\n', false, false]
  ])('%j: in tags %s, in strings %s', (source, inTags, inStrings) => {
    expect(findEscapes(source)).toEqual({inTags, inStrings})
  })
})
