import {describe, expect, test} from 'vitest'
import facts from '../fixtures/divi/modules.json' with {type: 'json'}
import {attributeRoles} from '../src/mapping/roles.ts'
import {indexModules} from '../src/modules/index.ts'

/** What every module may have is no business of a mapping: the converter sees to it. */
const ofEveryModule = ['module_id', 'link_option_url']

/** What `attributeRoles` says of an attribute that comes to nothing without a reason. */
const withoutReason = ['shows nothing', 'left out, with a message']

const mappings = indexModules()

describe('what Divi has', () => {
  test.each([...Object.keys(facts.shortcodes), ...facts.blocks])('%s has a mapping', (name) => {
    expect(mappings.has(name)).toBe(true)
  })

  test.each(Object.entries(facts.shortcodes))(
    'what readers see of %s is shown, or left out with a reason',
    (name, {attributes}) => {
      const mapping = mappings.get(name)
      const roles = new Map(
        (mapping ? attributeRoles(mapping) : []).map((one) => [one.name, one.role])
      )
      const forgotten = Object.entries(attributes)
        .filter(([attribute, isVisible]) => isVisible && !ofEveryModule.includes(attribute))
        .map(([attribute]) => [attribute, roles.get(attribute) ?? 'not declared'] as const)
        .filter(([, role]) => role === 'not declared' || withoutReason.includes(role))
      expect(forgotten).toEqual([])
    }
  )
})
