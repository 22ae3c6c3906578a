import type {Message} from '../types.ts'
import {type Group, groupAlike} from './group.ts'
import {moreLike} from './layout.ts'
import {isFailure} from './location.ts'
import {isAtLeast, type Outcome, type Reporter, type ReportSettings} from './reporter.ts'
import {escapeXml} from './xml.ts'

/**
 * JUnit's XML as Jenkins, GitLab and others read it: a suite for each document, a failed case for each finding that makes
 * the status 1, or for those that say the same, an error for what could not be done. There are no times in it, so that the same input gives the same bytes.
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
  const groups = groupAlike(messages)
  const errors = groups.filter(({first}) => isFailure(first))
  const failures = groups.filter(({first}) => !isFailure(first) && isFailed(first))
  const others = groups.filter(({first}) => !isFailure(first) && !isFailed(first))
  const bad = errors.length + failures.length
  const counts = {tests: Math.max(1, bad), failures: failures.length, errors: errors.length}
  const attributes = Object.entries(counts).map(([name, count]) => ` ${name}="${count}"`)
  return [
    `  <testsuite name="${escapeXml(path)}"${attributes.join('')}>`,
    ...(bad === 0 ? [`    <testcase name="no findings" classname="${escapeXml(path)}"/>`] : []),
    ...errors.map((group) => testCase(path, group, 'error')),
    ...failures.map((group) => testCase(path, group, 'failure')),
    ...(others.length > 0
      ? [
          `    <system-out>${others.map((one) => escapeXml(line(path, one))).join('&#10;')}</system-out>`
        ]
      : []),
    '  </testsuite>\n'
  ].join('\n')
}

function testCase(path: string, group: Group, element: 'error' | 'failure'): string {
  const {ruleId, line: at, column} = group.first
  const name = `${ruleId} at ${at}:${column}`
  return [
    `    <testcase name="${escapeXml(name)}" classname="${escapeXml(path)}">`,
    `<${element} type="${escapeXml(ruleId)}" message="${escapeXml(wholeReason(group))}">`,
    escapeXml(line(path, group)),
    `</${element}></testcase>`
  ].join('')
}

function line(path: string, group: Group): string {
  const {line: at, column, level, ruleId} = group.first
  return `${path}:${at}:${column} ${level} ${ruleId} ${wholeReason(group)}`
}

/** With its white space, which means something to who reads the file. */
function wholeReason({first, all}: Group): string {
  return first.reason + moreLike(all.length - 1)
}
