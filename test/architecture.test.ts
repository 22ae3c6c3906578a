import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'

const source = path.join(import.meta.dirname, '..', 'src')

/** Stages from left to right: a file imports from its own stage or from one further left. */
const stages = [
  ['types', 'types.ts', 'records.ts', 'counts.ts', 'control-characters.ts', 'option-values.ts'],
  ['rules', 'rules.ts'],
  ['shortcode'],
  ['mapping'],
  ['modules'],
  ['messages.ts', 'vfile-messages.ts'],
  ['blocks'],
  ['repair'],
  ['hast'],
  ['sanitize'],
  ['rendered'],
  ['page'],
  ['cleanup'],
  ['emit'],
  ['ledger.ts', 'clean-until-stable.ts', 'rule-settings.ts'],
  ['markdown'],
  ['front-matter'],
  ['presets'],
  ['clean.ts', 'check', 'repair.ts', 'inspect', 'presets.ts', 'index.ts'],
  ['run'],
  ['cli']
]

/** Folders of a stage that has some, from left to right; files beside them put them together. */
const steps: Readonly<Record<string, readonly string[]>> = {
  hast: ['tree', 'parse', 'flow', 'media', 'values', 'convert'],
  run: ['settings', 'documents', 'threads', 'cache', 'output', 'containers', 'plan']
}

/** Edges beside the pipeline: they know types, records and rules, and are joined to it where a run is put together. */
const edges = ['read', 'write', 'report']
const mayUseEdges = ['run', 'cli']
const mayTouchTheSystem = ['read', 'write', 'report', 'run', 'cli']

const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll(path.sep, '/'))

function stageOf(file: string): string {
  return file.split('/')[0] ?? file
}

function rank(stage: string): number {
  return stages.findIndex((names) => names.includes(stage))
}

/** The place of the file's folder among those of its stage; -1 for a file beside them, or where there are none. */
function stepOf(file: string): number {
  const [stage = '', step = ''] = file.split('/')
  return steps[stage]?.indexOf(step) ?? -1
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8')
  return Array.from(text.matchAll(/(?:from|import\()\s*'([^']+)'/g), ([, name]) => name ?? '')
}

function allowed(file: string, target: string): boolean {
  const [from, to] = [stageOf(file), stageOf(target)]
  if (from === to)
    return stepOf(file) === -1 || (stepOf(target) >= 0 && stepOf(target) <= stepOf(file))
  if (edges.includes(from))
    return ['types.ts', 'records.ts', 'counts.ts', 'control-characters.ts', 'rules.ts'].includes(to)
  if (edges.includes(to)) return mayUseEdges.includes(from)
  return rank(to) <= rank(from)
}

describe('dependencies point one way', () => {
  test('every stage is known', () => {
    const known = [...stages.flat(), ...edges]
    expect([...new Set(files.map(stageOf))].filter((stage) => !known.includes(stage))).toEqual([])
  })

  test.each(files)('%s', (file) => {
    const wrong = importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => path.posix.join(path.posix.dirname(file), name))
      .filter((target) => !allowed(file, target))
    expect(wrong).toEqual([])
  })

  test('only the edges touch files and the process', () => {
    const wrong = files.filter((file) => {
      if (mayTouchTheSystem.includes(stageOf(file))) return false
      const text = readFileSync(path.join(source, file), 'utf8')
      return (
        importsOf(file).some((name) => name.startsWith('node:')) ||
        /\b(?:process|console)\./.test(text)
      )
    })
    expect(wrong).toEqual([])
  })

  test('no file imports itself through others', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => path.posix.join(path.posix.dirname(file), name))
      ])
    )
    const done = new Set<string>()
    const visit = (file: string, trail: readonly string[]): string[] => {
      if (trail.includes(file)) return [...trail, file]
      if (done.has(file)) return []
      for (const next of graph.get(file) ?? []) {
        const cycle = visit(next, [...trail, file])
        if (cycle.length > 0) return cycle
      }
      done.add(file)
      return []
    }
    expect(files.flatMap((file) => visit(file, []))).toEqual([])
  })
})
