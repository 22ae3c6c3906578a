import type {Element} from 'hast'
import {h} from 'hastscript'
import {describe, expect, test} from 'vitest'
import {renderedModules} from '../../src/rendered/tables/index.ts'
import {isThere, readPlacedSamples} from '../score/rendered.ts'

/** Attributes of which the element path of a record does not tell enough. */
const unrecorded = new Map([
  ['et_pb_contact_form redirect_url', 'a script reads it'],
  ['et_pb_audio audio', 'the path ends at its source, which is read through the player around it'],
  ['et_pb_testimonial portrait_url', 'the record has the value without the property of the style'],
  ['et_pb_video image_src', 'the same'],
  ['et_pb_audio image_url', 'the same'],
  ['et_pb_video src_webm', 'it is the second of two sources, and a path has one'],
  ['et_pb_team_member *_url', 'the network is in the second class of the link'],
  ['et_pb_fullwidth_header button_*', 'the number is in the third class of the button'],
  [
    'et_pb_fullwidth_header *logo*',
    'boxes of the header have no class of the builder, which is all that paths have'
  ],
  ['et_pb_fullwidth_header *image*', 'the same']
])

function isUnrecorded(module: string, attribute: string): boolean {
  return [...unrecorded.keys()].some((pattern) =>
    new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(`${module} ${attribute}`)
  )
}

/**
 * The records of a real WordPress say in which element each attribute came out: its last four elements, each with its
 * first class. Built up from them, a module has to be read as what it was made of.
 */
describe.runIf(isThere)('parts stand where a real Divi put them', () => {
  // The body of a suite that is left out runs all the same.
  const samples = isThere ? readPlacedSamples() : []
  // Of items the records have the place of all of them alone.
  const modules = renderedModules.filter(({attributes, inside}) => attributes && !inside)

  test.each(modules)('$name', (module) => {
    const wrong = samples
      .filter(({slug}) => slug === module.name)
      .flatMap(({places, shortcode}) =>
        Object.entries(module.attributes ?? {}).flatMap(([name, read]) => {
          const written = new RegExp(`\\s${name}="([^"]*)"`).exec(shortcode)?.[1]
          const own = places.filter(({marker}) => marker === written)
          if (!written || own.length === 0 || isUnrecorded(module.name, name)) return []
          const values = own.map(({path, property}) => {
            const element = build(module.root, path, property, written)
            return read({module: element, parent: undefined, inner: textOf})?.value
          })
          const paths = own.map(({path}) => path).join(', ')
          return values.includes(written) ? [] : [`${name} at ${paths}`]
        })
      )
    expect(wrong).toEqual([])
  })
})

/** The module with the elements of a path in it, the last of which has the marker as its text or as a property. */
function build(root: string, path: string, property: string | undefined, marker: string): Element {
  const steps = path.split(' > ').map((step) => (step.startsWith('.') ? `div${step}` : step))
  const start = steps.findIndex((step) => step.endsWith('.et_pb_module'))
  const [last = 'div', ...around] = steps.slice(start + 1).reverse()
  const innermost = property === undefined ? h(last, marker) : h(last, {[property]: marker})
  const inside = around.reduce<Element>((child, step) => h(step, [child]), innermost)
  return h(root.split(',')[0] ?? 'div', [inside])
}

function textOf(element: Element): string {
  return element.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''
    )
    .join('')
}
