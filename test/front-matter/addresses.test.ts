import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {pathOf} from '../../src/front-matter/addresses.ts'

/** The path and query as a parser of addresses has them. */
function parsedPath(link: string): string | undefined {
  try {
    const {pathname, search} = new URL(link)
    return pathname.replace(/^\/+/, '/') + search
  } catch {
    // `URL.canParse` of Node.js 20 takes some hosts that have one for none.
    return undefined
  }
}

describe('the path of an address', () => {
  test.each([
    ['https://old.example/blog/the-pier_2/', '/blog/the-pier_2/'],
    ['http://old.example/', '/'],
    ['https://old.example', '/'],
    ['https://old.example//blog//pier', '/blog//pier'],
    ['https://old.example/blog/../pier/./', '/pier/'],
    ['https://old.example/a b?c=d#e', '/a%20b?c=d'],
    ['https://xn--bcher-kva.example/a/', '/a/'],
    ['https://xn--a.example/a/', undefined],
    ['https://1.2.3.999/a/', undefined],
    ['ftp://old.example/a/', undefined],
    ['a/', '/a/'],
    [' ', undefined]
  ])('%j', (link, path) => {
    expect(pathOf(link)).toBe(path)
  })

  test('is what a parser says', () => {
    const piece = fc.constantFrom(...'a b-c . .. / // _ 1 %20 ? # : @ A é xn-- xn--a --'.split(' '))
    const pieces = fc.array(piece, {maxLength: 6}).map((parts) => parts.join(''))
    const scheme = fc.constantFrom('http://', 'https://')
    const host = fc.tuple(pieces, fc.constantFrom('.org', '.example', '.1', ''))
    fc.assert(
      fc.property(scheme, host, pieces, (start, [label, end], path) => {
        const link = `${start}a${label}${end}/${path}`
        expect(pathOf(link)).toBe(parsedPath(link))
      }),
      {numRuns: 5000}
    )
  })
})
