import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {type Files, writeFiles} from './folders.ts'

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'exports')
const guide = path.join(import.meta.dirname, '..', 'fixtures', 'guide')

const post =
  '[et_pb_text admin_label=”Text”]Words <a href="/go/?utm_source=x">there</a>[/et_pb_text]\n'

/** Files of the names that README and docs use, by what their readers may have. */
const files: Files = {
  'post.txt': post,
  'page.txt': post,
  'page.html':
    '<!doctype html><title>Ducks</title><body><nav><a href="/">Home</a></nav><main><h1>Ducks</h1><div class="et_pb_text"><p>Words</p></div></main>',
  'post.md': '---\ntitle: Ducks\n---\n\n\\[et\\_pb\\_text\\]Words\\[/et\\_pb\\_text\\]\n',
  'latin-1.txt': Buffer.from('Stra\xdfe', 'latin1'),
  'posts/a.txt': post,
  'posts/b.txt': '[et_pb_acme title="A"]Words[/et_pb_acme]\n',
  'posts/c.html': '<h3>Words</h3>\n<p>More.</p>\n',
  'old/a.html': `<h2>A</h2>\n${post}`,
  'old/b.md': '# B\n\n\\[et\\_pb\\_text\\]Words\\[/et\\_pb\\_text\\]\n',
  'content/a.md': '---\ntitle: A\ndate: 2020-05-04\n---\n\nWords\n',
  'content/b.html': post,
  'posts.jsonl': [
    {
      id: 1,
      title: 'One',
      slug: 'one',
      link: 'https://example.org/2020/one/',
      date: '2020-05-04',
      content: post
    },
    {
      id: 2,
      title: 'Two',
      slug: 'two',
      link: 'https://example.org/2020/two/',
      date: '2020-05-05',
      content: '<p>B</p>'
    }
  ]
    .map((one) => `${JSON.stringify(one)}\n`)
    .join(''),
  'clean.txt': '<p>Words</p>\n',
  'posts.json': JSON.stringify([{id: 1, type: 'post', slug: 'one', content: {rendered: post}}]),
  'media.json': JSON.stringify({7: {url: 'https://example.org/7.jpg', alt: 'A boat'}}),
  'layouts.json': readFileSync(path.join(fixtures, 'layout-post/input.json')),
  'export.xml': readFileSync(path.join(guide, 'export.xml')),
  'dump.sql.gz': gzipSync(readFileSync(path.join(fixtures, 'mysqldump/input.sql')))
}

/** Makes a folder with them. */
export function makeSampleSite(folder: string): void {
  writeFiles(folder, files)
}
