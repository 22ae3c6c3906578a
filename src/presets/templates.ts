import {type CodeTest, createCodeTest} from '../shortcode/code-test.ts'
import {escapeMarks} from './escape-marks.ts'
import {escapeShortcodes} from './hugo-shortcodes.ts'
import {escapeLine, escapeOpenings} from './liquid.ts'
import type {TemplateMark} from './marks.ts'
import type {Preset, Templates} from './preset.ts'

/** Markdown that a generator shows as it was meant, and what it would have taken for its own. */
export interface Escaped {
  value: string
  marks: TemplateMark[]
}

/**
 * Keeps a generator from running, or taking for marks of its Markdown, what an author wrote: templates in prose and in code,
 * marks in prose.
 */
export function escapeTemplates(markdown: string, preset: Preset): Escaped {
  const {templates, dialect, needsMarkdownAttribute = false} = preset
  const marks: TemplateMark[] = []
  const prose = escapeMarks(markdown, dialect, createCodeTest(markdown), marks)
  const plain = needsMarkdownAttribute ? markElements(prose, createCodeTest(prose)) : prose
  if (!templates?.openings.some((opening) => plain.includes(opening))) return {value: plain, marks}
  const {openings} = templates
  return {value: escapes[templates.escape](plain, openings, marks), marks}
}

const escapes: Readonly<
  Record<
    Templates['escape'],
    (markdown: string, openings: readonly string[], marks: TemplateMark[]) => string
  >
> = {
  comment: (markdown, _, marks) => escapeShortcodes(markdown, createCodeTest(markdown), marks),
  raw: (markdown, openings, marks) =>
    markdown
      .split('\n')
      .map((line) => escapeLine(line, openings, marks))
      .join('\n'),
  print: (markdown, openings, marks) =>
    escapeOpenings(markdown, openings, marks, createCodeTest(markdown))
}

/** A line that is the beginning of an element, with Markdown below it. */
const elementStart = /^([ >]*<[a-z][a-z\d]*(?: [^<>\n]*)?)>(?=\n(?:[ >]*<summary>.*\n)?[ >]*\n)/gm

/** Has kramdown read the Markdown in elements. */
function markElements(markdown: string, isCode: CodeTest): string {
  return markdown.replace(elementStart, (tag, start: string, place: number) =>
    isCode(place) ? tag : `${start} markdown="1">`
  )
}
