import {describe, expect, test} from 'vitest'
import {parse} from '../../src/blocks/parse.ts'
import {clean} from '../../src/clean.ts'
import {repair} from '../../src/repair.ts'
import {epanelNames} from '../../src/shortcode/epanel-names.ts'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import type {Content, Options, SourceFormat} from '../../src/types.ts'

/** The tree in short: names, how they were closed, texts. */
function outline(nodes: readonly Content[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'html') return JSON.stringify(node.value)
      if (node.type === 'strayClosingTag') return `!${node.name}`
      return `${node.name}:${node.closing}(${outline(node.children)})`
    })
    .join(' ')
}

function read(source: string, shortcodes: readonly string[] = []): string {
  return outline(parse(source, {shortcodes}).tree.children)
}

function tags(source: string, options: Pick<Options, 'from' | 'shortcodes'> = {}): string[] {
  return [...tokenize(source, options)].flatMap((token) =>
    token.type === 'text' ? [] : [source.slice(token.start, token.end)]
  )
}

describe('what is a tag', () => {
  test.each([
    ['[gallery]', ['[gallery]']],
    ['[gallery ids="1,2"]', ['[gallery ids="1,2"]']],
    ['[gallery ids=1,2 /] x', ['[gallery ids=1,2 /]']],
    ['[gallery\nids="1"\n]', ['[gallery\nids="1"\n]']],
    ['[gallery][et_pb_text]', ['[gallery]', '[et_pb_text]']],
    ['[et_pb_text][gallery][/et_pb_text]', ['[et_pb_text]', '[gallery]', '[/et_pb_text]']],
    ['[/et_pb_text][gallery]', ['[/et_pb_text]', '[gallery]']],
    ['[gallery][gallery]', ['[gallery]', '[gallery]']],
    ['[audio][/audio]', ['[audio]', '[/audio]']],
    ['[audio] and [audio src="a.mp3"][/audio]', ['[audio]', '[audio src="a.mp3"]', '[/audio]']],
    ['[embed]https://example.org[/embed]', ['[embed]', '[/embed]']],
    ['[caption width="3"]x[/caption]', ['[caption width="3"]', '[/caption]']],
    ['[wp_caption]x[/wp_caption]', ['[wp_caption]', '[/wp_caption]']],
    ['[video src=”a.mp4″ /]', ['[video src=”a.mp4″ /]']],
    ['[gallery<br />\nids=”1,2″]', ['[gallery<br />\nids=”1,2″]']],
    ['[video title="an [audio] in it" src="a"]', ['[video title="an [audio] in it" src="a"]']],
    [
      '\\[wp\\_caption width="3"\\]x\\[/wp\\_caption\\]',
      ['\\[wp\\_caption width="3"\\]', '\\[/wp\\_caption\\]']
    ],
    ['x [gallery ids="1', ['[gallery ids="1']],
    ['[gallery ids', []],
    ['the [gallery ids are lost', []],
    ['[gallery ids="1" columns=', ['[gallery ids="1" columns=']],
    ['[dsm_card]', []],
    ['[one_half]x[/one_half]', []]
  ])('%s', (source, expected) => {
    expect(tags(source)).toEqual(expected)
  })

  test('a value of Divi’s may hold what reads like a tag of others', () => {
    const source = '[et_pb_blurb title=”Our [gallery] and [video src=x]” alt=”x”]'
    expect(tags(source)).toEqual([source])
    const [tag] = tokenize(source)
    expect(tag).toMatchObject({attributes: [{value: 'Our [gallery] and [video src=x]'}, {}]})
  })

  test('the reference of a Markdown link is none, the tag behind another tag is', () => {
    const reference = 'The [pier][gallery].\n\n'
    expect(tags(reference)).toEqual([])
    expect(tags(`${reference}[gallery]: /pictures`, {from: 'markdown'})).toEqual([])
    expect(tags('[et_pb_text][gallery]')).toHaveLength(2)
  })
})

describe('names that are asked for', () => {
  test.each<[string, string[], string[]]>([
    ['[dsm_card title="x"]', ['dsm_*'], ['[dsm_card title="x"]']],
    ['[dsm_card title="x"]', ['dsm'], []],
    ['[DSM_card]', ['dsm_*'], []],
    ['[a-b_9][/a-b_9]', ['a-b_9'], ['[a-b_9]', '[/a-b_9]']],
    ['[contact-form-7 404 "Not found"]', ['contact-form-*'], ['[contact-form-7 404 "Not found"]']],
    ['[1] [x] [sic]', ['*'], ['[x]', '[sic]']],
    ['[3d-book id="1"] [1]', ['3d-*'], ['[3d-book id="1"]']],
    ['[x]', ['[x]', ''], []],
    [
      '[one_half][button link="#"]x[/button][/one_half]',
      ['epanel'],
      ['[one_half]', '[button link="#"]', '[/button]', '[/one_half]']
    ],
    ['[button](https://example.org) [quote]: x [box][1] [/box]', ['epanel'], []],
    ['[tab](in short) words[/tab]', ['epanel'], ['[tab]', '[/tab]']],
    ['[tab](briefly), words[/tab]', ['epanel'], ['[tab]', '[/tab]']],
    ['[tab](/briefly "A title") [tab](<a b>) [tab]()', ['epanel'], []],
    ['[Button]x[/Button]', ['epanel'], []],
    ['[box][other] [box][1] [box][b]\n[b]: /x', ['box'], ['[box]']],
    ['[slide]x[/slide]', ['button'], []]
  ])('%s with %j', (source, shortcodes, expected) => {
    expect(tags(source, {shortcodes})).toEqual(expected)
  })

  test('forty of them in a word', () => {
    expect(new Set(epanelNames).size).toBe(40)
    for (const name of epanelNames)
      expect(tags(`[${name}]`, {shortcodes: ['epanel']})).toEqual([`[${name}]`])
  })

  test.each<SourceFormat>(['text', 'html', 'markdown'])('all else stays in %s', (from) => {
    const source = '[one_half]a[/one_half] [button link=”#”]b[/button] [dsm_x y=”1”]'
    expect(repair(source, {from})).toEqual({value: source, messages: []})
    const repaired = repair(source, {from, shortcodes: ['epanel', 'dsm_*']})
    expect(repaired.value).toBe(source.replaceAll('”', '"'))
  })
})

describe('the tree', () => {
  test.each([
    ['[gallery ids="1"]x', 'gallery:none() "x"'],
    ['[gallery ids="1" /]x', 'gallery:self() "x"'],
    ['[caption id="a"]x[/caption]y', 'caption:explicit("x") "y"'],
    [
      '[caption id="a"]x[caption id="b"]y[/caption]z',
      'caption:explicit("x" caption:none() "y") "z"'
    ],
    [
      '[caption id="a"]x[caption id="b"]y[/caption]z[/caption]',
      'caption:explicit("x" caption:none() "y") "z[/caption]"'
    ],
    [
      '[audio src="a"]x[video src="b"]y[/audio][/video]',
      'audio:explicit("x" video:none() "y") !video'
    ],
    [
      '[et_pb_section][et_pb_row][gallery ids="1"]x',
      'et_pb_section:implied(et_pb_row:implied(gallery:none() "x"))'
    ],
    [
      '[et_pb_text][caption id="a"]x[/et_pb_text][et_pb_text]y[/caption][/et_pb_text]',
      'et_pb_text:explicit(caption:none() "x") et_pb_text:explicit("y" !caption)'
    ],
    [
      '[caption id="a"][et_pb_text]x[/caption]y[/et_pb_text]',
      'caption:none() et_pb_text:explicit("x" !caption "y")'
    ],
    [
      '[caption id="a"][et_pb_image src="b"]x[/caption]y',
      'caption:explicit(et_pb_image:none() "x") "y"'
    ],
    [
      '[caption id="a"][et_pb_row]x[et_pb_row]y[/caption]z',
      'caption:explicit(et_pb_row:implied("x") et_pb_row:implied("y")) "z"'
    ],
    ['[/caption]x', '"[/caption]x"']
  ])('%s', (source, expected) => {
    expect(read(source)).toBe(expected)
  })

  test('those that were asked for', () => {
    expect(read('[one_half]a[one_third]b[/one_half]c', ['epanel'])).toBe(
      'one_half:explicit("a" one_third:none() "b") "c"'
    )
    expect(read('[tabs][tab]a[/tab][tab]b[/tab][/tabs]', ['epanel'])).toBe(
      'tabs:explicit(tab:explicit("a") tab:explicit("b"))'
    )
  })

  test('what is alone is not said to be unclosed', () => {
    expect(parse('[gallery ids="1"]x[caption id="a"]y').messages).toEqual([])
  })
})

describe('clean', () => {
  test('a tag that is text stands as code, whatever its names', () => {
    const source = '&#91;gallery ids="1"&#93; and &#91;dsm_x&#93; and &#91;video&#93;'
    const {value, messages} = clean(source, {shortcodes: ['dsm_*']})
    expect(value).toBe(
      '<p><code>[gallery ids="1"]</code> and <code>[dsm_x]</code> and [video]</p>\n'
    )
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['leftover-shortcode', 'leftover-shortcode'])
    expect(clean(value, {shortcodes: ['dsm_*']}).value).toBe(value)
  })

  test.each(['[[gallery ids="1"]]', '[[caption width="3"]x[/caption]]', 'the [video](a.mp4)'])(
    '%s stays, in Markdown too',
    (source) => {
      expect(clean(source).value).toBe(`<p>${source}</p>\n`)
      const {value} = clean(source, {to: 'markdown'})
      expect(clean(value, {from: 'markdown'}).value).toBe(value)
    }
  )
})
