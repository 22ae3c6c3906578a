import {isRecord} from '../records.ts'
import {decodeBase64} from './base64.ts'

/**
 * The conditions under which Divi showed a module, as far as they may be told: their kinds, and what each asks for
 * (`loggedInStatus loggedIn`). Names, dates and addresses in them are for the site alone. `undefined` where there are
 * none, or none that is in force.
 *
 * Divi 4.11 and later store a list in base64 of JSON (class-et-builder-element.php, `display_conditions`), Divi 5 the list
 * itself (`module.decoration.conditions`). One that cannot be read is told without kinds.
 */
export function readDisplayConditions(value: string): string[] | undefined {
  const written = value.trim()
  if (written === '') return undefined
  const list = readList(written)
  if (!list) return []
  const inForce = list.filter(isInForce)
  return inForce.length > 0 ? [...new Set(inForce.flatMap(nameOf))] : undefined
}

function readList(written: string): unknown[] | undefined {
  const json = written.startsWith('[') ? written : decodeBase64(written)
  if (json === undefined) return undefined
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list : undefined
  } catch {
    return undefined
  }
}

/** A condition can be there and switched off. */
function isInForce(condition: unknown): boolean {
  const settings = isRecord(condition) ? condition.conditionSettings : undefined
  return !isRecord(settings) || settings.enableCondition !== 'off'
}

function nameOf(condition: unknown): string[] {
  if (!isRecord(condition)) return []
  const {condition: kind, conditionName = kind, conditionSettings: settings} = condition
  const rule = isRecord(settings) ? settings.displayRule : undefined
  const names = [conditionName, rule].filter(isName)
  return names.length > 0 ? [names.join(' ')] : []
}

/** What Divi calls kinds and rules is a word; anything else may have been typed in. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z]{2,40}$/.test(value)
}
