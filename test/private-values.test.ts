import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {check, checkFrontMatter} from '../src/check/check.ts'
import {clean} from '../src/clean.ts'
import {readSilently} from '../src/inspect/inspection.ts'
import {createInventory} from '../src/inspect/module-uses.ts'
import {defineModule} from '../src/mapping/define-module.ts'
import {modules} from '../src/modules/index.ts'
import {repair} from '../src/repair.ts'
import {maskPrivate} from '../src/run/output/mask-private.ts'
import type {Message, Options} from '../src/types.ts'
import {damages} from './damage/steps.ts'

/** No message says what is for the site alone, whatever became of the tag that says it. */

const ours = defineModule({
  names: ['et_pb_acme_desk', 'acme-desk'],
  description: 'A desk that answers.',
  content: 'flow',
  attributes: {title: 'text', secret_key: 'private'}
})

/** Every module with such attributes. */
const keepers = [...modules, ours].flatMap(({names, attributes = {}}) => {
  const keys = Object.keys(attributes).filter(
    (name) => new Map(Object.entries(attributes)).get(name) === 'private'
  )
  return keys.length === 0 ? [] : names.map((name) => ({name, keys}))
})

/** Stands in each value, and nowhere else; no damage changes letters and digits. */
const mark = 'zq7secret'

const value = fc.constantFrom(
  mark,
  `${mark}@old.example`,
  `who--${mark}…at 300x200`,
  `Don't tell ${mark} & co`,
  `https://old.example/?key=${mark}&b=1`,
  `line||et_pb_line_break_holder||${mark}`,
  `%22${mark}%22 <b>${mark}</b>`,
  `two words ${mark}`
)

interface Source {
  name: string
  attributes: string
}

const source: fc.Arbitrary<Source> = fc.constantFrom(...keepers).chain(({name, keys}) =>
  fc
    .tuple(fc.constantFrom(...keys), value, fc.subarray(['title="A – b"', 'admin_label="It’s"']))
    .map(([key, text, others]) => {
      const attributes = [...others, `${key}="${text}"`, 'module_class="a b"']
      return {name, attributes: attributes.join(' ')}
    })
)

function broken(name: string): string {
  return name.replace(/.(?=.$)/, '')
}

/** What holds such a tag. */
const places: Readonly<Record<string, (one: Source) => string>> = {
  'a module': ({name, attributes}) => `[${name} ${attributes}]Words[/${name}]`,
  'a module without an end': ({name, attributes}) => `[${name} ${attributes}]Words`,
  'a tag that was cut': ({name, attributes}) => `Words [${name} ${attributes.slice(0, -14)}`,
  'a tag that was cut in front of another': ({name, attributes}) =>
    `[${name} ${attributes} [et_pb_text]Words[/et_pb_text]`,
  'quotes that were lost': ({name, attributes}) =>
    `[${name} ${attributes.replaceAll('"', '')}]Words[/${name}]`,
  'lone quotes': ({name, attributes}) =>
    `[${name} ${attributes.replaceAll('="', '=')}]Words[/${name}]`,
  'a break in a name': ({name, attributes}) =>
    `[${name} ${attributes.replace(/(\w)(\w=)/g, '$1<br />\n$2')}]Words[/${name}]`,
  'a broken name': ({name, attributes}) => `[${broken(name)} ${attributes}]Words[/${broken(name)}]`,
  'a quote in the name': ({name, attributes}) =>
    `[${name.slice(0, -2)}"${name.slice(-2)} ${attributes}]Words[/${name}]`,
  'a broken name and lost quotes': ({name, attributes}) =>
    `[${broken(name)} ${attributes.replaceAll('"', '')}]Words`,
  'a broken name and lone quotes': ({name, attributes}) =>
    `[${broken(name)} ${attributes.replaceAll('="', '=')}]Words`,
  'a broken name and values that lost their ends': ({name, attributes}) =>
    `[${broken(name)} ${attributes.replaceAll(/" |"$/g, ' ')}]Words`,
  'a tag that is shown': ({name, attributes}) => `Write [[${name} ${attributes}]] there.`,
  'a pair that is shown': ({name, attributes}) =>
    `Write [[${name} ${attributes}]Words[/${name}]] there.`,
  'a tag of entities': ({name, attributes}) =>
    `<p>Write &#91;${name} ${attributes.replaceAll('"', '&quot;')}&#93; there.</p>`,
  'an attribute of an element': ({name, attributes}) =>
    `<a href='/x' title='[${name} ${attributes.replaceAll("'", '&#39;')}]'>Words</a>`,
  'an address': ({name, attributes}) =>
    `<a href="[${name} ${attributes.replaceAll('"', '&quot;')}]">Words</a>`,
  'a comment': ({name, attributes}) => `<p>Words<!-- [${name} ${attributes}] --></p>`,
  'a script': ({name, attributes}) => `<script>say('[${name} ${attributes}]')</script>Words`,
  code: ({name, attributes}) => `<pre>[${name} ${attributes}]</pre>Words`,
  'a hidden module': ({name, attributes}) =>
    `[protected][[${name} ${attributes}]]Words[/protected][et_pb_text disabled="on"][[${name} ${attributes}]][/et_pb_text]`,
  'a layout': ({name, attributes}) =>
    `<!-- wp:divi/layout ${JSON.stringify({layoutContent: `[${name} ${attributes}]Words[/${name}]`})} /-->`,
  'a block with a tag in its text': ({name, attributes}) =>
    `<!-- wp:divi/text ${JSON.stringify({content: {innerContent: {desktop: {value: `[[${name} ${attributes}]] Words`}}}})} /-->`
}

/** What lost its name, its end or a bracket. */
const remains = [
  `[et_pb_contac_form email=two words ${mark}@x.org]Words`,
  `[et_pb_contact_form email=<b class="x">${mark}@x.org</b>]`,
  `[et_pb_contact_form <a href="mailto:${mark}@x.org"> email="a"]`,
  `<a href="\\\\[et\\\\_pb\\\\_signup mailchimp_list='${mark}']">Words</a>`,
  `<a href="[et_pb_contact_form email='q]r[${mark}@y.org']">Words</a>`,
  `<a href="/?[[et_pb_text]et_pb_signup mailchimp_list='${mark}' title='a']">Words</a>`,
  `[et_pb_conta"ct_form email="me@${mark}.org"]`,
  `[et_pb_conta"ct_form email=”me@${mark}.org”]`,
  `[et_pb_contac_form email=“me@${mark}.org” title="Words"]`,
  `[et_pb_contac_form title=“Words email=“me@${mark}.org” look="round"]`,
  `[et_pb_map address="Here" google_api_key"${mark}" zoom="2"]Words`,
  `[et_pb_map address=\\"Here\\" google_api_key\\"${mark}\\" zoom=\\"2\\"]Words`,
  `[et_pb_signup provider=”mailchimp” mailchimp_list”${mark}|two words” title=”News”]Words`,
  `[et_pb_signup provider=&quot;mailchimp&quot; mailchimp_list&quot;${mark}&quot;]Words`,
  `[et_pb_contact_form captcha=”off email=”${mark}@x.org” title="Words"]Words`,
  `[et_pb_rowet_pb_map google_api_key="${mark}"]`,
  `<!-- wp:divi/contac-form {"email":{"innerContent":{"desktop":{"value":"${mark} wrote -->`,
  `<!-- wp:divi/contac-form {"email":{"innerContent":{"desktop":{"value":"${mark} wrote"}}}} /-->`
]

const blocks = [
  `<!-- wp:divi/contact-form {"module":{"advanced":{"email":{"desktop":{"value":"${mark}"}}}},"email":{"innerContent":{"desktop":{"value":"${mark} wrote"}}}} /-->`,
  `<!-- wp:divi/contact-form {"email":{"innerContent":{"desktop":{"value":"${mark} wrote`,
  `<!-- wp:divi/contact-form {“email”:{“innerContent”:{“desktop”:{“value”:“${mark} wrote”}}}} /-->`,
  `<!– wp:divi/signup {“module”:{“advanced”:{“emailService”:{“list”:“${mark}”}}} –>Words`
]

function everything(text: string): Message[] {
  const options: Options = {modules: [ours], shortcodes: ['acme-desk']}
  const messages: Message[] = []
  for (const from of ['auto', 'text', 'html'] as const) {
    messages.push(...clean(text, {...options, from}).messages)
    messages.push(...clean(text, {...options, from, to: 'markdown', rawHtml: 'none'}).messages)
    messages.push(...clean(text, {...options, from, unknown: 'comment'}).messages)
    messages.push(...check(text, {...options, from}).messages)
    messages.push(...repair(text, {...options, from, close: true}).messages)
  }
  messages.push(...clean(text, {...options, from: 'markdown'}).messages)
  messages.push(...check(text, {...options, from: 'markdown'}).messages)
  messages.push(...checkFrontMatter(`excerpt: '${text}'`, options))
  return messages
}

const names = keepers.map(({name}) => name.replaceAll('_', '\\\\?_'))
const named = new RegExp(`(?<!/)(?:${names.join('|')})`)

function saysNothing(text: string): void {
  const options: Options = {modules: [ours], shortcodes: ['acme-desk']}
  for (const from of ['auto', 'text', 'html', 'markdown'] as const) {
    const masked = maskPrivate(text, {...options, from})
    // A tag whose name broke may be none to us: then it is text, and readers see what it says.
    const isShown = !named.test(text) && clean(text, {...options, from}).value.includes(mark)
    if (!isShown) expect(masked, JSON.stringify(text)).not.toContain(mark)
    expect(masked.replace(/[^\n]/g, '')).toBe(text.replace(/[^\n]/g, ''))
    expect(masked).toHaveLength(text.length)
  }
  for (const message of everything(text)) {
    expect(JSON.stringify(message), JSON.stringify(text)).not.toContain(mark)
  }
}

describe('what is for the site alone', () => {
  test('some modules have it', () => {
    expect(keepers.map(({name}) => name)).toEqual(
      expect.arrayContaining(['et_pb_contact_form', 'et_pb_signup', 'et_pb_map', 'acme-desk'])
    )
  })

  test.each(Object.entries(places))('%s', (_, write) => {
    fc.assert(
      fc.property(source, fc.constantFrom(...damages), (one, damage) => {
        saysNothing(damage.apply(write(one)))
      }),
      // Each is read twenty times.
      {numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 1000) / 20)}
    )
  })

  test('a report of a repair says that a value is mended, and not which', () => {
    const text = '[et_pb_contact_form email=”who@old.example” title=”Write”][/et_pb_contact_form]'
    const {value: mended, messages} = repair(text)
    expect(mended).toContain('email="who@old.example"')
    expect(messages.map(({fix}) => fix?.insert)).toEqual([undefined, 'title="Write"'])
  })

  test.each([
    `[et_pb_contact_form captcha=”off email=”${mark}@x.org” title="Words"]Words`,
    `[et_pb_contac_form email="${mark}@x.org" title="Words"]Words`
  ])('comments that name modules do not tell it: %s', (text) => {
    const {value: commented} = clean(text, {unknown: 'comment'})
    expect(commented).toContain('<!--undivi et_pb_conta')
    expect(commented).not.toContain(mark)
  })

  test('a tag that is shown keeps its name in the message, and all of it in the text', () => {
    const text = 'Write [[et_pb_map google_api_key="AIza1" /]] and [[et_pb_text]].'
    const {value: shown, messages} = clean(text, {from: 'text'})
    expect(messages.map(({actual}) => actual)).toEqual(['[[et_pb_map …', '[[et_pb_text]]'])
    expect(shown).toContain('[et_pb_map google_api_key="AIza1" /]')
  })

  test.each([
    '[et_pb_contact_form message="Please write to us"][/et_pb_contact_form]',
    '[et_pb_signup list="Please write to us, now"][/et_pb_signup]'
  ])('what may be the rest of a private name is counted as lost: %s', (text) => {
    const {messages, stats} = clean(text)
    const dropped = messages.filter(({ruleId}) => ruleId === 'attribute-dropped')
    expect(dropped.map(({actual}) => actual)).toEqual([undefined])
    expect(dropped[0]?.reason).toMatch(/^Unexpected `(?:message|list)` of /)
    expect(stats.ledger.attributesDropped).toBe(1)
  })

  test('a module without a mapping may be one whose name broke, so what is named like a private value is left out and named', () => {
    const {
      value: shown,
      messages,
      stats
    } = clean('[et_pb_acme_card email="a@b.example" title="Ann"]')
    expect(shown).toBe('<h3>Ann</h3>\n')
    expect(messages.map(({reason}) => reason)).toEqual([
      'Unexpected module `et_pb_acme_card` without mapping, kept its content and title, left out email="…"',
      'Unexpected `email` of `et_pb_acme_card`, which the result does not show'
    ])
    expect(stats.ledger.attributesDropped).toBe(1)
  })

  test('a mapping says that readers saw it', () => {
    const card = defineModule({
      names: ['et_pb_acme_card'],
      description: 'A card.',
      content: 'flow',
      attributes: {email: 'text'},
      parts: [{type: 'text', texts: [{text: 'email'}]}]
    })
    const {value: shown, messages} = clean('[et_pb_acme_card email="a@b.example"]', {
      modules: [card]
    })
    expect(shown).toBe('<p>a@b.example</p>\n')
    expect(messages).toEqual([])
  })

  test('what is private by its whole name is no loss', () => {
    const {messages, stats} = clean('[et_pb_contact_form custom_message="Please write to us"]')
    expect(messages.filter(({ruleId}) => ruleId === 'attribute-dropped')).toEqual([])
    expect(stats.ledger.attributesDropped).toBe(0)
  })

  test('an inventory has no samples of it', () => {
    const inventory = createInventory([ours])
    const text =
      '[et_pb_contact_form email="who@old.example" title="Write" lost][/et_pb_contact_form]'
    inventory.add(readSilently(text, {from: 'text'}).tree)
    const [form] = inventory.result()
    expect(form?.attributes.map(({name, samples}) => [name, ...samples])).toEqual([
      ['(no name)'],
      ['email'],
      ['title', 'Write']
    ])
  })

  test.each([...remains, ...blocks])('%s', (block) => {
    saysNothing(block)
  })
})
