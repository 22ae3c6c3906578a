import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import Ajv from 'ajv-draft-04'
import type {Log, Result} from 'sarif'
import {describe, expect, test} from 'vitest'
import type {Outcome} from '../../src/report/reporter.ts'
import {createSarif} from '../../src/report/sarif.ts'
import {rules} from '../../src/rules.ts'
import {checked, finding, settings} from './outcomes.ts'

const schema: unknown = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve(
      '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
    ),
    'utf8'
  )
)
const ajv = new Ajv.default({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  allErrors: true
})
const validate = ajv.compile<Log>(schema as object)

const post = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n'

function logOf(...outcomes: Outcome[]): Log {
  const reporter = createSarif(settings)
  const text = [
    reporter.start?.(),
    ...outcomes.map((outcome) => reporter.document(outcome)),
    reporter.end?.()
  ].join('')
  const log: unknown = JSON.parse(text)
  if (!validate(log)) throw new Error(JSON.stringify(validate.errors, undefined, 2))
  return log
}

function resultsOf(...outcomes: Outcome[]): Result[] {
  return logOf(...outcomes).runs[0]?.results ?? []
}

function names(outcome: Outcome): unknown[] {
  return resultsOf(outcome).map(({partialFingerprints}) => partialFingerprints)
}

describe('SARIF', () => {
  test('what is no SARIF is found by the schema', () => {
    expect(validate({version: '2.1.0', runs: [{}]})).toBe(false)
    expect(validate({version: '2.1.0', runs: [{tool: {driver: {name: 'x', rules: [{}]}}}]})).toBe(
      false
    )
  })

  test('a run without findings is a log', () => {
    expect(logOf().runs[0]).toMatchObject({
      results: [],
      columnKind: 'utf16CodeUnits',
      invocations: [{executionSuccessful: true}],
      tool: {driver: {name: 'undivi', version: '1.2.3'}}
    })
  })

  test('every rule is there, with its help', () => {
    const listed = logOf().runs[0]?.tool.driver.rules ?? []
    expect(listed.map(({id}) => id)).toEqual(rules.map(({id}) => id))
    for (const rule of listed) expect(rule.help?.text).toContain('Example: ')
  })

  test('a finding with its place, its rule and its fix', () => {
    const [, quotes] = resultsOf(checked('a.txt', `<p>😀</p>\n${post}`))
    const uri = {uri: 'a.txt', uriBaseId: '%SRCROOT%'}
    expect(quotes).toMatchObject({
      ruleId: 'typographic-quote',
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: uri,
            region: {startLine: 2, startColumn: 13, endLine: 2, endColumn: 31}
          }
        }
      ],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: uri,
              replacements: [
                {
                  deletedRegion: {startLine: 2, startColumn: 13, endLine: 2, endColumn: 31},
                  insertedContent: {text: 'admin_label="Text"'}
                }
              ]
            }
          ]
        }
      ]
    })
    expect(rules[quotes?.ruleIndex ?? -1]?.id).toBe('typographic-quote')
  })

  test('what says the same of a document is one result, whose fix mends all of it', () => {
    const source = post.repeat(3).replace('Text', 'First')
    const [leftovers, quotes, ...others] = resultsOf(checked('a.txt', source))
    expect(others).toEqual([])
    expect(leftovers).toMatchObject({ruleId: 'leftover-shortcode', occurrenceCount: 3})
    expect(leftovers?.message.text).toMatch(/ \(and 2 more like it\)$/)
    expect(quotes?.occurrenceCount).toBe(3)
    expect(quotes?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(1)
    const [change] = quotes?.fixes?.[0]?.artifactChanges ?? []
    expect(change?.replacements.map(({insertedContent}) => insertedContent?.text)).toEqual([
      'admin_label="First"',
      'admin_label="Text"',
      'admin_label="Text"'
    ])
    expect(change?.replacements.map(({deletedRegion}) => deletedRegion.startLine)).toEqual([
      1, 2, 3
    ])
  })

  test('an edit that two findings share is there once', () => {
    const source = '[et_pb_text admin\\_label=\\"Text\\"]Words "straight"[/et_pb_text]'
    const escaped = resultsOf(checked('a.md', source)).find(
      ({ruleId}) => ruleId === 'escaped-shortcode'
    )
    expect(escaped?.occurrenceCount).toBe(2)
    expect(escaped?.fixes?.[0]?.artifactChanges[0]?.replacements).toHaveLength(1)
  })

  test('columns are UTF-16 units', () => {
    const [, quotes] = resultsOf(checked('a.txt', `😀😀${post}`))
    expect(quotes?.locations?.[0]?.physicalLocation?.region?.startColumn).toBe(17)
  })

  test.each([
    ['a b%.txt', 'a%20b%25.txt'],
    ['./posts/é#?.txt', 'posts/%C3%A9%23%3F.txt'],
    ['a:b.txt', 'a%3Ab.txt'],
    ['/site/posts/a.txt', 'posts/a.txt'],
    ['/other/a b.txt', 'file:///other/a%20b.txt'],
    ['../a.txt', 'file:///a.txt'],
    ['-', '-']
  ])('the path %s is the URI %s', (path, uri) => {
    const [first] = resultsOf({...checked('x', post), path})
    expect(first?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri)
  })

  test('a post of an export has the lines of the export and no columns', () => {
    const [first] = resultsOf({...checked('e.xml#7', post), holder: {file: 'e.xml'}})
    expect(first).toMatchObject({
      locations: [
        {
          physicalLocation: {artifactLocation: {uri: 'e.xml'}, region: {startLine: 1, endLine: 1}},
          logicalLocations: [{fullyQualifiedName: 'e.xml#7'}]
        }
      ]
    })
    expect(first?.locations?.[0]?.physicalLocation?.region).not.toHaveProperty('startColumn')
    expect(first).not.toHaveProperty('fixes')
  })

  test('a line of JSON Lines is where its finding is', () => {
    const holder = {file: 'p.jsonl', line: 12}
    const [first] = resultsOf({...checked('p.jsonl#7', post), holder})
    expect(first?.locations?.[0]?.physicalLocation?.region).toEqual({startLine: 12, endLine: 12})
  })

  test('what could not be done makes the run unsuccessful', () => {
    const messages = [finding('no such file', {ruleId: 'invalid-input', source: 'read'})]
    const {runs} = logOf({path: 'none.txt', changed: false, messages})
    expect(runs[0]?.invocations).toEqual([{executionSuccessful: false}])
  })
})

describe('fingerprints', () => {
  const source = `${post}<p>Between</p>\n${post}`

  test('stay the same when lines move', () => {
    expect(names(checked('a.txt', `<p>New</p>\n\n${source}`))).toEqual(
      names(checked('a.txt', source))
    )
  })

  test('tell equal findings apart', () => {
    const section = '[et_pb_section background_image="/a.jpg"]Words[/et_pb_section]\n'
    const found = names(checked('a.txt', section.repeat(2)))
    expect(found).toHaveLength(3)
    expect(new Set(found.map((name) => JSON.stringify(name))).size).toBe(3)
  })

  test('tell texts, rules and files apart', () => {
    const first = JSON.stringify(names(checked('a.txt', post))[1])
    expect(JSON.stringify(names(checked('b.txt', post))[1])).not.toBe(first)
    expect(JSON.stringify(names(checked('a.txt', post.replace('Text', 'Other')))[1])).not.toBe(
      first
    )
    expect(JSON.stringify(names(checked('a.txt', post))[0])).not.toBe(first)
  })
})
