import type {Element} from 'hast'
import {lateAddress} from '../hast/media/late-media.ts'
import {classesOf} from '../hast/tree/style.ts'
import {plainText} from '../hast/tree/words.ts'
import {select} from './select.ts'

/** What of a module in a page says what an attribute of its shortcode said. */
export interface Read {
  value: string
  /** Where it stands. */
  element: Element
  /** `all`: nothing of the element is left to show; `itself`: its own link or picture, but nothing in it. */
  takes: 'all' | 'itself' | 'nothing'
}

/** What a reader of attributes gets: the module, the one around it, and the source of an element. */
export interface ReadingPlace {
  module: Element
  parent: Element | undefined
  /** The source between the tags of an element. */
  inner(element: Element): string
}

/** Finds the value of one attribute; `undefined` where the module does not have it. */
export type Reading = (place: ReadingPlace) => Read | undefined

/** Makes a text HTML that shows it. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A property of an element as text, lists with spaces between; `undefined` where it is absent or only true or false. */
export function propertyOf(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  return value === null || value === undefined || typeof value === 'boolean'
    ? undefined
    : Array.isArray(value)
      ? value.join(' ')
      : String(value)
}

/** What stands between the tags of an element. */
export function markup(selector: string): Reading {
  return ({module, inner}) => {
    const element = select(module, selector)
    return element && {value: inner(element).trim(), element, takes: 'all'}
  }
}

/** The words of an element without its markup. */
export function words(selector: string): Reading {
  return ({module}) => {
    const element = select(module, selector)
    return element && {value: escapeText(plainText([element])), element, takes: 'all'}
  }
}

/** Words in a property of an element, such as an alternative text. */
export function wordsIn(selector: string, property: string): Reading {
  return ({module}) => {
    const element = select(module, selector)
    const value = element && propertyOf(element, property)
    return element && value ? {value: escapeText(value), element, takes: 'nothing'} : undefined
  }
}

/** A property of an element, or of the module itself where the selector is empty. */
export function property(selector: string, name: string): Reading {
  return ({module}) => {
    const element = selector === '' ? module : select(module, selector)
    const value = element && propertyOf(element, name)
    return element && value ? {value, element, takes: 'nothing'} : undefined
  }
}

/** An address in a property of an element: its link, or its picture. */
export function address(selector: string, property: 'href' | 'src'): Reading {
  return ({module}) => {
    const element = select(module, selector)
    const value =
      element && (property === 'src' ? sourceOf(element) : propertyOf(element, property))
    return element && value !== undefined ? {value, element, takes: 'itself'} : undefined
  }
}

/** The address of a picture or film, also where a script was to set it. */
export function sourceOf(element: Element): string | undefined {
  return lateAddress(element)?.value ?? propertyOf(element, 'src')
}

/** The picture that lies behind an element. */
export function background(selector: string): Reading {
  return ({module}) => {
    const element = selector === '' ? module : select(module, selector)
    const value = element && backgroundOf(element)
    return element && value ? {value, element, takes: 'nothing'} : undefined
  }
}

const backgroundUrl = /background(?:-image)?\s*:\s*url\(\s*["']?([^"')]+)["']?\s*\)/

function backgroundOf(element: Element): string | undefined {
  return backgroundUrl.exec(propertyOf(element, 'style') ?? '')?.[1]?.trim()
}

/** The name of a heading’s tag. */
export function level(selector: string): Reading {
  return ({module}) => {
    const element = select(module, selector)
    return element && {value: element.tagName, element, takes: 'nothing'}
  }
}

/** `on` where the module has a class, `off` where it has not. */
export function switchOf(className: string): Reading {
  return ({module}) => ({
    value: classesOf(module).includes(className) ? 'on' : 'off',
    element: module,
    takes: 'nothing'
  })
}

/** `on` where there is such an element in the module. */
export function presence(selector: string): Reading {
  return ({module}) => {
    const element = select(module, selector)
    return element && {value: 'on', element, takes: 'nothing'}
  }
}

/** Where others find nothing. */
export function either(...readings: readonly Reading[]): Reading {
  return (place) => {
    for (const reading of readings) {
      const found = reading(place)
      if (found) return found
    }
    return undefined
  }
}
