import {writeFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {cases} from './cases.ts'
import {pagesOf, render} from './outputs.ts'
import {findChromium, Trap} from './trap.ts'

/** The proof in a browser; where there is none it is left out. */
const executable = findChromium()

const groups = [...new Set(cases.map(({group}) => group))]

function casesOf(group: string): string[] {
  return cases.filter((one) => one.group === group).map(({source}) => source)
}

/** Whatever fired, with the pages that did it. */
function caught(pages: readonly string[], fired: readonly string[][]): string[] {
  return pages.flatMap((page, index) => (fired[index] ?? []).map((what) => `${what}: ${page}`))
}

describe.skipIf(executable === undefined)('in Chromium', {timeout: 600_000}, () => {
  let trap: Trap

  beforeAll(async () => {
    trap = await Trap.open(executable ?? '')
  })

  afterAll(async () => {
    await trap.close()
  })

  test('the trap catches a good part of what is not cleaned', async () => {
    const pages = cases.map(({group, source}) => (group === 'markdown' ? render(source) : source))
    const fired = await trap.firedBy(pages)
    const own = fired.map((list) => list.filter((what) => !what.endsWith('by one of these pages')))
    // Which cases these are, for whoever adds some.
    const file = process.env.UNDIVI_XSS_REPORT
    if (file) {
      const lines = cases.map(
        ({group, source}, index) => `${group}\t${own[index]?.join('; ')}\t${source}`
      )
      writeFileSync(file, lines.join('\n'))
    }
    expect(own.filter((list) => list.length > 0).length).toBeGreaterThan(cases.length / 3)
  })

  test.each(groups)('nothing fires: %s', async (group) => {
    const pages = new Set(casesOf(group).flatMap((source) => Object.values(pagesOf(source))))
    const list = [...pages]
    expect(caught(list, await trap.firedBy(list))).toEqual([])
  })
})
