import {describe, expect, test} from 'vitest'
import {Markup} from '../../src/shortcode/markup.ts'

/** Letters of the tags `[a]`, `[b]`, … that no markup hides. */
function shown(source: string): string {
  const markup = new Markup(source)
  const tag = /\[([a-z])\]/g
  let letters = ''
  for (let found = tag.exec(source); found; found = tag.exec(source)) {
    const end = markup.hiddenUntil(found.index)
    if (end === -1) {
      letters += found[1]
      markup.leave(tag.lastIndex)
    } else {
      expect(end).toBeGreaterThanOrEqual(found.index)
      tag.lastIndex = end
    }
  }
  return letters
}

/** What markup hides of a document from its first tag on; undefined for nothing. */
function hidden(source: string): string | undefined {
  const place = source.search(/\[[a-z]\]/)
  const end = new Markup(source).hiddenUntil(place)
  return end === -1 ? undefined : source.slice(place, end)
}

describe('comments, code and raw text', () => {
  test.each([
    ['[a]<b>[b]</b>', 'ab'],
    ['<!-- [a] --> [b]', 'b'],
    ['<!-->[a]<!-- [b] -->[c]', 'ac'],
    ['<!--->[a]<!-- [b] -->[c]', 'ac'],
    ['<!-- [a] -- [b] ]]> [c] -->[d]', 'd'],
    ['<![CDATA[ [a] --> [b] ]]>[c]', 'c'],
    ['<!-- [a]', 'a'],
    ['<![CDATA[ [a]', 'a'],
    ['<!doctype html>[a]', 'a'],
    ['<!-- x -->[a]<!-- [b] -->[c]', 'ac'],
    ['<!-- x --><!-- [a] -->[b]', 'b'],
    ['<pre>[a]</pre>[b]<pre>[c]</pre>[d]', 'bd'],
    ['<pre>[a]</pre><pre>[b]</pre>[c]', 'c'],
    ['<pre>x</pre>[a]', 'a'],
    ['x <p>[a]</p>', 'a'],
    ['So <!-- [a]', 'a'],
    ['<!-- <b c=" -->[a]" d>[b]', 'ab'],
    ['<pre><b c="</pre>[a]" d>[b]', 'ab'],
    ['<!-- x -->to a b="[a]" c>', 'a'],
    ['<PRE>[a]</Pre>[b]', 'b'],
    ['<pre class="x">[a]</pre>[b]', 'b'],
    ['<pre>[a]</pre >[b]', 'b'],
    ['<pre>[a]</pre\n title="[b]">[c]', 'c'],
    ['<pre/>[a]</pre>[b]', 'b'],
    ['<prefix>[a]</prefix>[b]', 'ab'],
    ['<pre>[a]</prefix>[b]</pre>[c]', 'c'],
    ['<pre>[a]<prefix>[b]</pre>[c]', 'c'],
    ['<pre><code>[a]</code>[b]</pre>[c]', 'c'],
    ['<pre>x</pre><code>[a]</code>[b]', 'b']
  ])('%s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test.each(['pre', 'code', 'kbd', 'samp', 'tt', 'script', 'style', 'textarea', 'xmp'])(
    'in <%s>',
    (name) => {
      expect(shown(`<${name}>[a]</${name}>[b]`)).toBe('b')
    }
  )

  test.each(['script', 'style', 'textarea', 'xmp'])('in <%s> no element opens', (name) => {
    expect(shown(`<${name}>[a]<${name}>[b]</${name}>[c]`)).toBe('c')
  })

  test.each([
    ['never closed', '<code>[a]', 'a'],
    ['never closed, behind one that was', '<code>[a]</code><code>[b]', 'b'],
    ['opened again before it is closed', '<code>[a]<code>[b]</code>[c]', 'ac'],
    ['opened again in a sentence', 'In <code>[a]<code>[b]</code>[c]', 'ac']
  ])('code %s', (_, source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test('they hide as far as their end', () => {
    expect(hidden('<!-- [a] --> x')).toBe('[a] -->')
    expect(hidden('<![CDATA[ [a] ]]> x')).toBe('[a] ]]>')
    expect(hidden('<pre>[a]</pre > x')).toBe('[a]</pre >')
    expect(hidden('<pre>[a]</pre x')).toBe('[a]</pre x')
    expect(hidden('<pre>x</pre>[a]')).toBeUndefined()
    expect(hidden('x [a]')).toBeUndefined()
  })
})

describe('attributes of elements', () => {
  test.each([
    ['<a b="[a]">[b]', 'b'],
    ["<a b='[a]'>[b]", 'b'],
    ['<a b=[a]>[b]', 'b'],
    ['<a b = "[a]">[b]', 'b'],
    ['<a\nb\n=\n"[a]"\n>[b]', 'b'],
    ['<a b="1" c="[a]">[b]', 'b'],
    ['<a b="1>2" c="[a]">[b]', 'b'],
    ['<a b="[a]" c="[b]">[c]', 'c'],
    ['<a b="[a]" c=">[b]">[c]', 'c'],
    ['<a b="[a]" c=\'>[b]\'>[c]', 'c'],
    ['<a b="[a]"/>[b]', 'b'],
    ['<a b="[a]"c="1">[b]', 'b'],
    ['<a b="[a]"C="1">[b]', 'b'],
    ['<a b=\'so "[a]"\'>[b]', 'b'],
    ['<a b="x">[a]<a b="[b]">[c]', 'ac'],
    ['<a b="[a]">[b]<a b="[c]">[d]', 'bd'],
    ['<A b="[a]">[b]', 'b'],
    ['<Z b="[a]">[b]', 'b'],
    ['<z b="[a]">[b]', 'b'],
    ['<a b="c=[a]>[b]">[c]', 'c'],
    ['x=" <a b=\'[a]\' c>[b] y" z', 'b'],
    // Elements in a value are part of it.
    ['<a b="x <i> [a] y">[b]', 'b'],
    ['<a b="x <i> y" c="[a]">[b]', 'b'],
    ["<a b='<i>' c='[a]'>[b]", 'b']
  ])('%s hides tags in values', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test.each([
    ['<a [a]>[b]', 'ab'],
    ['<a b="1" [a]>[b]', 'ab'],
    ['<a b= [a]>[b]', 'ab'],
    ['<a b "[a]">[b]', 'ab'],
    ['<a b=c"[a]">[b]', 'ab'],
    ['<p>"[a]"</p>', 'a'],
    ['<p>x="[a]" y</p>', 'a'],
    ['x="[a]" y', 'a'],
    ['to b="[a]" y>', 'a'],
    ['x=[a]>', 'a'],
    ['<p b=>c=[a] d>', 'a'],
    ['<a b="1" [a] "c">[b]', 'ab'],
    ['<a b="1" "[a]" c>[b]', 'ab'],
    ['1 > 0 <i [a]>[b]', 'ab'],
    ['</a b="[a]">', 'a'],
    ['1 < b="[a]">', 'a'],
    ['<1 b="[a]">', 'a'],
    ['<@ b="[a]">', 'a'],
    ['<` b="[a]">', 'a'],
    ['<{ b="[a]">', 'a'],
    ['<a b < c="[a]">[b]', 'ab'],
    // Elements that are broken.
    ['<a b="[a]', 'a'],
    ['x <a b="[a]', 'a'],
    ['x <a b="[a]", so she said', 'a'],
    ['<a b="[a]> <a c="d [b]">[c]', 'ac'],
    ['<a b="[a]"', 'a'],
    ['<a b="[a]", so she said', 'a'],
    ['<a b="[a]> <a c="[b]">[c]', 'ac'],
    ['<a b=[a] [b]', 'ab'],
    ['<a b="x <i [a]>[b]', 'ab'],
    ['<a b="x <i c="[a]">[b]', 'b'],
    ['<a b="[a]" <i>[b]', 'b'],
    ['<a b="[a]" and [b]', 'b']
  ])('%s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test.each([
    ['<a b="[a]" c>x', '[a]" c>'],
    ['<a b=[a] c>x', '[a] c'],
    ['<a b="[a]" c=">">x', '[a]" c=">">'],
    ['<a b="[a]" c=\'>"\'>x', '[a]" c=\'>"\'>'],
    ['<a b="[a]" it\'s c=1>x', '[a]" it\'s c=1>'],
    ['<a b="[a]" c "d>x', '[a]" c "d>'],
    ['<a b="[a]" c=d', '[a]"'],
    ['<a b="[a]" c="d>', '[a]"'],
    ['<a b="[a]" <i>', '[a]"'],
    ['<a b="c=[a]">x', '[a]">']
  ])('%s hides %s', (source, expected) => {
    expect(hidden(source)).toBe(expected)
  })

  test('an element whose end is far away hides its value alone', () => {
    const spaces = ' '.repeat(1999)
    expect(hidden(`<a b="[a]"${spaces}>`)).toBe(`[a]"${spaces}>`)
    expect(hidden(`<a b="[a]"${spaces} >`)).toBe('[a]"')
  })
})
