/**
 * Names of attributes that the builder gives to modules of any kind, for itself and for styles (ET_Builder_Element). None of them is a word, so that
 * no text says one with an equals sign and a quote behind it, unless the text is of Divi.
 */
const builderName =
  /^(?:_[a-z]\w*|admin_label|module_(?:alignment|class|id)|global_(?:colors_info|module|parent)|saved_tabs|disabled_on|(?:background|border|animation|box_shadow|custom_(?:button|css|margin|padding)|header_font|text_font)_\w+|custom_(?:margin|padding)|header_font|text_(?:font|orientation))$/

/** The longest of them that is known has some thirty characters. */
const longestName = 60

/** What a name is made of, with the backslashes of a Markdown writer. */
const character = /[\w\\-]/

/** A line break that WordPress put between two attributes, at the end of a text. */
const lineBreak = /<br ?\/?>$/

/**
 * Where the white space in front of such a name begins, with what WordPress made of line ends in it, if one with an equals sign stands
 * right in front of the place: `Say hello admin_label=`; -1 if none does. Nothing in front of `from` is looked at.
 */
export function builderNameBefore(source: string, place: number, from: number): number {
  if (source[place - 1] !== '=') return -1
  const nearest = Math.max(from, place - 1 - longestName)
  let start = place - 1
  while (start > nearest && character.test(source[start - 1] ?? '')) start--
  const name = source
    .slice(start, place - 1)
    .replaceAll('\\', '')
    .toLowerCase()
  if (!builderName.test(name)) return -1
  const space = spaceBefore(source, start, from)
  return space === start ? -1 : space
}

function spaceBefore(source: string, place: number, from: number): number {
  let space = place
  for (;;) {
    while (space > from && /\s/.test(source[space - 1] ?? '')) space--
    const length = lineBreak.exec(source.slice(Math.max(from, space - 6), space))?.[0].length
    if (length === undefined) return space
    space -= length
  }
}
