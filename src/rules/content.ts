import type {Rule} from './rule.ts'

/** What becomes of HTML. */
export const contentRules: readonly Rule[] = [
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
  }
]
