import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {tokenize} from '../src/shortcode/tokenize.ts'
import {fold} from './damage/compare.ts'

/** Tags damaged by WordPress itself and by other tools, with what they were. */
interface Case {
  id: string
  kind: 'damage' | 'negative'
  damage?: string[]
  input: string
  expected: {name?: string; attrs?: Record<string, string>; self_closing?: boolean}
  /** Which opening tag of the input is meant. */
  tag_index?: number
  /** Attributes whose values must come back to the character. */
  machine_values?: string[]
  /** Other originals that give the same damaged text. */
  accept?: Record<string, string[]>
}

const file = path.join(import.meta.dirname, '..', 'fixtures', 'damage', 'cases.jsonl')
const cases = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line))

describe('damage with known originals', () => {
  test.each(cases.filter(({kind}) => kind === 'damage'))('$id $damage', (one) => {
    const {expected, machine_values: machine = [], accept = {}} = one
    const tag = [...tokenize(one.input)].filter(({type}) => type === 'opening')[one.tag_index ?? 0]
    if (tag?.type !== 'opening') throw new Error('no tag')
    const read = new Map(tag.attributes.map(({name, value}) => [name ?? '', value]))
    expect([tag.name, tag.selfClosing, tag.truncated]).toEqual([
      expected.name,
      expected.self_closing,
      false
    ])
    expect([...read.keys()]).toEqual(Object.keys(expected.attrs ?? {}))
    for (const [name, value] of Object.entries(expected.attrs ?? {})) {
      const said = read.get(name) ?? ''
      if (accept[name]?.includes(said)) continue
      if (machine.includes(name)) expect(said, name).toBe(value)
      else expect(fold(said), name).toBe(fold(value))
    }
  })

  test.each(cases.filter(({kind}) => kind === 'negative'))('$id: no tag', ({input}) => {
    expect([...tokenize(input)].filter(({type}) => type !== 'text')).toEqual([])
  })
})
