import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import {isRecord} from '../records.ts'
import type {Shortcode, State} from '../types.ts'
import {hasForm} from './signup.ts'

/** The attribute with the choices of a field, by type; other types have none. */
const choicesByType: ReadonlyMap<string, string> = new Map([
  ['checkbox', 'checkbox_options'],
  ['radio', 'radio_options'],
  ['select', 'select_options']
])

export const formField = defineModule({
  names: ['et_pb_contact_field', 'et_pb_signup_custom_field'],
  description: 'A field of a form: its label, with an asterisk where required, and its choices.',
  content: 'none',
  attributes: {
    field_title: 'text',
    field_id: 'setting',
    field_type: 'setting',
    required_mark: 'setting',
    hidden: 'setting',
    // JSON with words in it, so that their text is not that of the attribute.
    checkbox_options: 'setting',
    radio_options: 'setting',
    select_options: 'setting',
    // ContactFormItem.php prints the field's label beside its only box.
    booleancheckbox_options: 'setting',
    checkbox_checked: 'setting',
    conditional_logic: 'setting',
    conditional_logic_relation: 'setting',
    conditional_logic_rules: 'setting',
    min_length: 'setting',
    max_length: 'setting',
    allowed_symbols: 'setting'
  },
  handle(state, node) {
    if (!isShown(state, node)) return []
    const label = state.phrasing(node, 'field_title')
    const isRequired = state.isOn(node, 'required_mark', true)
    if (isRequired && label.length > 0) label.push({type: 'text', value: ' *'})
    const name = choicesByType.get(state.attribute(node, 'field_type') ?? 'input')
    const json = name === undefined ? undefined : state.attribute(node, name)
    const choices = json === undefined ? [] : readChoices(json)
    if (choices === undefined) {
      const reason = `Unexpected value of \`${name}\`, which cannot be read: \`${json}\``
      state.message(node, 'attribute-dropped', reason)
    }
    const list = (choices ?? []).map((choice) => h('li', choiceText(state, choice)))
    if (label.length === 0 && list.length === 0) return []
    return [h('li', list.length > 0 ? [...label, h('ul', list)] : label)]
  },
  unused: {
    field_id: 'it is a name for programs',
    booleancheckbox_options: 'the label stands beside the only box',
    checkbox_checked: 'nothing can be chosen any more',
    conditional_logic: 'all fields are listed',
    conditional_logic_relation: 'all fields are listed',
    conditional_logic_rules: 'all fields are listed',
    min_length: 'nothing can be written any more',
    max_length: 'nothing can be written any more',
    allowed_symbols: 'nothing can be written any more',
    field_title: 'the page did not show the field'
  },
  lost: 'The kind of field, what may be written into it, which choices are made beforehand, and on which others it depends.'
})

/** A field may only pass on a value, and Signup.php prints fields of its own on demand. */
function isShown(state: State, node: Shortcode): boolean {
  const parent = state.parent(node)
  if (parent?.name === 'et_pb_signup') {
    const hasFields = state.isOn(parent, 'use_custom_fields', false) && hasForm(state, parent)
    if (!hasFields) return false
  }
  return !state.isOn(node, 'hidden', false)
}

interface Choice {
  value: string
  url: string
  linkText: string
}

/** ContactFormItem.php takes markup out of the words of a choice and puts its link behind them. */
function choiceText(state: State, {value, url, linkText}: Choice): ElementContent[] {
  const words = state.markup(value.replace(/<[^<>]*>/g, ''))
  if (url === '') return words
  const link = h('a', {href: url}, linkText === '' ? url : linkText)
  return words.length > 0 ? [...words, {type: 'text', value: ' '}, link] : [link]
}

function readChoices(json: string): Choice[] | undefined {
  const list = readJson(json) ?? readJson(withEscapedQuotes(json))
  if (!Array.isArray(list)) return undefined
  return list
    .filter(isRecord)
    .map((choice) => ({
      value: textOf(choice.value),
      url: textOf(choice.link_url),
      linkText: textOf(choice.link_text)
    }))
    .filter(({value, url}) => value.trim() !== '' || url !== '')
}

/** Quotes in the words of a choice had no backslash before Divi 3.10 (ContactFormItemOptionsSerialization.php). */
function withEscapedQuotes(json: string): string {
  const [before = '', ...choices] = json.split('{"value":"')
  const escaped = choices.map((choice) => {
    const end = Math.max(0, choice.search(/",\s*"checked":/))
    return choice.slice(0, end).replace(/(?<!\\)"/g, '\\"') + choice.slice(end)
  })
  return [before, ...escaped].join('{"value":"')
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
