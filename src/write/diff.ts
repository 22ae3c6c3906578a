import {styleText} from 'node:util'
import {createTwoFilesPatch} from 'diff'

/** The lines of a unified diff that are coloured on a terminal, by how they begin. */
const colors = {'+': 'green', '-': 'red', '@': 'cyan'} as const

/** More changed lines than anyone reads; finding the fewest of them would take the square of their number. */
const mostChanges = 500

/** What changed, as a unified diff with the path on both sides. */
export function unifiedDiff(path: string, before: string, after: string, inColor: boolean): string {
  const options = {context: 3, maxEditLength: mostChanges}
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, options)
  const plain = patch === undefined ? replaced(path, before, after) : withoutTitle(patch)
  return inColor ? plain.split('\n').map(inLineColor).join('\n') : plain
}

/** The library puts the path and a line of `=` in front. */
function withoutTitle(patch: string): string {
  return patch.replace(/^(?:Index: .*\n)?=+\n/, '')
}

/** A diff that takes all lines out and puts all others in. */
function replaced(path: string, before: string, after: string): string {
  const [old, made] = [linesOf(before), linesOf(after)]
  const head = `--- ${path}\n+++ ${path}\n@@ -${range(old)} +${range(made)} @@\n`
  return head + marked('-', old, before) + marked('+', made, after)
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

function range(lines: readonly string[]): string {
  return `${lines.length > 0 ? 1 : 0},${lines.length}`
}

function marked(mark: string, lines: readonly string[], text: string): string {
  const end = lines.length > 0 && !text.endsWith('\n') ? '\\ No newline at end of file\n' : ''
  return lines.map((line) => `${mark}${line}\n`).join('') + end
}

function inLineColor(line: string): string {
  const [first] = line
  return first === '+' || first === '-' || first === '@' ? styleText(colors[first], line) : line
}
