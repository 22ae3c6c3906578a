import {forbidden, safeName} from './file-name.ts'

/** What may stand in the braces of a pattern of places, and what it stands for. */
export const patternFields = {
  slug: 'the slug of the post',
  path: 'the path that a page had, with its parents, or else its slug',
  date: 'the day, as `2019-05-04`, or the parts of it that stand behind a colon, as in `{date:YYYY/MM}` (`YYYY`, `MM`, `DD`)',
  id: 'its number in WordPress',
  type: '`post`, `page` or a type of the site’s own',
  status: '`publish`, `draft` and so on',
  author: 'the name of its author',
  category: 'its first category',
  lang: 'its language, where a plugin for languages says it (Polylang; of a dump and the REST interface WPML too)'
} as const

type PatternField = keyof typeof patternFields

/** What stands in the braces for one post; what is not known is absent. Each is the name of a file, `path` several with slashes. */
export type Names = Readonly<Partial<Record<PatternField, string>>> & {
  readonly slug: string
  readonly path: string
}

/** A piece of a pattern: a text as it stands, or a field. */
type PatternPart = string | Field

interface Field {
  field: PatternField
  /** Of a date: which parts of it. */
  form: string | undefined
}

/** Where files go, with fields in braces: what stands between its slashes. */
export type Pattern = readonly (readonly PatternPart[])[]

const token = /\{(\w+)(?::([^{}]*))?\}|[^{}]+|[{}]/g

/** Reads a pattern; whatever is no field is text. */
export function readPattern(text: string): Pattern {
  const parts = Array.from(text.matchAll(token)).flatMap(([whole, field, form]): PatternPart[] => {
    if (field === undefined || !isField(field)) return [whole]
    const forms = form?.split('/') ?? [undefined]
    return forms.flatMap((one, index) => [...(index > 0 ? ['/'] : []), {field, form: one}])
  })
  const segments: PatternPart[][] = [[]]
  for (const part of parts) {
    const texts = typeof part === 'string' ? part.split('/') : [part]
    texts.forEach((piece, index) => {
      if (index > 0) segments.push([])
      if (piece !== '') segments.at(-1)?.push(piece)
    })
  }
  return segments.filter((segment) => segment.length > 0)
}

/** What is wrong with a pattern that someone wrote: words that follow its name. `undefined` where nothing is. */
export function problemOf(text: string): string | undefined {
  if (/^[/\\]|^[a-z]:/i.test(text)) return 'leads out of the folder: it starts at its root'
  for (const [whole, field, form] of text.matchAll(token)) {
    if (whole === '{' || whole === '}') return `has a brace without the other one; ${fieldList}`
    if (field === undefined) {
      const bad = forbidden.exec(whole)
      if (bad) return `has \`${bad[0]}\`, which no name of a file may have everywhere`
    } else if (!isField(field)) {
      return `has no field \`${field}\`; ${fieldList}`
    } else if (form !== undefined && (field !== 'date' || !dateForm.test(form))) {
      return field === 'date'
        ? `has no form \`${form}\` of a date; YYYY, MM and DD with -, _, . or / between`
        : `has a form behind \`${field}\`, which only date has`
    }
  }
  const segments = readPattern(text)
  if (segments.length === 0) return `is empty; ${fieldList}`
  const isFixed = segments.flat().every((part) => typeof part === 'string')
  if (isFixed) return `has no field, so that all posts would have one name; ${fieldList}`
  const up = segments.some((parts) => /^\.+$/.test(parts.map(textIn).join('')))
  return up ? 'leads out of the folder: names do not consist of dots' : undefined
}

const fieldList = `fields: ${Object.keys(patternFields)
  .map((name) => `{${name}}`)
  .join(', ')}`

const dateForm = /^(?=.*[YMD])(?:YYYY|MM|DD|[-_./])+$/

function isField(name: string): name is PatternField {
  return Object.hasOwn(patternFields, name)
}

/** The text of a part that has no field; a field is never dots alone. */
function textIn(part: PatternPart): string {
  return typeof part === 'string' ? part : 'x'
}

/** Fields that tell one post from another, so that a number goes behind the last of them. */
const telling: ReadonlySet<string> = new Set<PatternField>(['slug', 'path', 'id'])

/**
 * Puts names into a pattern: segments with slashes between. What is not known leaves neither an empty segment nor the text
 * around it. `number` keeps one post apart from another that has the same names.
 */
export function fill(pattern: Pattern, names: Names, number = ''): string {
  const filled = pattern.flatMap((parts) => {
    const text = fillSegment(parts, names)
    const isTelling = parts.some((part) => typeof part !== 'string' && telling.has(part.field))
    return text === '' ? [] : [{text, isTelling, isFixed: parts.every(isText)}]
  })
  if (filled.every(({isFixed}) => isFixed)) {
    filled.push({text: names.slug, isTelling: true, isFixed: false})
  }
  const own = filled.findLastIndex(({isTelling}) => isTelling)
  const numbered = own === -1 ? filled.length - 1 : own
  return filled.map(({text}, index) => (index === numbered ? text + number : text)).join('/')
}

function isText(part: PatternPart): boolean {
  return typeof part === 'string'
}

function fillSegment(parts: readonly PatternPart[], names: Names): string {
  const values = parts.map((part) => (typeof part === 'string' ? part : spell(part, names)))
  const isKnown = (index: number): boolean => isText(parts[index] ?? '') || values[index] !== ''
  const hasValue = parts.some((part, index) => !isText(part) && values[index] !== '')
  if (!hasValue && !parts.every(isText)) return ''
  const isWhole = parts.every((_, index) => isKnown(index))
  const text = isWhole ? values.join('') : withoutGaps(values)
  return text.split('/').map(safeName).join('/')
}

/** What stood between a value that is not known and the next one goes with it. */
function withoutGaps(values: readonly string[]): string {
  return values
    .join('')
    .replace(/([-_. ])[-_. ]+/g, '$1')
    .replace(/^[-_. ]+|(?<![-_. ])[-_. ]+$/g, '')
}

function spell({field, form}: Field, names: Names): string {
  const value = names[field] ?? ''
  if (field !== 'date' || form === undefined || value === '') return value
  const [year = '', month = '', day = ''] = value.split('-')
  return form.replace('YYYY', year).replace('MM', month).replace('DD', day)
}
