import type {Element, Root} from 'hast'
import {lint} from 'markdownlint/sync'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import {visitElements} from '../../src/hast/tree/walk.ts'
import {plainText} from '../../src/hast/tree/words.ts'
import type {Options} from '../../src/types.ts'
import {posts} from '../corpus-posts.ts'
import {fixtures} from '../fixture-folders.ts'

/**
 * All rules of markdownlint, without the two that Markdown of a site cannot keep: long lines are prose, and HTML is there
 * where Markdown has no mark.
 */
const config = {default: true, MD013: false, MD033: false}

/**
 * The file that a site gets: the title stands in the front matter, and headings begin below it. What the rules on levels
 * (MD001, MD025, MD041) want is then ours to give.
 */
const asOnSite: Options = {to: 'markdown', headings: 'normalize'}
const frontMatter = '---\ntitle: "Harbour days"\n---\n\n'

/** What the author wrote, and nobody else may change: how often it is in the HTML, so often may it be found. */
const authors: Readonly<Record<string, {reason: string; count: (page: Page) => number}>> = {
  MD010: {
    reason: 'tabs in code',
    count: ({code}) => code.flatMap(({text}) => text.split('\n')).filter(has(/\t/)).length
  },
  MD014: {
    reason: 'commands in code behind a dollar sign',
    count: ({code}) => code.flatMap(({text}) => text.split('\n')).filter(has(/^\s*\$ /)).length
  },
  MD024: {
    reason: 'headings with the same words',
    count: ({headings}) => headings.length - new Set(headings).size
  },
  MD026: {
    reason: 'headings that end with a full stop, a comma or the like',
    count: ({headings}) => headings.filter(has(/[.,;:!。，；：！]$/)).length
  },
  MD029: {
    reason: 'lists that start with another number',
    count: ({elements}) => startedItems(elements).length
  },
  MD036: {
    reason: 'paragraphs in bold or italic, which may be no headings',
    count: ({elements}) => elements.filter(isEmphasized).length
  },
  MD040: {
    reason: 'code of which nobody said in which language it is',
    count: ({code}) => code.filter(({language}) => !language).length
  },
  MD045: {
    reason: 'pictures without an alternative text',
    count: ({elements}) =>
      elements.filter(({tagName, properties}) => tagName === 'img' && !properties.alt).length
  },
  MD051: {
    reason: 'links to a place that the page does not have',
    count: ({elements}) =>
      elements.filter(({properties}) => String(properties.href ?? '').startsWith('#')).length
  },
  MD059: {
    reason: 'links that say no more than “here” or “more”',
    count: ({elements}) =>
      elements.filter(
        (element) =>
          element.tagName === 'a' && /^(?:click here|here|link|more)$/i.test(plainText([element]))
      ).length
  }
}

interface Page {
  elements: readonly Element[]
  headings: readonly string[]
  code: ReadonlyArray<{text: string; language: boolean}>
}

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

function read(html: string): Page {
  const tree: Root = parser.parse(html)
  const elements: Element[] = []
  visitElements(tree, (element) => {
    elements.push(element)
  })
  return {
    elements,
    headings: elements
      .filter(({tagName}) => /^h[1-6]$/.test(tagName))
      .map((element) => plainText([element])),
    code: elements
      .filter(({tagName}) => tagName === 'pre')
      .map((element) => ({
        text: textOf(element),
        language: /language-/.test(JSON.stringify(element))
      }))
  }
}

function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element') return ''
      return child.tagName === 'br' ? '\n' : textOf(child)
    })
    .join('')
}

function has(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text)
}

function startedItems(elements: readonly Element[]): Element['children'] {
  return elements
    .filter(({tagName, properties}) => tagName === 'ol' && properties.start !== undefined)
    .flatMap(({children}) => children.filter((child) => child.type === 'element'))
}

function isEmphasized({tagName, children}: Element): boolean {
  const [only, ...others] = children
  const isWhole = only?.type === 'element' && /^(?:strong|em|b|i)$/.test(only.tagName)
  return isWhole && others.length === 0 && ['p', 'div', 'li', 'blockquote'].includes(tagName)
}

/** What is found more often than the author has it. */
function findings(source: string, options: Options): string[] {
  const {value} = clean(source, {...options, ...asOnSite})
  const html = clean(source, {...options, ...asOnSite, to: 'html'}).value
  const page = read(html)
  const {content = []} = lint({strings: {content: frontMatter + value}, config})
  const found = new Map<string, string[]>()
  for (const {ruleNames, lineNumber, errorDetail, errorContext} of content) {
    const [id = ''] = ruleNames
    const line = `${id} in line ${lineNumber}: ${errorDetail ?? ''} ${errorContext ?? ''}`
    found.set(id, [...(found.get(id) ?? []), line])
  }
  return [...found].flatMap(([id, lines]) =>
    lines.length > (authors[id]?.count(page) ?? 0) ? lines : []
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
