import {describe, expect, test} from 'vitest'
import {parse} from '../src/blocks/parse.ts'
import {
  addInspection,
  createInventory,
  type Inspection,
  inspectDocument,
  type ModuleUse
} from '../src/inspect.ts'
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
      damage: {'typographic-quote': 1, 'stray-closing-tag': 1}
    })
  })

  test('of all', () => {
    const total: Inspection = {path: 'total', shortcodes: 0, modules: {}, unknown: {}, damage: {}}
    addInspection(total, inspectDocument('a.txt', damaged, 'text'))
    addInspection(total, inspectDocument('b.txt', '[et_pb_text]Words[/et_pb_text]', 'text'))
    expect(total).toEqual({
      path: 'total',
      shortcodes: 6,
      modules: {et_pb_text: 2, et_pb_acme_map: 1},
      unknown: {et_pb_acme_map: 1},
      damage: {'typographic-quote': 1, 'stray-closing-tag': 1}
    })
  })
})
