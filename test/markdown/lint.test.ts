import {lint} from 'markdownlint/sync'
import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import type {Options} from '../../src/types.ts'
import {posts} from '../corpus-posts.ts'
import {fixtures} from '../fixture-folders.ts'

/** What is the author’s, by rule, and by what one sees in the HTML that it is. */
const authors: Readonly<Record<string, {reason: string; when: RegExp}>> = {
  MD001: {reason: 'levels of headings are the author’s', when: /<h[2-6]/},
  MD010: {reason: 'tabs within code are the author’s', when: /<pre>[^<]*(?:<code[^>]*>)?[^<]*\t/},
  MD014: {reason: 'code blocks of commands are the author’s', when: /<pre>[\s\S]*\$ /},
  MD024: {reason: 'headings with the same words are the author’s', when: /<h[1-6]/},
  MD025: {reason: 'levels of headings are the author’s', when: /<h1[\s\S]*<h1/},
  MD026: {
    reason: 'punctuation of headings is the author’s',
    when: /[.,;:!。,;:!]\s*(?:<[^>]*>\s*)*<\/h[1-6]>/
  },
  MD029: {reason: 'the number that a list starts with is the author’s', when: /<ol start=/},
  MD036: {reason: 'a paragraph in bold may be no heading', when: /<p><(?:strong|em|b|i)>/},
  MD040: {
    reason: 'nobody said in which language the code is',
    when: /<pre>(?!<code class="language-)/
  },
  MD041: {reason: 'the title of a post stands outside of its content', when: /^(?!<h1)/},
  MD042: {reason: 'a link to # is the author’s', when: /href="#?"/},
  MD045: {
    reason: 'a picture without alternative text is the author’s',
    when: /<img (?![^>]*alt="[^"])/
  },
  MD059: {
    reason: 'the text of a link is the author’s',
    when: />\s*(?:link|here|click here|more)\s*<\/a>/i
  }
}

/** Long lines are prose, and HTML is there where Markdown has no mark. */
const config = {default: true, MD013: false, MD033: false}

function findings(source: string, options: Options): string[] {
  const html = clean(source, {...options, to: 'html'}).value
  const markdown = clean(source, {...options, to: 'markdown'}).value
  const {content = []} = lint({strings: {content: markdown}, config})
  return content.flatMap(({ruleNames: [id = ''], lineNumber, errorDetail, errorContext}) =>
    authors[id]?.when.test(html)
      ? []
      : [`${id} in line ${lineNumber}: ${errorDetail ?? ''} ${errorContext ?? ''}`]
  )
}

describe('markdownlint finds nothing that is ours', () => {
  test.each([
    ...fixtures('modules'),
    ...fixtures('posts'),
    ...fixtures('clean-ups'),
    ...fixtures('wrappings'),
    ...fixtures('blocks')
  ])('$name', ({input, options}) => {
    expect(findings(input, options)).toEqual([])
  })

  describe.runIf(posts.length > 0)('corpus', () => {
    test.each(posts)('$name', ({text}) => {
      expect(findings(text, {from: 'text'})).toEqual([])
    })
  })
})
