/** A command of a transcript, and what it prints. */
export interface Step {
  command: string
  output: string
}

/** What stands for any number of lines that are not shown. */
const leftOut = '…'

/** Takes a `console` block apart: commands stand behind `$ `, and go on in the next line where one ends in a backslash. */
export function readTranscript(code: string): Step[] {
  const steps: Step[] = []
  let goesOn = false
  for (const line of code.split('\n').slice(0, -1)) {
    const last = steps.at(-1)
    if (goesOn && last) last.command += `\n${line}`
    else if (line.startsWith('$ ')) steps.push({command: line.slice(2), output: ''})
    else if (last) last.output += `${line}\n`
    else throw new Error(`no command is in front of ${JSON.stringify(line)}`)
    goesOn = line.endsWith('\\') && (goesOn || line.startsWith('$ '))
  }
  return steps
}

/** Writes it again. */
export function writeTranscript(steps: readonly Step[]): string {
  return steps.map(({command, output}) => `$ ${command}\n${output}`).join('')
}

/** What is shown of what was printed: the same where it fits, with its gaps; else all that was printed. */
export function shownOf(printed: string, shown: string): string {
  const [first = [], ...pieces] = split(linesOf(shown))
  const lines = linesOf(printed)
  if (pieces.length === 0 || !standsAt(lines, 0, first)) return printed
  const last = pieces.pop() ?? []
  let at = first.length
  for (const piece of pieces) {
    while (at <= lines.length && !standsAt(lines, at, piece)) at++
    at += piece.length
  }
  const end = lines.length - last.length
  return end >= at && standsAt(lines, end, last) ? shown : printed
}

function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1)
}

/** Lines between gaps. */
function split(lines: readonly string[]): string[][] {
  const pieces: string[][] = [[]]
  for (const line of lines) {
    if (line === leftOut) pieces.push([])
    else pieces.at(-1)?.push(line)
  }
  return pieces
}

function standsAt(lines: readonly string[], at: number, piece: readonly string[]): boolean {
  return piece.every((line, index) => lines[at + index] === line)
}
