import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {describeFailure, portable} from './source.ts'

/** The file of patterns that is read where no other one is named. */
const defaultIgnoreFile = '.undiviignore'

/** A pattern in the language of a .gitignore, and the folder that it counts from. */
export interface BasedPattern {
  pattern: string
  base: string
}

/** Which files are left out. */
export interface IgnoreChoice {
  patterns?: readonly BasedPattern[] | undefined
  /** A file of patterns, `false` for none. By default, `.undiviignore` where undivi runs: one among the content is not read. */
  file?: string | false | undefined
}

/** Says whether a file is left out. */
export type IsIgnored = (file: string) => boolean

/** Reads what is to be left out. Throws an `Error` that names the file of patterns that was asked for and cannot be read. */
export async function readIgnored({patterns = [], file}: IgnoreChoice): Promise<IsIgnored> {
  const stored = file === false ? [] : await readPatternFile(file)
  const all = [...stored, ...patterns]
  if (all.length === 0) return () => false
  const {default: ignore} = await import('ignore')
  const sets = all.map(({pattern, base}) => ({
    rules: ignore().add(pattern),
    base: path.resolve(base)
  }))
  return (file) => {
    let isIgnored = false
    for (const {rules, base} of sets) {
      const name = portable(path.relative(base, file))
      // A pattern says nothing of what is not below its folder.
      if (name === '' || /^\.\.(?:\/|$)/.test(name) || path.isAbsolute(name)) continue
      const {ignored, unignored} = rules.test(name)
      if (ignored || unignored) isIgnored = ignored
    }
    return isIgnored
  }
}

async function readPatternFile(file: string | undefined): Promise<BasedPattern[]> {
  const name = file ?? defaultIgnoreFile
  try {
    const text = await readFile(name, 'utf8')
    return [{pattern: text.replace(/^\uFEFF/, ''), base: path.dirname(name)}]
  } catch (error) {
    if (file === undefined) return []
    throw new Error(`${name}: ${describeFailure(error)}`)
  }
}
