import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {isDeepStrictEqual} from 'node:util'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import {autop} from './autop.ts'
import {type Locale, locales, texturize} from './texturize.ts'

/** The models of this folder against WordPress itself, where PHP and WordPress are installed. */

const wordpress = process.env.UNDIVI_WORDPRESS ?? '/usr/share/wordpress'
const installed =
  existsSync(`${wordpress}/wp-includes/formatting.php`) &&
  spawnSync('php', ['--version']).status === 0
const inputs = {numRuns: 10_000, seed: Number(process.env.UNDIVI_SEED ?? 619)}

interface Request {
  function: 'wptexturize' | 'wpautop' | 'shortcode_parse_atts'
  input: string
  translations?: Record<string, string>
}

/** Compares what we make of each request with what WordPress answers; shows the first differences. */
function expectAnswers(cases: ReadonlyArray<{request: Request; ours: unknown}>): void {
  const oracle = fileURLToPath(new URL('oracle.php', import.meta.url))
  const {stdout, stderr} = spawnSync('php', [oracle, wordpress], {
    input: cases.map(({request}) => `${JSON.stringify(request)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  expect(stderr).toBe('')
  const answers = stdout.split('\n').slice(0, -1)
  expect(answers).toHaveLength(cases.length)
  const differences = cases
    .map(({request, ours}, index) => ({request, ours, theirs: JSON.parse(answers[index] ?? '')}))
    .filter(({ours, theirs}) => !isDeepStrictEqual(ours, theirs))
  expect(differences.slice(0, 3)).toEqual([])
}

/** The language pack of a locale: its strings by the context that wptexturize() gives to _x(). */
function translations(locale: Locale): Record<string, string> {
  // WordPress has these strings itself.
  if (locale.name === 'en_US') return {}
  const list = 'Comma-separated list of'
  return {
    'opening curly double quote': locale.openDouble,
    'closing curly double quote': locale.closeDouble,
    'opening curly single quote': locale.openSingle,
    'closing curly single quote': locale.closeSingle,
    apostrophe: locale.apostrophe,
    prime: locale.prime,
    'double prime': locale.doublePrime,
    'en dash': locale.enDash,
    'em dash': locale.emDash,
    // Packs without such words have a space here, which WordPress replaces by itself.
    [`${list} words to texturize in your language`]: locale.contractions.join(',') || ' ',
    [`${list} replacement words in your language`]:
      locale.contractions.join(',').replaceAll("'", '&#8217;') || ' '
  }
}

const characters = [...'"\'\'"[](){}<>/=-–.,:;!?&#%x0179aé  \n\t\r\f\v\u00a0']
const prose = [
  ...['harbour', 'l’été', '日本語', "it's", "'em", "'til", "'tain't", "rock 'n' roll", 'xn--a'],
  ...['1990', "'99", "'99'", '\'99"', '0.42', '6\'4"', '7"', "'7'", '"42"', '"42",', '7".', '0'],
  ...['"so"', "'so'", "''", '``', '...', '--', '---', ' - ', ' -- ', ' (tm)'],
  ...["'20%", "'20.5", "'20,5", "'0.42'", "'1,5'", '"0.42"', '"1,5"'],
  ...['300x200', '0x9f', '0x3', '00x1', '1.x2', '1,5x2.'],
  ...['[et_pb_text a="5" b=\'x\']', '[/et_pb_text]', '[[et_pb_text]]'],
  '[et_pb_blurb title="Two words" url="https://example.org/?a=1&b=2"]',
  ...['&', '&amp;', '&#038;', '&#8221;', '&quot;', '&lt;', '&gt;', '&nbsp;'],
  ...['&#xE9;', '&#x2F0;', '&frac34;', '&sup1;', '&there4;'],
  ...['\n\n', '\r\n', '\n\n\n']
]
const elements =
  'p div ul li blockquote h2 address form figure figcaption table td pre code tt style script svg ' +
  'a em option object video'
const markup = [
  ...elements.split(' ').flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} class="x">`]),
  ...['<a href="https://example.org/a-300x200.jpg?a&b">', '<div\nclass="x">', '<pre\n>'],
  ...['<BLOCKQUOTE>', '<br />', '<br>', '<br/>', '<hr>', '<hr />', '<!DOCTYPE html>', '< pre>'],
  ...['<!-- "so" -->', '<!--', '-->', '<!-->', '<!--->', '<![CDATA[', ']]>', '<ul><li>'],
  ...['<param name="x">', '<embed>', '<source src="/a.mp4">', '<track>', '[video]', '[/video]'],
  ...['<video>\n<source>\n</video>', '[audio]\n<track>\n[/audio]', '<object>\nso'],
  ...['<WPPreserveNewline />', ' <!-- wpnl --> ', '<pre wp-pre-tag-0></pre>']
]

/** Texts made of these pieces, in any order. */
function strings(...lists: string[][]): fc.Arbitrary<string> {
  const piece = fc.oneof(...lists.map((list) => fc.constantFrom(...list)))
  return fc.array(piece, {maxLength: 24}).map((list) => list.join(''))
}
const text = fc.oneof(
  strings(prose, characters),
  strings(
    prose,
    characters.filter((character) => character !== '<'),
    markup
  ),
  strings(prose, [' ', '\n'], markup),
  strings(['"', "'"], ['1', 'a', ' '], [...'([{-.,;]'])
)

// A name of digits alone would be a number among PHP's keys, and so a positional value.
const name = fc.stringMatching(/^[\w-]{0,3}[A-Za-z_-]$/)
const equals = fc.constantFrom('=', '=', '=', ' = ', ' =', '= ', '\n=\n', '\t=')
const valuePiece = fc.constantFrom(
  ...['', ' ', 'Word', 'two words', '日本語', '42', '#fff', 'a|b||', '100%', '/b?c=1', 'd=e', 'on'],
  ...['é', '’', '“so”', ',', '-', '–', '/', '.', '{}', '(x)', ';', '\n', '>', '@']
)
const value = fc.array(valuePiece, {maxLength: 3}).map((list) => list.join(''))
const bare = fc.stringMatching(/^[A-Za-z0-9#%.,:;_-]{1,6}$/)

function assignment(quote: string, content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(name, equals, content)
    .map(([left, sign, right]) => left + sign + quote + right + quote)
}
const named = fc.oneof(
  {weight: 4, arbitrary: assignment('"', value)},
  {weight: 2, arbitrary: assignment("'", value)},
  {weight: 1, arbitrary: assignment('', bare)},
  {weight: 1, arbitrary: fc.constantFrom('a="1"', 'A="2"', "a='3'", 'a=4')}
)
const positional = fc.oneof(bare, fc.constantFrom('on', '"x y"', "'z'"))

const lineOrSpace = fc.constantFrom(' ', ' ', '  ', '\n', '\t')
const onlySpace = fc.constantFrom(' ', '  ', '\t')

/** Up to so many attributes, each behind a separator. */
function list(
  attribute: fc.Arbitrary<string>,
  maxLength: number,
  separator = lineOrSpace
): fc.Arbitrary<string> {
  return fc.array(fc.tuple(separator, attribute), {maxLength}).map((parts) => parts.flat().join(''))
}

/**
 * What may stand after the name of a tag. Of two things the tokenizer makes something else on purpose: three
 * positional values in a row are prose behind a cut tag, and one in front of a line end is the start of a name.
 */
const onlyNamed = fc.tuple(list(named, 6), fc.constantFrom('', ' ')).map((parts) => parts.join(''))
const mixed = fc
  .tuple(list(named, 3), list(positional, 2), list(named, 3, onlySpace), fc.constantFrom('', ' '))
  .map((parts) => parts.join(''))

/** The attributes as PHP's array holds them: the last of a name wins, others are counted. */
function tagAttributes(source: string): Array<[string | number, string]> {
  const [tag] = tokenize(source)
  const values = new Map<string | number, string>()
  let count = 0
  if (tag?.type !== 'opening') return []
  for (const {name, value} of tag.attributes) values.set(name ?? count++, value)
  return [...values]
}

describe.runIf(installed)('WordPress', () => {
  it('gives the quotes that texturize gives', () => {
    const texts = fc.sample(text, inputs)
    const part = Math.ceil(texts.length / locales.length)
    const cases = locales.flatMap((locale, index) =>
      texts.slice(index * part, (index + 1) * part).map((input) => ({input, locale}))
    )
    expectAnswers(
      cases.map(({input, locale}) => ({
        request: {function: 'wptexturize', input, translations: translations(locale)},
        ours: texturize(input, locale)
      }))
    )
  })

  it('gives the paragraphs that autop gives', () => {
    expectAnswers(
      fc
        .sample(text, inputs)
        .map((input) => ({request: {function: 'wpautop', input}, ours: autop(input)}))
    )
  })

  it.each([
    ['named attributes', onlyNamed],
    ['attributes with and without names', mixed]
  ])('gives the %s that the tokenizer reads', (_, attributes) => {
    expectAnswers(
      fc.sample(attributes, inputs).map((input) => ({
        request: {function: 'shortcode_parse_atts', input},
        ours: tagAttributes(`[et_pb_x${input}]`)
      }))
    )
  })
})
