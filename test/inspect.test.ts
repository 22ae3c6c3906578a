import {describe, expect, test} from 'vitest'
import {parse} from '../src/blocks/parse.ts'
import {addInspection, emptyInspection, inspectDocument} from '../src/inspect/inspection.ts'
import {createInventory, type ModuleUse} from '../src/inspect/module-uses.ts'
import {defineModule} from '../src/mapping/define-module.ts'

function inventoryOf(...documents: string[]): ModuleUse[] {
  const inventory = createInventory()
  for (const document of documents) inventory.add(parse(document).tree)
  return inventory.result()
}

describe('attributes', () => {
  test('counted over documents, by module, then by count, then by name', () => {
    const result = inventoryOf(
      '[et_pb_text text_b="1" text_a="2" admin_label="3"]Words[/et_pb_text]',
      '[et_pb_blurb title="Race"][et_pb_text admin_label="4" /][/et_pb_blurb]'
    )
    expect(result).toEqual([
      {
        name: 'et_pb_blurb',
        count: 1,
        mapped: true,
        attributes: [{name: 'title', count: 1, kind: 'text', samples: ['Race']}]
      },
      {
        name: 'et_pb_text',
        count: 2,
        mapped: true,
        attributes: [
          {name: 'admin_label', count: 2, kind: 'undeclared', samples: ['3', '4']},
          {name: 'text_a', count: 1, kind: 'undeclared', samples: ['2']},
          {name: 'text_b', count: 1, kind: 'undeclared', samples: ['1']}
        ]
      }
    ])
  })

  test('the kind that a mapping declares', () => {
    const [blurb] = inventoryOf(
      '[et_pb_blurb title="a" url="/b" image="c.png" use_icon="on" x="y"]'
    )
    expect(blurb?.attributes.map(({name, kind}) => [name, kind])).toEqual([
      ['image', 'image'],
      ['title', 'text'],
      ['url', 'url'],
      ['use_icon', 'setting'],
      ['x', 'undeclared']
    ])
  })

  test('mappings of a user', () => {
    const price = defineModule({
      names: ['et_pb_acme_price'],
      description: 'A price.',
      content: 'none',
      attributes: {price: 'text'}
    })
    const {tree} = parse('[et_pb_acme_price price="12 €" /]')
    const known = createInventory([price])
    known.add(tree)
    expect(known.result()).toMatchObject([{mapped: true, attributes: [{kind: 'text'}]}])
    const unknown = createInventory()
    unknown.add(tree)
    expect(unknown.result()).toMatchObject([{mapped: false, attributes: [{kind: 'undeclared'}]}])
  })

  test('five samples, different, not empty, the first met', () => {
    const values = ['', ' ', 'a', 'b', 'a', 'c', 'd', 'e', 'f']
    const [text] = inventoryOf(...values.map((value) => `[et_pb_text x="${value}" /]`))
    expect(text?.attributes).toEqual([
      {name: 'x', count: 9, kind: 'undeclared', samples: ['a', 'b', 'c', 'd', 'e']}
    ])
  })

  test.each([
    ['a'.repeat(60), 'a'.repeat(60)],
    ['a'.repeat(61), `${'a'.repeat(59)}…`],
    ['🚩'.repeat(60), '🚩'.repeat(60)],
    ['🚩'.repeat(1000), `${'🚩'.repeat(59)}…`]
  ])('samples of sixty characters: %s', (value, sample) => {
    expect(inventoryOf(`[et_pb_text x="${value}" /]`)[0]?.attributes[0]?.samples).toEqual([sample])
  })

  test('values that were mended', () => {
    const [text] = inventoryOf('[et_pb_text admin_label=”Text” /]')
    expect(text?.attributes).toMatchObject([{name: 'admin_label', samples: ['Text']}])
  })

  test('values without a name', () => {
    expect(inventoryOf('[et_pb_text "left" /]')[0]?.attributes).toMatchObject([
      {name: '(no name)', samples: ['left']}
    ])
  })

  test('names that objects have of their own', () => {
    const [text] = inventoryOf('[et_pb_text constructor="a" __proto__="b" /]')
    expect(text?.attributes.map(({name, kind}) => [name, kind])).toEqual([
      ['__proto__', 'undeclared'],
      ['constructor', 'undeclared']
    ])
  })

  test('no shortcodes, no modules', () => {
    expect(inventoryOf('Words', '')).toEqual([])
  })

  test('a tree as deep and as wide as trees get', () => {
    const deep = parse('[et_pb_text]'.repeat(150) + '[et_pb_divider /]'.repeat(200_000)).tree
    const inventory = createInventory()
    inventory.add(deep)
    expect(inventory.result().map(({name, count}) => [name, count])).toEqual([
      ['et_pb_divider', 200_000],
      ['et_pb_text', 150]
    ])
  })
})

describe('counts', () => {
  const damaged = '[et_pb_text admin_label=”Text”]Words[/et_pb_text][et_pb_acme_map /][/et_pb_row]'

  test('of one document: damage of tags only', () => {
    expect(inspectDocument('a.txt', damaged, 'text')).toEqual({
      path: 'a.txt',
      shortcodes: 4,
      modules: {et_pb_text: 1, et_pb_acme_map: 1},
      unknown: {et_pb_acme_map: 1},
      unread: {},
      damage: {'typographic-quote': 1, 'stray-closing-tag': 1}
    })
  })

  test('of all', () => {
    const total = emptyInspection('total')
    addInspection(total, inspectDocument('a.txt', damaged, 'text'))
    addInspection(total, inspectDocument('b.txt', '[et_pb_text]Words[/et_pb_text]', 'text'))
    expect(total).toEqual({
      path: 'total',
      shortcodes: 6,
      modules: {et_pb_text: 2, et_pb_acme_map: 1},
      unknown: {et_pb_acme_map: 1},
      unread: {},
      damage: {'typographic-quote': 1, 'stray-closing-tag': 1}
    })
  })
})

describe('shortcodes of plug-ins', () => {
  const unreadOf = (text: string, shortcodes: string[] = []): Record<string, number> =>
    inspectDocument('a', text, 'text', {shortcodes}).unread

  test.each([
    ['[tide-table port="4"]', {'tide-table': 1}],
    ['<p>[tide-table port=4 /]</p> and [tide-table port=”5”]', {'tide-table': 2}],
    ['Say [whisper]quietly[/whisper].', {whisper: 1}],
    ['The tide: [tide_now].', {tide_now: 1}],
    ['Words\n\n[tide-now]\n\nMore', {'tide-now': 1}],
    ['[et_pb_text]\n[tide-now]\n[/et_pb_text]', {'tide-now': 1}],
    ['[et_pb_text admin_label="Text"]<p>[tide-now]</p>[/et_pb_text]', {'tide-now': 1}],
    [
      '<!-- wp:divi/text {"content":{"innerContent":{"desktop":{"value":"[tide port=\\"4\\"]"}}}} /-->',
      {tide: 1}
    ]
  ])('%s', (text, counts) => {
    expect(unreadOf(text)).toEqual(counts)
  })

  test.each([
    'A note [1], a box [x], [sic], [text](link), [text][label], [a word] and [optionally = so].',
    'A [self-evident] word, [[tide port="4"]] shown, `[tide port="4"]` and\n\n[label]: https://example.org/',
    '<pre>[tide port="4"]</pre><style>[data-port="4"] {color: red}</style><script>a[port="4"]</script>',
    '<!-- [tide port="4"] --><a title="[tide port=4]" href="#">Words</a>',
    '[et_pb_text custom_css="[data-port=4]"]Words[/et_pb_text]',
    '[caption width="4"]<img src="a.jpg"> A boat[/caption][gallery ids="1"]'
  ])('none in: %s', (text) => {
    expect(unreadOf(text)).toEqual({})
  })

  test('by names that every object has', () => {
    const text = '[constructor a="b"]x[/constructor] [valueOf a="1"] [__proto__ a="1"]'
    const total = emptyInspection('total')
    for (const path of ['a', 'b']) addInspection(total, inspectDocument(path, text, 'text'))
    expect(Object.entries(total.unread)).toEqual([
      ['constructor', 2],
      ['valueOf', 2],
      ['__proto__', 2]
    ])
  })

  test('what is read is none of them', () => {
    expect(unreadOf('[tide port="4"][moon phase="2"]', ['tide'])).toEqual({moon: 1})
  })
})
