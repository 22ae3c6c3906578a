import type {Element} from 'hast'
import {classesOf} from '../../hast/tree/style.ts'
import type {RenderedModule} from '../rendered-module.ts'
import {matches} from '../select.ts'
import {films} from './films.ts'
import {forms} from './forms.ts'
import {items} from './items.ts'
import {structure} from './structure.ts'
import {texts} from './texts.ts'

/** Every module that is read from what Divi makes of it. Those that show lists of the site are text as it stands. */
export const renderedModules: readonly RenderedModule[] = [
  ...structure,
  ...films,
  ...items,
  ...forms,
  ...texts
]

/** The module that an element is, in the one around it. */
export function renderedModuleOf(
  element: Element,
  parent: RenderedModule | undefined
): RenderedModule | undefined {
  const classes = classesOf(element)
  if (classes.length === 0) return undefined
  return renderedModules.find(
    ({root, not, inside}) =>
      (inside === undefined || inside === parent?.name) &&
      matches(element, root) &&
      !not?.some((name) => classes.includes(name))
  )
}
