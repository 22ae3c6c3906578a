import type {Message} from '../types.ts'
import {isFailure} from './location.ts'
import {isAtLeast, type Outcome, type Reporter, type ReportSettings} from './reporter.ts'
import {escapeXml} from './xml.ts'

/**
 * JUnit's XML as Jenkins, GitLab and others read it: a suite for each document, a failed case for each finding that makes
 * the status 1, an error for what could not be done. There are no times in it, so that the same input gives the same bytes.
 */
export function createJunit({failOn}: ReportSettings): Reporter {
  const isFailed = ({level}: Message): boolean => failOn !== 'never' && isAtLeast(level, failOn)
  return {
    name: 'junit',
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="undivi">\n',
    document: (outcome) => suite(outcome, isFailed),
    end: () => '</testsuites>\n'
  }
}

function suite({path, messages}: Outcome, isFailed: (message: Message) => boolean): string {
  const errors = messages.filter(isFailure)
  const failures = messages.filter((message) => !isFailure(message) && isFailed(message))
  const others = messages.filter((message) => !isFailure(message) && !isFailed(message))
  const bad = errors.length + failures.length
  const counts = {tests: Math.max(1, bad), failures: failures.length, errors: errors.length}
  const attributes = Object.entries(counts).map(([name, count]) => ` ${name}="${count}"`)
  return [
    `  <testsuite name="${escapeXml(path)}"${attributes.join('')}>`,
    ...(bad === 0 ? [`    <testcase name="no findings" classname="${escapeXml(path)}"/>`] : []),
    ...errors.map((message) => testCase(path, message, 'error')),
    ...failures.map((message) => testCase(path, message, 'failure')),
    ...(others.length > 0
      ? [
          `    <system-out>${others.map((one) => escapeXml(line(path, one))).join('&#10;')}</system-out>`
        ]
      : []),
    '  </testsuite>\n'
  ].join('\n')
}

function testCase(path: string, message: Message, element: 'error' | 'failure'): string {
  const {ruleId, reason, line: at, column} = message
  const name = `${ruleId} at ${at}:${column}`
  return [
    `    <testcase name="${escapeXml(name)}" classname="${escapeXml(path)}">`,
    `<${element} type="${escapeXml(ruleId)}" message="${escapeXml(reason)}">`,
    escapeXml(line(path, message)),
    `</${element}></testcase>`
  ].join('')
}

function line(path: string, {line: at, column, level, ruleId, reason}: Message): string {
  return `${path}:${at}:${column} ${level} ${ruleId} ${reason}`
}
