import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {check} from '../src/check/check.ts'
import {clean} from '../src/clean.ts'
import {cleanUps} from '../src/cleanup/index.ts'
import {defineModule} from '../src/mapping/define-module.ts'
import {namesIn} from '../src/mapping/part-names.ts'
import {readMappings} from '../src/mapping/schema.ts'
import {modules} from '../src/modules/index.ts'
import {rules} from '../src/rules.ts'
import {isDivi} from '../src/shortcode/foreign-tags.ts'
import {ShortcodeNames} from '../src/shortcode/shortcode-names.ts'
import {fixtures} from './fixture-folders.ts'

const root = path.join(import.meta.dirname, '..')

describe('mappings', () => {
  const files = readdirSync(path.join(root, 'src/modules')).filter((file) => file !== 'index.ts')

  test.each(files)('%s is in the table and has fixtures', async (file) => {
    const exported: Record<string, unknown> = await import(
      `../src/modules/${path.basename(file, '.ts')}.ts`
    )
    for (const mapping of Object.values(exported)) {
      if (typeof mapping !== 'function') expect(modules).toContain(mapping)
    }
    const folder = path.join(root, 'fixtures/modules', path.basename(file, '.ts'))
    expect(existsSync(folder) && readdirSync(folder).length).toBeGreaterThan(0)
  })

  test('each name once', () => {
    const names = modules.flatMap((mapping) => mapping.names)
    expect(names).toEqual([...new Set(names)])
  })

  test('each shortcode is read, by itself or as one of the old ones of Elegant Themes', () => {
    const names = new ShortcodeNames(['epanel'])
    const isRead = (name: string): boolean =>
      isDivi(name) || name.includes('/') || names.kindOf(name) !== undefined
    const unread = modules.flatMap((mapping) => mapping.names).filter((name) => !isRead(name))
    expect(unread, '`knownNames` in src/shortcode/shortcode-names.ts lacks them').toEqual([])
  })

  test.each(modules.map((mapping) => [mapping.names[0], mapping] as const))(
    '%s is declared in full',
    (_, mapping) => {
      for (const name of (mapping.parts ?? []).flatMap(namesIn)) {
        expect(Object.keys(mapping.attributes ?? {})).toContain(name)
      }
      expect(mapping.description).toMatch(/^[A-Z].*\.$/)
    }
  )

  test.each(modules.map((mapping) => [mapping.names[0], mapping] as const))(
    '%s is what a mapping of a user may be',
    (_, mapping) => {
      expect(readMappings(mapping)).toEqual([mapping])
    }
  )

  test('a key that a part does not have is an error of types, as it is one of --map', () => {
    const mapping = defineModule({
      names: ['et_pb_acme_price'],
      content: 'none',
      // @ts-expect-error: each text has an address of its own.
      parts: [{type: 'text', texts: [{text: 'label'}], url: 'url'}]
    })
    expect(() => readMappings(mapping)).toThrow('[0].parts[0].url')
  })

  const inputs = (['modules', 'posts', 'clean-ups', 'blocks'] as const).flatMap(fixtures)

  test.each(modules.flatMap((mapping) => mapping.names))('%s occurs in a fixture', (name) => {
    const beginning = new RegExp(`(?:\\[|<!-- wp:)${name}[\\s\\]/]`)
    expect(inputs.some(({input}) => beginning.test(input))).toBe(true)
  })
})

describe('rules', () => {
  const said = new Set(
    readdirSync(path.join(root, 'fixtures'), {recursive: true, encoding: 'utf8'})
      .filter((file) => path.basename(file) === 'messages.txt')
      .flatMap((file) => readFileSync(path.join(root, 'fixtures', file), 'utf8').split('\n'))
      .map((line) => line.split(' ')[2])
  )
  /** Those of files, bytes, exports, sites, limits and Markdown without HTML, which no fixture can show; they have tests of their own. */
  const elsewhere = [
    'assumed-encoding',
    'invalid-input',
    'invalid-xml',
    'old-content',
    'read-once',
    'unmoved-link',
    'edited-result',
    'gone-document',
    'write-failed',
    'limit',
    'template-syntax',
    'raw-html',
    'address-taken',
    'custom-fields',
    'lost-redirect',
    'site-folder',
    'protected-post',
    'unreadable-front-matter',
    'markup-dropped',
    'unused-directive'
  ]

  const ofCheck = ['leftover-shortcode', 'leftover-markup', 'empty-result']

  test.each(rules.map(({id}) => id))('%s', (id) => {
    expect(said.has(id) || elsewhere.includes(id) || ofCheck.includes(id)).toBe(true)
  })

  test.each(rules.filter(({id}) => ofCheck.includes(id)))(
    'the example of $id gives it to check',
    ({id, example}) => {
      expect(check(example).messages.map(({ruleId}) => ruleId)).toContain(id)
    }
  )

  test.each(rules.filter(({id}) => !elsewhere.includes(id) && !ofCheck.includes(id)))(
    'the example of $id gives it',
    ({id, example}) => {
      const asked = {'tracking-parameters': 'info', 'unlinked-ids': 'info'} as const
      const {messages} = clean(example, {rules: asked, headings: 'shift'})
      expect(messages.map(({ruleId}) => ruleId)).toContain(id)
    }
  )
})

describe('clean-ups', () => {
  const machinery = ['clean-up.ts', 'index.ts', 'inventory.ts', 'run-clean-ups.ts']

  test.each(readdirSync(path.join(root, 'src/cleanup')))('%s', (file) => {
    if (machinery.includes(file)) return
    expect(cleanUps.map(({name}) => `${name}.ts`)).toContain(file)
  })
})
