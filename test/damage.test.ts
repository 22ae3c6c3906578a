import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compare, type Score} from './damage/compare.ts'
import {original} from './damage/originals.ts'
import {damages} from './damage/steps.ts'

/** How many damaged tags are read; UNDIVI_TAGS=100000 looks at more. */
const wanted = Number(process.env.UNDIVI_TAGS ?? 20_000)

interface Total extends Score {
  name: string
}

function measure(): Total[] {
  const totals = damages.map(
    ({name}): Total => ({
      name,
      tags: 0,
      wrongTags: [],
      machineValues: 0,
      wrongMachineValues: [],
      proseValues: 0,
      wrongProseValues: []
    })
  )
  const documents = fc.sample(original, Math.ceil(wanted / 15))
  documents.forEach(({source, tags}, index) => {
    const damage = damages[index % damages.length]
    const total = totals[index % damages.length]
    if (!damage || !total) return
    const score = compare(damage.apply(source), tags)
    total.tags += score.tags
    total.machineValues += score.machineValues
    total.proseValues += score.proseValues
    total.wrongTags.push(...score.wrongTags)
    total.wrongMachineValues.push(...score.wrongMachineValues)
    total.wrongProseValues.push(...score.wrongProseValues)
  })
  return totals
}

function share(totals: readonly Total[], wrong: keyof Total, all: keyof Total): number {
  const count = (key: keyof Total): number =>
    totals.reduce((sum, total) => {
      const value = total[key]
      return sum + (Array.isArray(value) ? value.length : Number(value))
    }, 0)
  return 1 - count(wrong) / count(all)
}

describe('damaged tags', () => {
  const totals = measure()
  const reversible = totals.filter(({name}) => !damages.find((one) => one.name === name)?.lossy)

  test('the structure of nearly all is read', () => {
    expect(share(totals, 'wrongTags', 'tags')).toBeGreaterThanOrEqual(0.995)
  })

  test('so are nearly all machine values', () => {
    expect(share(reversible, 'wrongMachineValues', 'machineValues')).toBeGreaterThanOrEqual(0.98)
  })

  test('texts come back but for what an author may have written so', () => {
    expect(share(reversible, 'wrongProseValues', 'proseValues')).toBeGreaterThanOrEqual(0.99)
  })

  test.each(reversible)('texts: $name', ({proseValues, wrongProseValues}) => {
    const wrong = wrongProseValues.length / Math.max(proseValues, 1)
    expect(wrong, wrongProseValues.slice(0, 3).join('\n')).toBeLessThan(0.2)
  })

  test.each(totals)('structure: $name', ({tags, wrongTags}) => {
    expect(tags).toBeGreaterThan(0)
    expect(wrongTags.length / tags, wrongTags.slice(0, 3).join('\n')).toBeLessThan(0.05)
  })

  test.each(reversible)('values: $name', ({machineValues, wrongMachineValues}) => {
    const share = wrongMachineValues.length / machineValues
    expect(share, wrongMachineValues.slice(0, 3).join('\n')).toBeLessThan(0.01)
  })

  test.runIf(process.env.UNDIVI_TAGS)('listed by kind', () => {
    const lines = totals.map(
      (total) =>
        `${total.name}: ${total.tags} tags, ${total.wrongTags.length} wrong; ${total.machineValues} machine values, ${total.wrongMachineValues.length} wrong; ${total.proseValues} texts, ${total.wrongProseValues.length} wrong\n${[
          ...total.wrongTags.slice(0, 4),
          ...total.wrongMachineValues.slice(0, 4),
          ...total.wrongProseValues.slice(0, 4)
        ]
          .map((line) => `    ${line}\n`)
          .join('')}`
    )
    process.stdout.write(
      `${lines.join('')}structure ${share(totals, 'wrongTags', 'tags')}, machine values ${share(reversible, 'wrongMachineValues', 'machineValues')}, texts ${share(reversible, 'wrongProseValues', 'proseValues')}\n`
    )
  })
})
