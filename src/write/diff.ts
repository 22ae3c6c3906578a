import {styleText} from 'node:util'
import {createTwoFilesPatch} from 'diff'

/** The lines of a unified diff that are coloured on a terminal, by how they begin. */
const colors = {'+': 'green', '-': 'red', '@': 'cyan'} as const

/** What changed, as a unified diff with the path on both sides. */
export function unifiedDiff(path: string, before: string, after: string, inColor: boolean): string {
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, {context: 3})
  const plain = patch.slice(patch.indexOf('---'))
  return inColor ? plain.split('\n').map(inLineColor).join('\n') : plain
}

function inLineColor(line: string): string {
  const [first] = line
  return first === '+' || first === '-' || first === '@' ? styleText(colors[first], line) : line
}
