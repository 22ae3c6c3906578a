import {failureRules} from '../rules.ts'
import type {Message} from '../types.ts'
import type {Outcome} from './reporter.ts'

/** The file that a document is in. */
export function fileOf({path, holder}: Outcome): string {
  return holder?.file ?? path
}

/** Lines and columns, 1-based, in UTF-16 units, the end exclusive. */
export interface Region {
  startLine: number
  endLine: number
  /** Absent where only lines are known. */
  startColumn?: number
  endColumn?: number
}

/** Where a finding is in its file. Columns of a post in an export count in the post, so they say nothing of the file. */
export function regionOf({holder}: Outcome, message: Message): Region {
  const {line, endLine, column, endColumn} = message
  if (holder?.line !== undefined) return {startLine: holder.line, endLine: holder.line}
  if (holder) return {startLine: line, endLine}
  return {startLine: line, endLine, startColumn: column, endColumn}
}

/** Whether a finding says that something could not be done. */
export function isFailure({ruleId}: Message): boolean {
  return failureRules.has(ruleId)
}
