import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {exportFixtures, findingsIn, holdsFor, itemsIn, piecesOf, problemsIn} from './reading.ts'

describe.each(exportFixtures)('$name', ({folder, format, bytes}) => {
  test('what is in it', async () => {
    const findings = findingsIn(await piecesOf(format, bytes))
    const printed = `${JSON.stringify(findings, undefined, 2)}\n`
    await expect(printed).toMatchFileSnapshot(path.join(folder, 'findings.json'))
  })

  test('however it comes, and written back', async () => {
    await holdsFor(format, bytes, [1, 2, 3, 7, 64, 1000])
  })

  test('cut anywhere, what is whole comes and the cut is named', async () => {
    const whole = itemsIn(await piecesOf(format, bytes)).map(({name, content}) => ({name, content}))
    const problems = problemsIn(await piecesOf(format, bytes)).length
    for (let end = 0; end < bytes.length; end++) {
      const pieces = await piecesOf(format, bytes.subarray(0, end))
      const items = itemsIn(pieces).map(({name, content}) => ({name, content}))
      expect(items).toEqual(whole.slice(0, items.length))
      // Behind the last word of the file there is nothing to miss.
      const isWhole = items.length === whole.length && problems <= problemsIn(pieces).length
      if (!isWhole) expect(problemsIn(pieces).length, `cut at ${end}`).toBeGreaterThan(0)
    }
  })
})
