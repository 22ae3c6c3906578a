import {describe, expect, test} from 'vitest'
import {createGithub} from '../../src/report/github.ts'
import {createGithubSummary} from '../../src/report/github-summary.ts'
import type {Outcome} from '../../src/report/reporter.ts'
import {checked, finding, settings} from './outcomes.ts'

const post = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n'

function lines(outcome: Outcome): string {
  return createGithub(settings).document(outcome)
}

function one(path: string, reason: string, more = {}): string {
  return lines({path, changed: false, messages: [finding(reason, more)]})
}

describe('annotations', () => {
  test('a command for each finding', () => {
    expect(lines(checked('a.txt', post))).toBe(
      '::warning file=a.txt,line=1,endLine=1,col=1,endColumn=12,title=leftover-shortcode::Unexpected shortcode `et_pb_text`, expected none\n' +
        '::warning file=a.txt,line=1,endLine=1,col=13,endColumn=31,title=typographic-quote::Unexpected quotes `”…”` around the value of `admin_label`, expected `"…"`\n'
    )
  })

  test.each([
    ['info', 'notice'],
    ['warning', 'warning'],
    ['error', 'error']
  ])('%s is a %s', (level, command) => {
    expect(one('a', 'b', {level})).toMatch(new RegExp(`^::${command} `))
  })

  test('names and texts with marks of the command', () => {
    expect(one('100%, a:b\r\n::error::x.txt', '50 %: one,\r\ntwo')).toBe(
      '::warning file=100%25%2C a%3Ab%0D%0A%3A%3Aerror%3A%3Ax.txt,line=1,endLine=1,col=1,endColumn=2,title=unknown-module::50 %25: one, two\n'
    )
  })

  test('no text gives orders to who looks at the log', () => {
    expect(one('a', 'b\u001B[2J\u0007')).toMatch(/::b␛\[2J␇\n$/)
  })

  test('over several lines there are no columns', () => {
    expect(one('a', 'b', {endLine: 3})).toBe(
      '::warning file=a,line=1,endLine=3,title=unknown-module::b\n'
    )
  })

  test('a post of an export is named', () => {
    const outcome = {...checked('e.xml#7', post), holder: {file: 'e.xml'}}
    expect(lines(outcome)).toMatch(
      /^::warning file=e\.xml,line=1,endLine=1,title=leftover-shortcode::e\.xml#7: Unexpected/
    )
  })

  test('notes only where they are asked for', () => {
    const reporter = createGithub({...settings, lowest: 'warning'})
    const messages = [finding('b', {level: 'info'})]
    expect(reporter.document({path: 'a', changed: false, messages})).toBe('')
  })
})

describe('the summary of a job', () => {
  test('a table of the documents with findings, the worst first', () => {
    const {document, end} = createGithubSummary({command: 'check'})
    document({path: 'a_b|*.txt', changed: false, messages: [finding('x')]})
    document({path: 'clean.txt', changed: false, messages: []})
    document({path: 'worse.txt', changed: false, messages: [finding('x', {level: 'error'})]})
    expect(end?.()).toBe(
      [
        '### undivi check',
        '',
        '3 documents: 1 error, 1 warning, 0 notes.',
        '',
        '| Document | Errors | Warnings | Notes |',
        '| --- | ---: | ---: | ---: |',
        '| <code>worse.txt</code> | 1 | 0 | 0 |',
        '| <code>a&#95;b&#124;&#42;.txt</code> | 0 | 1 | 0 |',
        '',
        ''
      ].join('\n')
    )
  })

  test('no name ends its row or its code', () => {
    const {document, end} = createGithubSummary({command: 'check'})
    document({path: '</code>\n| x `y` <b>', changed: false, messages: [finding('x')]})
    const row = end?.().split('\n')[6]
    expect(row).toBe(
      '| <code>&#60;/code&#62;&#10;&#124; x &#96;y&#96; &#60;b&#62;</code> | 0 | 1 | 0 |'
    )
  })

  test('as many as are read, and the worst of all', () => {
    const {document, end} = createGithubSummary({command: 'check'})
    for (let index = 0; index < 1000; index++) {
      const level = index === 500 ? 'error' : 'warning'
      document({path: `${index}.txt`, changed: false, messages: [finding('x', {level})]})
    }
    const text = end?.() ?? ''
    expect(text.match(/<code>/g)).toHaveLength(50)
    expect(text).toContain('| <code>500.txt</code> | 1 | 0 | 0 |')
    expect(text).toContain('And 950 more documents with findings.')
  })
})
