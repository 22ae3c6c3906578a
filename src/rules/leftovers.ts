import type {Rule} from './rule.ts'

/** What is left of Divi, as `check` sees it. */
export const leftoverRules: readonly Rule[] = [
  {
    id: 'leftover-shortcode',
    level: 'warning',
    description: 'The content holds a shortcode.',
    note: 'In check: the content still depends on Divi. In clean: a tag written as text, such as [[et_pb_text]] or an entity for the bracket, is shown as code; one in an HTML attribute is taken out. In Markdown a tag in markup stays as it is.',
    example: '[et_pb_text]Words[/et_pb_text]'
  },
  {
    id: 'leftover-markup',
    level: 'warning',
    description: 'The content holds something of Divi that is no shortcode.',
    note: 'In check: classes and ids that nothing styles any more, placeholders for line breaks, links to the builder, quotation marks that were left as percent codes, tags in comments, tags that were escaped more than once. In clean: the last of these, which readers saw as they are written, and which stay so. One finding for each kind, at the first of it; what code shows does not count.',
    example: '<p class="et_pb_text">Words</p>'
  },
  {
    id: 'empty-result',
    level: 'warning',
    description: 'Without its shortcodes nothing is left of the page.',
    note: 'Only `check` says so. What the page showed was made by the site: lists of posts, forms, sliders from somewhere else. It has to be built again or taken out.',
    example: '[et_pb_section][et_pb_blog][/et_pb_blog][/et_pb_section]'
  },
  {
    id: 'unused-directive',
    level: 'warning',
    description: 'A comment is to silence findings of check, and there is none for it.',
    note: 'What it was written for is gone, stands in another line, or the name of the rule is no rule. Or it begins like one, and is not written as one: ids of rules stand behind the name, and ` -- ` in front of a reason. Comments in code are shown, not used.',
    example: '<p>Words</p>\n<!-- undivi-disable-next-line leftover-markup -->\n<p>More.</p>'
  }
]
