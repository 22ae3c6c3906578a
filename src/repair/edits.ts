import type {Edit, Finding} from '../types.ts'

/**
 * The edits of findings, in the order of the source and none over another one. Findings of one attribute share an
 * edit; closing tags that go to one place close the innermost shortcode first.
 */
export function editsOf(findings: readonly Finding[]): Edit[] {
  const ordered = findings
    .flatMap(({fix, start}) => (fix ? [{fix, opened: start}] : []))
    .sort((a, b) => byPlace(a.fix, b.fix) || b.opened - a.opened)
  const edits: Edit[] = []
  for (const {fix} of ordered) {
    const last = edits.at(-1)
    if (last === undefined || last.end <= fix.start) edits.push(fix)
  }
  return edits
}

/** Insertions come before what stands at their place; the edit of a whole tag before those of its parts. */
function byPlace(a: Edit, b: Edit): number {
  const isInsertion = (edit: Edit): number => (edit.start === edit.end ? 0 : 1)
  return a.start - b.start || isInsertion(a) - isInsertion(b) || b.end - a.end
}

/** Makes the edits, which are in order, in the source; one that begins within another is left out. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let done = 0
  for (const {start, end, insert} of edits) {
    if (start < done) continue
    parts.push(source.slice(done, start), insert)
    done = end
  }
  parts.push(source.slice(done))
  return parts.join('')
}
