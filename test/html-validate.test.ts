import {HtmlValidate} from 'html-validate'
import {describe, expect, test} from 'vitest'
import {parse} from '../src/blocks/parse.ts'
import {clean} from '../src/clean.ts'
import type {Content, Options} from '../src/types.ts'
import {posts} from './corpus-posts.ts'
import {fixtures} from './fixture-folders.ts'

/** Rules of the preset that say nothing about what clean does, each with the reason. */
const notOurs = {
  // What describes a picture is for its author to write; none is made up, nor its title taken for one.
  'wcag/h30': 'off',
  'wcag/h67': 'off'
} as const

/**
 * All other rules of the preset hold for fragments as they are: those of whole documents (doctype, title, language of
 * the page) look at elements that no result has.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: notOurs
})

function errorsOf(html: string): Array<{ruleId: string; message: string; line: number}> {
  return validator.validateStringSync(html).results.flatMap(({messages}) => messages)
}

/** The author's own HTML: what stands between the tags. */
function htmlOf(nodes: readonly Content[]): string {
  return nodes
    .map((node) =>
      node.type === 'html' ? node.value : node.type === 'shortcode' ? htmlOf(node.children) : ''
    )
    .join('\n')
}

/** Errors of kinds that the author's HTML has not. */
function addedErrors(input: string, options: Options): string[] {
  const {value} = clean(input, options)
  const errors = errorsOf(value)
  if (errors.length === 0) return []
  const own = new Set(
    errorsOf(htmlOf(parse(input, options).tree.children)).map(({ruleId}) => ruleId)
  )
  return errors
    .filter(({ruleId}) => !own.has(ruleId))
    .map(({ruleId, message, line}) => `${ruleId} ${message}: ${value.split('\n')[line - 1]}`)
}

describe('html-validate finds in a result nothing that the source did not have', () => {
  const all = (['modules', 'posts', 'clean-ups', 'blocks', 'wrappings'] as const).flatMap(fixtures)

  test.each(all)('$name', ({input, options}) => {
    expect(addedErrors(input, {...options, to: 'html'})).toEqual([])
  })

  describe.runIf(posts.length > 0)('posts of the corpus', () => {
    test.each(posts)('$name', ({text}) => {
      expect(addedErrors(text, {from: 'text'})).toEqual([])
    })
  })

  test('it would find something', () => {
    expect(errorsOf('<p><div>a</div></p><a name="b"></a><center></center>').length).toBeGreaterThan(
      1
    )
  })
})
