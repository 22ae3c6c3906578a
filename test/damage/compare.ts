import {tokenize} from '../../src/shortcode/tokenize.ts'
import type {TagToken} from '../../src/types.ts'
import type {OriginalTag} from './originals.ts'

/** Prose as far as WordPress leaves it: typographic characters and white space tell nothing. */
export function fold(value: string): string {
  return value
    .replace(/&(?:amp|#0?38);/g, '&')
    .replace(/[’‘‚′]/g, "'")
    .replace(/[“”″„»«]|''/g, '"')
    .replace(/-{1,3}|[–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/×/g, 'x')
    .replace(/™/g, '(tm)')
    .replace(/ \(tm\)/g, '(tm)')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What of an original was read from its damaged twin. */
export interface Score {
  tags: number
  wrongTags: string[]
  machineValues: number
  wrongMachineValues: string[]
  proseValues: number
  wrongProseValues: string[]
}

/** Reads a damaged document and compares it with its original, tag by tag. */
export function compare(damaged: string, originals: readonly OriginalTag[]): Score {
  const tags = [...tokenize(damaged)].filter((token): token is TagToken => token.type !== 'text')
  const score: Score = {
    tags: originals.length,
    wrongTags: [],
    machineValues: 0,
    wrongMachineValues: [],
    proseValues: 0,
    wrongProseValues: []
  }
  originals.forEach((original, index) => {
    const tag = tags[index]
    if (!tag || describe(tag) !== describe(original)) {
      score.wrongTags.push(`${tag ? describe(tag) : 'nothing'}, expected ${describe(original)}`)
      return
    }
    original.attributes.forEach(({name, value, kind}, place) => {
      const read = tag.attributes[place]?.value ?? ''
      const said = `${name}: ${JSON.stringify(read)}, expected ${JSON.stringify(value)}`
      if (kind === 'machine') {
        score.machineValues++
        if (read !== value) score.wrongMachineValues.push(said)
      } else {
        score.proseValues++
        if (fold(read) !== fold(value)) score.wrongProseValues.push(said)
      }
    })
  })
  return score
}

function describe(tag: TagToken | OriginalTag): string {
  const names = tag.attributes.map(({name}) => name).join(' ')
  const truncated = 'truncated' in tag && tag.truncated ? ', cut' : ''
  return `${tag.type} ${tag.name} ${tag.selfClosing ? 'self ' : ''}(${names})${truncated}`
}
