import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decodeMojibake, encodeMojibake, mojibakeOf} from '../../src/shortcode/mojibake.ts'

describe('mojibake', () => {
  test.each([
    ['”', 'â€\u009d'],
    ['“', 'â€œ'],
    ['’', 'â€™'],
    ['‘', 'â€˜'],
    ['″', 'â€³'],
    ['–', 'â€“'],
    ['—', 'â€”'],
    ['…', 'â€¦'],
    ['×', 'Ã—'],
    ['»', 'Â»'],
    ['é', 'Ã©'],
    ['à', 'Ã\u00a0'],
    ['€', 'â‚¬'],
    ['ß', 'ÃŸ'],
    ['Ž', 'Å½'],
    ['™', 'â„¢'],
    ['Œ', 'Å’'],
    ['‚', 'â€š'],
    ['ƒ', 'Æ’'],
    ['„', 'â€ž'],
    ['†', 'â€\u00a0'],
    ['‡', 'â€¡'],
    ['ˆ', 'Ë†'],
    ['‰', 'â€°'],
    ['Š', 'Å\u00a0'],
    ['‹', 'â€¹'],
    ['›', 'â€º'],
    ['Ÿ', 'Å¸'],
    ['ñ', 'Ã±'],
    ['😀', 'ðŸ˜€'],
    ['П', 'ÐŸ'],
    ['¿', 'Â¿'],
    ['अ', 'à¤…'],
    ['ߞ', 'ßž'],
    ['\u{10ffff}', 'ô\u008f¿¿'],
    ['plain', 'plain']
  ])('%s is written %s', (text, spelled) => {
    expect(encodeMojibake(text)).toBe(spelled)
    expect(decodeMojibake(spelled)).toBe(text)
  })

  test('the byte that windows-1252 lacks may be lost', () => {
    expect(mojibakeOf('”')).toEqual(['â€\u009d', 'â€'])
    expect(mojibakeOf('“')).toEqual(['â€œ'])
    expect(decodeMojibake('â€Wordâ€, â€')).toBe('”Word”, ”')
  })

  test('what is left of it where text was read wrongly twice', () => {
    expect(decodeMojibake('Ã¢â‚¬ÂWordÃ¢â‚¬Â')).toBe('â€\u009dWordâ€\u009d')
    expect(decodeMojibake(decodeMojibake('Ã¢â‚¬ÂWordÃ¢â‚¬Â'))).toBe('”Word”')
    expect(decodeMojibake('â‚¬ x Â')).toBe('€ x Â')
    expect(decodeMojibake('â‚¬Ã')).toBe('€Ã')
  })

  test('any text comes back', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        // Text that looks like mojibake already is undone twice over; nothing else is.
        fc.pre(decodeMojibake(text) === text)
        expect(decodeMojibake(encodeMojibake(text))).toBe(text)
        expect(decodeMojibake(decodeMojibake(encodeMojibake(encodeMojibake(text))))).toBe(text)
      })
    )
  })

  test.each([
    'Ã',
    'aquí\u00a0€',
    'à\u0080\u0080',
    'ð\u0080\u0080\u0080',
    'Ãx',
    'â',
    'ââ',
    'â‚',
    'naïve',
    'Äpfel',
    'ÃÃ',
    'ð',
    'ðŸ',
    'Â',
    'ÿþ',
    'õ€€€',
    'ø‘€€',
    'ò€x',
    'ô™‚€',
    '€€',
    '',
    'â€x\u00c1\u0080'.slice(3)
  ])('%j is none', (text) => {
    expect(decodeMojibake(text)).toBe(text)
  })
})
