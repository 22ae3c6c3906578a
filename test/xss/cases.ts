import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '..', '..', 'fixtures', 'xss')

export interface Case {
  /** The file that it is in, without its extension. */
  group: string
  source: string
}

/** One case a line; `{U+000A}` stands for a character that a line cannot show, and `%%` begins a remark. */
export const cases: readonly Case[] = readdirSync(folder)
  .sort()
  .flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('%%'))
      .map((line) => ({group: path.parse(file).name, source: decode(line)}))
  )

function decode(line: string): string {
  return line.replace(/\{U\+([\dA-F]{4,6})\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16))
  )
}
