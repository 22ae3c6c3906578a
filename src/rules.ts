import type {Level} from './types.ts'

/** One kind of finding. */
export interface Rule {
  id: string
  level: Level
  /** What it says, in one sentence. */
  description: string
  /** Why it matters and what undivi does about it. */
  note: string
  /** A source that gives the finding. */
  example: string
}

/** Every finding there is. The set is closed: a message with another `ruleId` is a bug. */
export const rules: readonly Rule[] = [
  {
    id: 'typographic-quote',
    level: 'warning',
    description: 'The value of an attribute stands between typographic quotes.',
    note: 'WordPress turned the straight quotes typographic because the tag was not registered (wptexturize). The value is read all the same; the fix puts straight quotes back. Quotes in the text are never touched.',
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
    description: 'The value of an attribute has only one of its two quotes.',
    note: 'The value is read up to the next space or bracket; a lone quote before the next attribute is an empty value.',
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
    note: 'It is the inside of a JSON or SQL string, a cell of CSV, HTML as text, or was read in a wrong encoding: all tags show it, and nothing in the text denies it. clean undoes it in the text as well, repair in the tags alone.',
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
  },
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
  },
  {
    id: 'unknown-module',
    level: 'warning',
    description: 'A module has no mapping.',
    note: 'It is unwrapped: what it encloses and every attribute that reads like content are kept. Those named like one that another module has for the site alone, such as `email`, are left out, because the name of the module may have broken: where readers saw it, a mapping of your own says so.',
    example: '[et_pb_acme_card title="Words"]More[/et_pb_acme_card]'
  },
  {
    id: 'dynamic-module',
    level: 'warning',
    description: 'A module shows what only the site knew.',
    note: 'A post’s title, a list of posts or a menu is not in the content; the message says what to rebuild.',
    example: '[et_pb_fullwidth_post_title]'
  },
  {
    id: 'dynamic-content',
    level: 'warning',
    description: 'An attribute takes its value from the site.',
    note: 'The token is not printed; the literal texts before and after it are kept.',
    example:
      '[et_pb_blurb title="@ET-DC@eyJkeW5hbWljIjp0cnVlLCJjb250ZW50IjoicG9zdF90aXRsZSIsInNldHRpbmdzIjp7ImJlZm9yZSI6IiIsImFmdGVyIjoiIn19@"]'
  },
  {
    id: 'global-module',
    level: 'info',
    description: 'A module refers to the Divi library.',
    note: 'The copy in the content is used; it may be older than the one in the library.',
    example: '[et_pb_text global_module="42"]Words[/et_pb_text]'
  },
  {
    id: 'disabled-module',
    level: 'info',
    description: 'A module was switched off in the builder.',
    note: 'No reader saw it, so it is left out. One that was switched off for phone, tablet and desktop alike was hidden by a style sheet only, and is kept.',
    example: '[et_pb_text disabled="on"]Words[/et_pb_text]'
  },
  {
    id: 'conditional-module',
    level: 'warning',
    description: 'A module was shown under conditions: to some visitors, or for some time.',
    note: 'Divi asked who is logged in, when, from where. Nobody asks any more, so it is kept for every reader: take it out where it was not meant for all. The message names the kinds of the conditions; what they compare with is for the site alone.',
    example:
      '[et_pb_text display_conditions="W3siaWQiOiIxIiwiY29uZGl0aW9uIjoibG9nZ2VkSW5TdGF0dXMiLCJjb25kaXRpb25TZXR0aW5ncyI6eyJkaXNwbGF5UnVsZSI6ImxvZ2dlZEluIn19XQ=="]Words[/et_pb_text]'
  },
  {
    id: 'duplicate-module',
    level: 'info',
    description: 'Two copies of a module show the same, each on other screens.',
    note: 'Divi hid one on phones and the other everywhere else; without Divi both are shown. Both are kept: which one to take out is for a person to say.',
    example:
      '[et_pb_text disabled_on="on|on|off"]Words[/et_pb_text][et_pb_text disabled_on="off|off|on"]Words[/et_pb_text]'
  },
  {
    id: 'attribute-dropped',
    level: 'info',
    description: 'An attribute that holds content is not in the result.',
    note: 'The message gives its value. Mostly pictures behind the text.',
    example: '[et_pb_section background_image="https://example.org/a.jpg"]Words[/et_pb_section]'
  },
  {
    id: 'content-dropped',
    level: 'warning',
    description: 'Content of the page is not in the result.',
    note: 'Scripts, styles, handlers, forms and addresses that run code, and text inside modules that never show it. The message gives it.',
    example: '<script>alert(1)</script>'
  },
  {
    id: 'dead-link',
    level: 'info',
    description: 'A link leads nowhere.',
    note: 'Its address is empty, `#` or a scheme without a host, as the layouts that Divi brings along have it. The words and pictures in it are kept.',
    example: '<a href="#">Words</a>'
  },
  {
    id: 'self-link',
    level: 'info',
    description: 'A picture is a link to itself.',
    note: 'WordPress makes such links for pictures in full size, and those that open in a lightbox are some. The picture is kept; `--rule self-links=off` keeps the link.',
    example: '<a href="/pier.jpg"><img src="/pier.jpg" alt="The pier"></a>'
  },
  {
    id: 'control-characters',
    level: 'info',
    description: 'The text has characters that nobody sees and XML forbids.',
    note: 'Databases keep control characters that were pasted in; feeds and parsers of XML break at them. They are taken out, with one message for a document. Markdown sources stay as they are.',
    example: '<p>Wo&#3;rds</p>'
  },
  {
    id: 'tracking-parameters',
    level: 'info',
    description: 'An address has parameters that only follow visitors.',
    note: 'Found on request, by `--rule tracking-parameters=info`; then utm_source, fbclid and the like are taken out, and all else of the address stays as it is.',
    example: '<a href="https://example.org/?utm_source=news">Words</a>'
  },
  {
    id: 'unlinked-ids',
    level: 'info',
    description: 'No link of the document leads to an id.',
    note: 'Found on request, by `--rule unlinked-ids=info`; then the id is taken out. Menus and other pages may lead to it, which the document does not say.',
    example: '<p id="start">Words</p>'
  },
  {
    id: 'heading-level',
    level: 'info',
    description: 'Headings have other levels than asked for.',
    note: 'With `--headings shift` or `normalize` they get those: the highest is h2, since the title of the page is its h1. One message says how many.',
    example: '<h1>Words</h1>'
  },
  {
    id: 'foreign-frame',
    level: 'warning',
    description:
      'A frame shows a page of a site that is not on the list, or an object something for a plug-in.',
    note: 'Only sites that give out players, maps and the like may stand in frames. A link takes the place of any other, or the player where the site of an object is known. `--embed-hosts` names more sites.',
    example: '<iframe src="https://maps.example.org/pier"></iframe>'
  },
  {
    id: 'page-furniture',
    level: 'info',
    description: 'A part of a page is not its content.',
    note: 'Header, menu, sidebar, comments and footer stand around the article of a whole page; arrows, labels of buttons and of fields serve to use what Divi made. They are left out, each named with its words.',
    example:
      '<!doctype html><title>Ducks</title><body><nav><a href="/">Home</a></nav><main><p>Words</p></main>'
  },
  {
    id: 'rendered-module',
    level: 'info',
    description: 'The content is HTML that Divi made of its shortcodes.',
    note: 'It came from a page or from a feed and has the classes of Divi, which mean nothing without its style sheets and scripts. Each module is read as the shortcode that it was made of; what is in none that we know stays as it is.',
    example: '<div class="et_pb_text"><div class="et_pb_text_inner"><p>Words</p></div></div>'
  },
  {
    id: 'markup-dropped',
    level: 'info',
    description: 'Markup that Markdown cannot say without HTML is not in the result.',
    note: 'With `--raw-html none`: the text is kept, what the markup said of it is not. The message gives the text.',
    example: '[et_pb_text]<p>Press <kbd>Ctrl</kbd></p>[/et_pb_text]'
  },
  {
    id: 'unresolved-media',
    level: 'warning',
    description: 'A file of the media library is named by its id alone.',
    note: 'The content does not say where it is. A table of media does: from the export, or given by the user.',
    example: '[et_pb_gallery gallery_ids="11,12"][/et_pb_gallery]'
  },
  {
    id: 'legacy-encoding',
    level: 'info',
    description: 'A code module is written as old versions of the builder did.',
    note: 'Its line-break placeholders are turned back in the order in which Divi does it (et_builder_convert_line_breaks); markup that is all character references is decoded once.',
    example: '[et_pb_code]<b>a</b><!-- [et_pb_line_break_holder] --><b>b</b>[/et_pb_code]'
  },
  {
    id: 'template-syntax',
    level: 'info',
    description:
      'The text holds what the site generator would run as a template, or take for a mark.',
    note: 'With --preset: Liquid, Nunjucks and the shortcodes of Hugo are escaped, in code too, and the marks that its Markdown alone has, so that readers see what the author wrote. Markdown sources stay as they are.',
    example: 'undivi --preset jekyll post.txt'
  },
  {
    id: 'raw-html',
    level: 'warning',
    description: 'The Markdown holds HTML that the site generator leaves out by default.',
    note: 'With --preset hugo: said once a run. Set markup.goldmark.renderer.unsafe to true in the configuration of the site, or write without HTML.',
    example: 'undivi --preset hugo post.txt'
  },
  {
    id: 'address-taken',
    level: 'warning',
    description: 'Two posts have one address.',
    note: 'With --preset, where front matter says the address: the first post keeps it, the second one goes where the generator puts it by itself. What front matter says already stays, and one of the pages hides the other.',
    example: 'undivi --preset jekyll --out-dir site posts.jsonl'
  },
  {
    id: 'unreadable-front-matter',
    level: 'warning',
    description: 'Front matter cannot be read, so it stays as it is.',
    note: 'With --front-matter or --preset: it is not what its fences say, no table, or has what its format alone can say, such as the anchors of YAML.',
    example: 'undivi --front-matter toml post.md'
  },
  {
    id: 'limit',
    level: 'error',
    description: 'The content goes beyond a limit.',
    note: 'Shortcodes or elements are nested too deep, and the deeper ones are read as neighbours; or an input, or a post of an export, has more bytes than allowed, and is not read. The status is 2.',
    example: '[et_pb_text][et_pb_text] … two hundred times more'
  },
  {
    id: 'assumed-encoding',
    level: 'warning',
    description: 'An input is not UTF-8 and does not say what it is.',
    note: 'It is read as windows-1252, in which every byte is a character, as browsers read old pages. The finding is at the first byte that is not UTF-8; --encoding says what the input is instead. The result is UTF-8.',
    example: 'undivi latin-1.txt'
  },
  {
    id: 'invalid-xml',
    level: 'warning',
    description:
      'An export of WordPress is not the XML that it should be, and could be read all the same.',
    note: 'Control characters, a bare `&`, entities that XML does not have, bytes of another encoding, notices of PHP around the document: the characters are kept or read as browsers do, but for control characters in HTML and Markdown. What could not be read is `invalid-input`.',
    example: 'undivi export.xml --to jsonl'
  },
  {
    id: 'old-content',
    level: 'warning',
    description:
      'A post of an export is empty, and what it was before it was built with Divi is taken.',
    note: 'Divi keeps that in a field of its own (_et_pb_old_content). The site shows nothing of it; see whether it is wanted.',
    example: 'undivi export.xml --to jsonl'
  },
  {
    id: 'unmoved-link',
    level: 'info',
    description: 'A link leads to a post of the old site that is not among the results.',
    note: 'With --links relative, links between posts become links between the new files. One to a post that was not chosen, such as a deleted one or one of another type, or that has no known address on the new site, stays as it is.',
    example: 'undivi export.xml --to markdown --out-dir site --links relative'
  },
  {
    id: 'edited-result',
    level: 'warning',
    description: 'A result was changed by hand since it was written.',
    note: 'With --resume such a file is left as it is, whether its post has changed or not; --force writes over it.',
    example: 'undivi export.xml --to markdown --out-dir site --resume'
  },
  {
    id: 'gone-document',
    level: 'info',
    description: 'A file of an earlier run belongs to a document that was not read this time.',
    note: 'With --resume: a post was deleted or renamed, or was not chosen. The file is left as it is.',
    example: 'undivi export.xml --to markdown --out-dir site --resume'
  },
  {
    id: 'read-once',
    level: 'warning',
    description: 'Something was not done because the input came from standard input or a pipe.',
    note: 'A file is read twice: for the media library, layouts of the Divi library and other tables of a dump, and for the posts, which refer to them. What comes from standard input or a pipe (`<(…)`, one with a name) can be read only once, so links between posts (`--links`) stay as they are too.',
    example: 'undivi --from wxr --to jsonl < export.xml'
  },
  {
    id: 'invalid-input',
    level: 'error',
    description: 'An input could not be read.',
    note: 'A file that is missing, unreadable, binary or not in the encoding that --encoding names, a line that is not a JSON object with the content field, or part of an export that is broken. All other inputs are still processed; the status is 2.',
    example: 'undivi missing.html'
  },
  {
    id: 'write-failed',
    level: 'error',
    description: 'A result could not be written.',
    note: 'All other results are still written; the status is 2.',
    example: 'undivi page.txt -o post.txt/page.html'
  }
]

/** Findings that say that a run failed, and decide its status: nobody switches them off or agrees to them. */
export const failureRules: ReadonlySet<string> = new Set(['invalid-input', 'limit', 'write-failed'])

/** Looks a rule up by its id. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id)
}
