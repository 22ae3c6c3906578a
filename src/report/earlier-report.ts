import {findRule} from '../rules.ts'

/** How much of a file tells whether it is a report, in bytes from its start. */
export const headLength = 4096

/** A record of a document or of a source, as far as it is the same in all of them. */
const record =
  /^(?:\[\n)?\{(?:"path":"(?:[^"\\]|\\.)*","(?:changed":(?:true|false)|documents":\d+,"skipped":\{)|"baseline":\{"file":)/

/** How the reports of each reporter begin that has a beginning of its own. */
const beginnings: readonly RegExp[] = [
  /^<!DOCTYPE html>\n<html lang="en">\n<head>\n(?:<meta [^\n]*\n)+<title>Review of a migration<\/title>\n/,
  /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="undivi">\n/,
  /^\{"\$schema":"[^"\s]*","version":"[\d.]+","runs":\[\{"tool":\{"driver":\{"name":"undivi",/,
  /^::(?:notice|warning|error) file=/,
  /^\[\n\]\n$/,
  record
]

/** The line that the report for people ends with. */
const summary = /, \d+ errors?, \d+ warnings?(?: \([^()\n]*\))?, \d+ notes?\n$/

/** What stands behind the path in a line of the report for people. */
const finding = /:\d{1,10}:\d{1,10} (?:info|warning|error) ([a-z-]+) /g

/**
 * Whether a file is a report of ours, by its first `headLength` bytes and by its last ones, read as Latin-1: what is none is somebody’s
 * content, and no report takes its place. An empty file says nothing that could be lost; reports without findings are some.
 */
export function isReport(head: string, tail: string): boolean {
  if (head === '' || beginnings.some((beginning) => beginning.test(head))) return true
  const [line = ''] = head.split('\n', 1)
  const ids = Array.from(line.matchAll(finding), ([, id = '']) => id)
  return ids.some((id) => findRule(id) !== undefined) || summary.test(tail)
}
