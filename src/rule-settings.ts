import {cleanUps, needed} from './cleanup/index.ts'
import {failureRules, findRule} from './rules.ts'
import type {Options} from './types.ts'

/** Throws a `TypeError` that says what of the settings cannot be followed. */
export function requireRules(rules: Options['rules'] = {}): void {
  for (const [id, setting] of Object.entries(rules)) {
    const problem = problemOf(id, setting)
    if (problem !== undefined) throw new TypeError(problem)
  }
}

function problemOf(id: string, setting: string): string | undefined {
  if (!['off', 'info', 'warning', 'error'].includes(setting)) {
    return `the rule ${id} needs off, info, warning or error, got ${setting}`
  }
  if (failureRules.has(id)) return `${id} says that a run failed, and stays an error`
  if (Object.hasOwn(needed, id)) return `${id} cannot be switched off: ${needed[id]}`
  if (findRule(id)) return undefined
  if (!cleanUps.some(({name}) => name === id)) return `there is no rule or clean-up ${id}`
  return setting === 'off' ? undefined : `${id} reports nothing; it can be switched off`
}
