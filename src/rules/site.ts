import type {Rule} from './rule.ts'

/** What the new site asks for: templates, front matter, links, files of earlier runs. */
export const siteRules: readonly Rule[] = [
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
    id: 'protected-post',
    level: 'warning',
    description: 'WordPress asked for a password before it showed the post.',
    note: 'A file asks nobody. Front matter says that the post is a draft, so that the generator leaves it out; where none is written, anyone who finds the file reads it. With --comments, comments below such a post come along only where its file says that it is a draft, or where its object of JSON has `protected`.',
    example: 'undivi --preset hugo --out-dir site export.xml'
  },
  {
    id: 'custom-fields',
    level: 'info',
    description: 'Posts have custom fields of which front matter says nothing.',
    note: 'Told once for an export, with how many there are. What plug-ins keep for themselves has a `_` in front and is counted in answers of the REST interface alone, which show it on purpose, though it may be what readers saw, such as `_price` or `_EventStartDate`; --meta carries over whatever it names. Of a dump, fields of everything in it count, such as revisions.',
    example: 'undivi --preset hugo --out-dir site export.xml'
  },
  {
    id: 'lost-redirect',
    level: 'warning',
    description: 'An old address cannot lead to where its post is now.',
    note: 'With --redirects: another page of the new site has that address, so that a redirect would hide that page or do nothing, or two posts had one address. Links to the old address lead to the other one.',
    example: 'undivi --preset hugo --redirects netlify --out-dir site export.xml'
  },
  {
    id: 'site-folder',
    level: 'info',
    description:
      'The old site was not at the root of its host, and nobody said where the new one will be.',
    note: 'With --preset, places and addresses of pages are counted from the folder that the new site stands in, which is taken for that of the old one, such as /blog/. --base says another one; / for the root.',
    example: 'undivi --preset hugo --out-dir site export.xml'
  },
  {
    id: 'unreadable-front-matter',
    level: 'warning',
    description: 'Front matter cannot be read, so it stays as it is.',
    note: 'With --front-matter or --preset: it is not what its fences say, no table, or has what its format alone can say, such as the anchors of YAML.',
    example: 'undivi --front-matter toml post.md'
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
  }
]
