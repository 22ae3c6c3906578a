import {describe, expect, test} from 'vitest'
import {headLength, isReport} from '../../src/report/earlier-report.ts'
import {reporters} from '../../src/report/index.ts'
import type {Outcome, Reporter} from '../../src/report/reporter.ts'
import {checked, cleaned, settings} from './outcomes.ts'

const found = checked('a "b"/post.html', '[et_pb_text admin_label=”x”]Words')
const outcomes: Readonly<Record<string, readonly Outcome[]>> = {
  none: [],
  'without findings': [checked('post.html', 'Words')],
  'with findings': [found, checked('other.html', '[et_pb_x]')],
  'of written files': [{...cleaned('post.html', 'Words'), output: 'out/post.html'}]
}

function report(reporter: Reporter, told: readonly Outcome[]): string {
  return [
    reporter.start?.(),
    ...told.map((outcome) => reporter.document(outcome)),
    reporter.source?.({path: 'export.xml', documents: 1, skipped: {}}),
    reporter.end?.()
  ].join('')
}

/** A text as its file is looked at. */
function isOurs(text: string): boolean {
  const bytes = Buffer.from(text)
  return isReport(
    bytes.subarray(0, headLength).toString('latin1'),
    bytes.subarray(-headLength).toString('latin1')
  )
}

describe.each(Object.keys(reporters))('%s', (name) => {
  test.each(Object.entries(outcomes))('%s', async (_, told) => {
    const create = await reporters[name]?.()
    for (const summary of [true, false]) {
      const reporter = await create?.({...settings, summary, lowest: summary ? 'info' : 'error'})
      expect(reporter && isOurs(report(reporter, told))).toBe(true)
    }
  })
})

test.each([
  '<p>Words</p>\n',
  '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Ducks</title>\n',
  '{"path":"a.html","content":"Words"}\n',
  '{"path":"a.html","changed":"yes"}\n',
  '[{"id":1,"content":{"rendered":"Words"}}]',
  'At 12:30:15 warning bells rang.\n',
  'Paris -> London\n',
  '2 documents, 3 errors, 1 warning, 0 notes\nand one word more\n',
  ' \n'
])('%j is none', (text) => {
  expect(isOurs(text)).toBe(false)
})
