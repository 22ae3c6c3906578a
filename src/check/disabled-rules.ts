import {failureRules} from '../rules.ts'
import type {Message} from '../types.ts'

/**
 * `undivi-disable-next-line`, `undivi-disable` and `undivi-enable`, in a comment of HTML or behind `#` in front matter; ids of
 * rules behind them, with commas or spaces between, none for all. What stands behind ` -- ` is a reason for people.
 */
const directive =
  /(?:<!--+|#)[ \t]{0,20}undivi-(disable-next-line|disable|enable)((?:[ \t,]{1,20}[a-z][a-z-]{0,60}){0,50})[ \t]{0,20}(?:--+>|-- |$)/gm

/** A stretch of lines in which rules say nothing. */
interface Disabled {
  from: number
  to: number
  /** `undefined` for all rules. */
  rules: ReadonlySet<string> | undefined
}

/** The messages that no comment in the document silences. Those that say that a run failed cannot be silenced. */
export function withoutDisabled(source: string, messages: readonly Message[]): Message[] {
  if (messages.length === 0 || !source.includes('undivi-disable')) return [...messages]
  const disabled = findDisabled(source)
  return messages.filter(({line, ruleId}) => {
    if (failureRules.has(ruleId)) return true
    const isSilenced = ({from, to, rules}: Disabled): boolean =>
      from <= line && line <= to && (rules === undefined || rules.has(ruleId))
    return !disabled.some(isSilenced)
  })
}

function findDisabled(source: string): Disabled[] {
  const disabled: Disabled[] = []
  let open: Disabled[] = []
  const lineOf = createLineOf(source)
  for (const {1: kind, 2: list = '', index} of source.matchAll(directive)) {
    const line = lineOf(index)
    const names = list.split(/[\s,]+/).filter((name) => name !== '')
    const rules = names.length === 0 ? undefined : new Set(names)
    if (kind === 'disable-next-line') disabled.push({from: line + 1, to: line + 1, rules})
    else if (kind === 'disable') open.push({from: line, to: Number.POSITIVE_INFINITY, rules})
    else {
      for (const one of open) one.to = line
      disabled.push(...open)
      open = []
    }
  }
  return [...disabled, ...open]
}

/** Lines of growing offsets, counted from 1. */
function createLineOf(source: string): (offset: number) => number {
  let line = 1
  let done = 0
  return (offset) => {
    for (const _ of source.slice(done, offset).matchAll(/\r\n|\r|\n/g)) line++
    done = offset
    return line
  }
}
