import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {scratchFolderForEach} from '../folders.ts'
import {type Ended, undivi} from './command.ts'
import {exportOf} from './export-files.ts'

const uploads = 'https://old.example/wp-content/uploads'
const attachment = (id: number, file: string): string =>
  `<item><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${uploads}/${file}</wp:attachment_url></item>\n`
const thumbnail =
  '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>51</wp:meta_value></wp:postmeta>\n'

const site = exportOf(
  [
    {
      id: 1,
      more: thumbnail,
      content: `<img src="/wp-content/uploads/pier-300x200.jpg?w=1"> <img src="data:image/png;base64,AAAA"> <a href="${uploads}/plan.pdf#page=2">Plan</a> <a href="https://old.example/post-2/">Post</a> <a href="https://cdn.example/a.mp3">Sound</a> <a href="https://cdn.example/a.pdf">Other</a> [et_pb_video src="https://old.example/film.mp4" image_src="still.jpg" /] <iframe src="https://www.youtube.com/embed/abc"></iframe>`
    },
    {
      id: 2,
      content: `[et_pb_gallery gallery_ids="50,51" /] <img src="${uploads}/pier-300x200.jpg?w=1">`
    },
    {id: 3, status: 'trash', content: '<img src="gone.jpg">'}
  ],
  attachment(50, 'pier.jpg') + attachment(51, 'boat.jpg')
)

const folder = scratchFolderForEach({'site.xml': site})

function run(...words: string[]): Ended {
  return undivi(words, {cwd: folder})
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

const used = [
  {url: `${uploads}/boat.jpg`, id: 51, documents: ['site.xml#post 1', 'site.xml#post 2']},
  {
    url: `${uploads}/pier-300x200.jpg?w=1`,
    id: 50,
    documents: ['site.xml#post 1', 'site.xml#post 2']
  },
  {url: `${uploads}/plan.pdf`, documents: ['site.xml#post 1']},
  {url: 'https://cdn.example/a.mp3', documents: ['site.xml#post 1']},
  {url: 'https://old.example/film.mp4', documents: ['site.xml#post 1']},
  {url: 'https://old.example/post-1/still.jpg', documents: ['site.xml#post 1']},
  {url: `${uploads}/pier.jpg`, id: 50, documents: ['site.xml#post 2']}
]

describe('--media-list', () => {
  test.each([
    ['--to', 'markdown', '--out-dir', 'out'],
    ['--to', 'jsonl', '-o', 'out.jsonl', '--jobs', '2']
  ])('has each address once, with who uses it: %s %s', (...words) => {
    expect(run('site.xml', '--media-list', 'media.jsonl', ...words).status).toBe(0)
    const lines = read('media.jsonl').trim().split('\n')
    const byUrl = (a: {url: string}, b: {url: string}): number => (a.url < b.url ? -1 : 1)
    expect(lines.map((line) => JSON.parse(line)).sort(byUrl)).toEqual([...used].sort(byUrl))
  })

  test('has the pictures of a product, whose ids become addresses', () => {
    const gallery = `<wp:postmeta><wp:meta_key>_product_image_gallery</wp:meta_key><wp:meta_value>50, 7,51,</wp:meta_value></wp:postmeta>\n`
    const files = attachment(50, 'pier.jpg') + attachment(51, 'boat.jpg')
    writeFileSync(path.join(folder, 'shop.xml'), exportOf([{id: 1, more: gallery}], files))
    const asked = ['shop.xml', '--meta', '_product*', '--media-list', 'media.txt', '--quiet']
    run(...asked, '--to', 'jsonl', '-o', 'out.jsonl')
    expect(JSON.parse(read('out.jsonl')).meta).toEqual({
      _product_image_gallery: [`${uploads}/pier.jpg`, '7', `${uploads}/boat.jpg`]
    })
    expect(read('media.txt')).toBe(`${uploads}/pier.jpg\n${uploads}/boat.jpg\n`)
    run(...asked, '--preset', 'hugo', '--out-dir', 'hugo')
    expect(read('hugo/content/posts/post-1/index.md')).toContain(`  _product_image_gallery:
    - "${uploads}/pier.jpg"
    - "7"
    - "${uploads}/boat.jpg"
`)
  })

  test('is plain for a name in .txt', () => {
    run('site.xml', '--to', 'markdown', '--out-dir', 'out', '--media-list', 'list/media.txt')
    const lines = read('list/media.txt').trim().split('\n')
    expect(lines[0]).toBe(`${uploads}/boat.jpg`)
    expect(lines.sort()).toEqual(used.map(({url}) => url).sort())
  })

  test('of files, with what Markdown names', () => {
    writeFileSync(
      path.join(folder, 'a.md'),
      '![A](a(1).jpg "T") `![B](b.jpg)` [P](https://e.org/wp-content/uploads/p.zip) <img src="c.png">\n'
    )
    run('a.md', '-o', 'b.md', '--media-list', 'media.jsonl')
    expect(read('media.jsonl')).toBe(
      ['a(1).jpg', 'https://e.org/wp-content/uploads/p.zip', 'c.png']
        .map((url) => `${JSON.stringify({url, documents: ['a.md']})}\n`)
        .join('')
    )
    run('a.md', '-o', 'b.md', '--media-list', 'media.txt')
    expect(read('media.txt')).toBe('https://e.org/wp-content/uploads/p.zip\n')
  })

  test('is not written for a preview, and fails as results do', () => {
    run('site.xml', '--list', '--media-list', 'media.jsonl')
    expect(existsSync(path.join(folder, 'media.jsonl'))).toBe(false)
    const {status, stderr} = run('site.xml', '--to', 'jsonl', '--media-list', 'site.xml/media.txt')
    expect(status).toBe(2)
    expect(stderr).toContain('site.xml/media.txt:1:1 error write-failed site.xml/media.txt: ')
  })
})
