import type {Element} from 'hast'
import {plainText} from '../../hast/tree/words.ts'
import {
  escapeText,
  level,
  markup,
  property,
  propertyOf,
  type Read,
  type Reading,
  type ReadingPlace,
  wordsIn
} from '../reading.ts'
import type {RenderedModule} from '../rendered-module.ts'
import {select, selectAll} from '../select.ts'

/** Forms and numbers that scripts draw (includes/builder/module/*.php, Divi 2.5 to 5.8). */
export const forms: readonly RenderedModule[] = [
  {
    name: 'et_pb_contact_form',
    root: '.et_pb_contact_form_container',
    content: '',
    attributes: {
      title: markup('.et_pb_contact_main_title'),
      title_level: level('.et_pb_contact_main_title'),
      submit_button_text: markup('.et_pb_contact_submit')
    },
    controls: '.et-pb-contact-message, .et_pb_contact_right'
  },
  {
    name: 'et_pb_contact_field',
    root: '.et_pb_contact_field',
    inside: 'et_pb_contact_form',
    attributes: {
      field_title: fieldLabel,
      field_type: property('', 'dataType'),
      required_mark: isRequired,
      checkbox_options: choices('.et_pb_contact_field_checkbox', 'checkbox'),
      radio_options: choices('.et_pb_contact_field_radio', 'radio'),
      select_options: choices('option', 'select')
    },
    repeats: '.et_pb_contact_field_options_wrapper, select, textarea'
  },
  {
    name: 'et_pb_search',
    root: '.et_pb_search',
    attributes: {placeholder: wordsIn('input.et_pb_s', 'placeholder')},
    controls: '.et_pb_searchform, form'
  },
  {
    name: 'et_pb_login',
    root: '.et_pb_login',
    content: '.et_pb_newsletter_description_content',
    attributes: {
      title: markup('.et_pb_newsletter_description .et_pb_module_header'),
      header_level: level('.et_pb_newsletter_description .et_pb_module_header')
    },
    controls: '.et_pb_login_form'
  },
  {
    name: 'et_pb_signup',
    root: '.et_pb_subscribe',
    attributes: {
      title: markup('.et_pb_newsletter_description .et_pb_module_header'),
      header_level: level('.et_pb_newsletter_description .et_pb_module_header'),
      description: markup('.et_pb_newsletter_description div'),
      button_text: markup('.et_pb_newsletter_button_text, .et_pb_newsletter_button'),
      footer_content: markup('.et_pb_newsletter_footer'),
      // A page has the form only where a list was chosen, of whichever provider.
      mailchimp_list: property('form', 'method')
    },
    controls: '.et_pb_newsletter_form'
  },
  {
    name: 'et_pb_number_counter',
    root: '.et_pb_number_counter',
    attributes: {
      title: markup('.title'),
      title_level: level('.title'),
      number: drawnNumber(''),
      percent_sign: percentSign
    },
    repeats: '.percent'
  },
  {
    name: 'et_pb_circle_counter',
    root: '.et_pb_circle_counter',
    attributes: {
      title: markup('.et_pb_module_header, h3'),
      title_level: level('.et_pb_module_header, h3'),
      number: drawnNumber('.et_pb_circle_counter_inner'),
      percent_sign: percentSign
    },
    repeats: '.percent'
  },
  {
    name: 'et_pb_countdown_timer',
    root: '.et_pb_countdown_timer',
    attributes: {title: markup('.title'), header_level: level('.title'), date_time: endOfCountdown},
    controls: '.section'
  }
]

/** The label, which checkboxes and their like have once more in front of their choices. */
function fieldLabel({module, inner}: ReadingPlace): Read | undefined {
  const label = select(
    module,
    '.et_pb_contact_form_label, .et_pb_contact_field_options_title, label'
  )
  return label && {value: inner(label).trim(), element: label, takes: 'all'}
}

function isRequired({module}: ReadingPlace): Read {
  const field = select(module, 'input, textarea, select')
  const mark = field && propertyOf(field, 'dataRequired_mark')
  return {value: mark === 'required' ? 'on' : 'off', element: module, takes: 'nothing'}
}

/** The choices of a field as its shortcode has them; the first option of a select is its label. */
function choices(selector: string, type: string): Reading {
  return ({module}) => {
    if (propertyOf(module, 'dataType') !== type) return undefined
    const found = selectAll(module, selector).filter(
      (choice) => choice.tagName !== 'option' || propertyOf(choice, 'value') !== ''
    )
    const values = found.map((choice) => ({value: choiceText(choice)}))
    const [first] = found
    return first && {value: JSON.stringify(values), element: first, takes: 'nothing'}
  }
}

function choiceText(choice: Element): string {
  return escapeText(plainText([select(choice, 'label') ?? choice]))
}

/** The number that a script counts up to, with the separator that the author wrote. */
function drawnNumber(selector: string): Reading {
  return ({module}) => {
    const element = selector === '' ? module : select(module, selector)
    const value = element && propertyOf(element, 'dataNumberValue')
    if (!element || value === undefined) return undefined
    const separator = propertyOf(element, 'dataNumberSeparator') ?? ''
    const [whole = '', ...rest] = value.split('.')
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, separator)
    return {value: escapeText([grouped, ...rest].join('.')), element, takes: 'nothing'}
  }
}

function percentSign({module}: ReadingPlace): Read {
  const drawn = select(module, '.percent')
  const hasSign = drawn !== undefined && plainText([drawn]).includes('%')
  return {value: hasSign ? 'on' : 'off', element: module, takes: 'nothing'}
}

/** Seconds since 1970 are all that the page keeps of the time, so that it comes back as universal time. */
function endOfCountdown({module}: ReadingPlace): Read | undefined {
  const seconds = Number(propertyOf(module, 'dataEndTimestamp'))
  const date = new Date(seconds * 1000)
  if (!Number.isFinite(seconds) || Number.isNaN(date.getTime())) return undefined
  const [day = '', time = ''] = date.toISOString().split('T')
  return {value: `${day} ${time.slice(0, 5)} UTC`, element: module, takes: 'nothing'}
}
