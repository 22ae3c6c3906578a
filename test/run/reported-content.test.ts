import {expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import {repair} from '../../src/repair.ts'
import {createPretty} from '../../src/report/pretty.ts'
import {reportedContent} from '../../src/run/output/reported-content.ts'
import type {Options} from '../../src/types.ts'
import {settings} from '../report/outcomes.ts'

const form = '[et_pb_contact_form email=”who@old.example” title=”Write”]Words[/et_pb_contact_form]'
const key = 'Write [[et_pb_map google_api_key="AIza1" /]] there.'

test('a source is shown with a sign for each character of what is for the site alone', () => {
  const {before, after, isMasked} = reportedContent({before: form, after: form}, 'text', {
    command: 'check',
    to: 'html'
  })
  expect(before).toBe(
    '[et_pb_contact_form email=••••••••••••••••• title=”Write”]Words[/et_pb_contact_form]'
  )
  expect(before).toHaveLength(form.length)
  expect(after).toBeUndefined()
  expect(isMasked).toBe(true)
})

test('a source with nothing of that kind is shown as it is', () => {
  const before = '[et_pb_text title=”Write to email”]Words[/et_pb_text]'
  expect(reportedContent({before, after: before}, 'text', {command: 'check', to: 'html'})).toEqual({
    before,
    format: 'source',
    bodyStart: 0
  })
})

test.each(['html', 'markdown', 'ast'] as const)('nor does a result as %s say it', (to) => {
  const text = `${form}\n\n${key}`
  const {value} = clean(text, {from: 'text', to})
  expect(value).toMatch(/AIza1/)
  const {before, after = ''} = reportedContent({before: text, after: value}, 'text', {
    command: 'clean',
    to
  })
  expect(before + after).not.toMatch(/AIza1|who@/)
  expect(after).toContain('Write')
  expect(after).toContain('et_pb_map')
})

test('nor does a source that was mended', () => {
  const {value: after} = repair(form)
  const content = reportedContent({before: form, after}, 'text', {command: 'repair', to: 'html'})
  expect(content.after).toBe(
    '[et_pb_contact_form email="•••••••••••••••" title="Write"]Words[/et_pb_contact_form]'
  )
})

test('what a mapping of the user keeps for the site is masked too', () => {
  const modules: Options['modules'] = [
    {
      names: ['et_pb_acme_desk'],
      description: 'A desk.',
      content: 'flow',
      attributes: {secret: 'private'}
    }
  ]
  const before = '[et_pb_acme_desk secret="x1y2" title="Hello"]'
  const task = {command: 'check', to: 'html', modules: {modules}} as const
  expect(reportedContent({before, after: before}, 'text', task).before).toBe(
    '[et_pb_acme_desk secret="••••" title="Hello"]'
  )
})

test('in a terminal the marks stand below the same place', async () => {
  const {messages} = repair(form)
  const content = reportedContent({before: form, after: form}, 'text', {
    command: 'check',
    to: 'html'
  })
  const terminal = {columns: 100, link: (text: string) => text}
  const reporter = await createPretty({...settings, terminal})
  const report = reporter.document({path: 'form.txt', changed: false, messages, content})
  expect(report.split('\n').slice(2, 4)).toEqual([
    '    [et_pb_contact_form email=••••••••••••••••• title=”Write”]Words[/et_pb_contact_form]',
    `    ${' '.repeat(20)}${'^'.repeat(37)}`
  ])
})

test('names in prose and in classes of pages hide nothing', () => {
  const before =
    '<p>The module et_pb_contact_form sends mail.</p>\n<div class="et_pb_map clearfix" id="a"><a href="/x">Words</a></div>\n'
  const {before: shown} = reportedContent({before, after: before}, 'html', {
    command: 'check',
    to: 'html'
  })
  expect(shown).toBe(before)
})

test('what stands between and behind blocks is shown', () => {
  const before =
    '<!-- wp:divi/contact-form {"title":"A","email":{"innerContent":{"desktop":{"value":"me@b.example"}}}} -->\n<p>Words</p>\n<!-- /wp:divi/contact-form -->\n<p>More [x]</p>\n'
  const {before: shown} = reportedContent({before, after: before}, 'html', {
    command: 'check',
    to: 'html'
  })
  expect(shown).not.toContain('me@b')
  expect(shown).toContain('-->\n<p>Words</p>\n<!-- /wp:divi/contact-form -->\n<p>More [x]</p>\n')
})

test('a long document of broken tags takes no longer than it is', () => {
  const before = '&#91;et_pb_map google_api_key=&quot;AIza1&quot; '.repeat(20_000)
  const {before: shown} = reportedContent({before, after: before}, 'html', {
    command: 'check',
    to: 'html'
  })
  expect(shown).not.toContain('AIza1')
})
