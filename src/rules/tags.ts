import type {Rule} from './rule.ts'

/** Damage of tags and blocks, and what of their nesting is wrong. */
export const tagRules: readonly Rule[] = [
  {
    id: 'typographic-quote',
    level: 'warning',
    description: 'The value of an attribute stands between typographic quotes.',
    note: 'WordPress turned the straight quotes typographic because the tag was not registered (wptexturize). The value is read all the same; the fix puts straight quotes back. In an element, such as `<a href=”/race”>`, clean reads it alike, and repair leaves it as it is. Quotes in the text are never touched.',
    example: '[et_pb_text admin_label=”Text”]Words[/et_pb_text]'
  },
  {
    id: 'escaped-shortcode',
    level: 'warning',
    description: 'A tag is escaped: backslashes, entities or doubly encoded entities stand in it.',
    note: 'A Markdown, JSON, SQL or HTML writer took the tag for text. It is read all the same; what is not a tag keeps its escapes.',
    example: '\\[et\\_pb\\_text admin\\_label="Text"\\]Words\\[/et\\_pb\\_text\\]'
  },
  {
    id: 'unquoted-attribute',
    level: 'warning',
    description:
      'The value of an attribute has only one of its two quotes, or none where it needs them.',
    note: 'The value is read up to the next space or bracket, or to an attribute of the builder, such as `admin_label`, that it runs on into; a lone quote before the next attribute is an empty value, and so is none at all: `alt= src="…"`.',
    example: '[et_pb_text admin_label="Text]Words[/et_pb_text]'
  },
  {
    id: 'wrong-encoding',
    level: 'warning',
    description: 'The quotes of a tag were read in a wrong encoding, or lost in one.',
    note: 'UTF-8 read as windows-1252 makes `â€` of `”`; a narrower encoding makes `?` of it. Mojibake is undone in the value too; what became `?` inside it stays, but for apostrophes between letters.',
    example: '[et_pb_text admin_label=â€œTextâ€]Words[/et_pb_text]'
  },
  {
    id: 'typographic-value',
    level: 'warning',
    description: 'An address, size, colour or other machine value has typographic characters.',
    note: 'WordPress made `×` of `x`, `–` of `--`, `…` of three dots (wptexturize). In tags whose quotes it turned typographic the ASCII comes back.',
    example: '[et_pb_image src=”https://example.org/pier-300×200.jpg”]'
  },
  {
    id: 'ambiguous-value',
    level: 'info',
    description: 'A text in a damaged tag has characters that WordPress may have put there.',
    note: 'An author’s own dash, ellipsis or apostrophe looks the same as one that wptexturize() made. Both originals are possible; the text is kept as it is.',
    example: '[et_pb_blurb title=”Monday – Friday”]Words[/et_pb_blurb]'
  },
  {
    id: 'markup-in-tag',
    level: 'warning',
    description: 'Markup, a no-break space or a line end stands inside of a tag.',
    note: 'wpautop() put a line or paragraph break between the attributes, an editor markup or a no-break space, a hard wrap a line end into a name. It is read as white space, or as nothing within a name.',
    example: '[et_pb_text<br /> admin_label="Text"]Words[/et_pb_text]'
  },
  {
    id: 'wrapped-source',
    level: 'warning',
    description: 'The whole content is written as part of something else.',
    note: 'It is the inside of a JSON or SQL string, a cell of CSV, HTML as text, or was read in a wrong encoding: all tags show it, and nothing in the text denies it. Or it stands in `<![CDATA[…]]>`, copied from an export. clean undoes it in the text as well, repair in the tags alone.',
    example: '[et_pb_text admin_label=\\"Text\\"]He said \\"yes\\"[\\/et_pb_text]'
  },
  {
    id: 'unclosed-shortcode',
    level: 'warning',
    description: 'A shortcode with content has no closing tag.',
    note: 'It is closed where Divi’s nesting (section, row, column, module, item) or the end of the document says so.',
    example: '[et_pb_section][et_pb_row]Words'
  },
  {
    id: 'stray-closing-tag',
    level: 'warning',
    description: 'A closing tag has no opening one.',
    note: 'The tag is left out; nothing else changes.',
    example: 'Words[/et_pb_text]'
  },
  {
    id: 'truncated-shortcode',
    level: 'warning',
    description: 'A tag has no closing bracket.',
    note: 'An excerpt or a copy cut it. What reads as its name and attributes is taken as the tag; what follows stays text.',
    example: 'Words [et_pb_text admin_label="Te'
  },
  {
    id: 'invalid-block',
    level: 'warning',
    description: 'A block of Divi 5 is damaged, or has no beginning or end.',
    note: 'The comment was cut, its quotes or dashes were turned typographic, its JSON is broken, or its other delimiter is missing. What can be read of it is read; what it encloses is kept.',
    example: '<!-- wp:divi/text {"content":{"innerContent":{"desktop":{"value":"Words and'
  }
]
