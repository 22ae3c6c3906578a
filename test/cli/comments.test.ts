import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {scratchFolderForEach} from '../folders.ts'
import {type Ended, undivi} from './command.ts'
import {exportOf} from './export-files.ts'

interface Reader {
  id: number
  content: string
  parent?: number
  approved?: string
  type?: string
  rating?: string
}

const comments: Reader[] = [
  {id: 7, content: 'First!\n\nSee <b>this</b> <script>bad()</script>'},
  {id: 8, content: 'Second', parent: 7, type: 'comment'},
  {id: 9, content: 'Spam', approved: 'spam'},
  {id: 10, content: 'Ping', type: 'pingback'},
  {id: 11, content: 'A fine rope', type: 'review', rating: '5'},
  {id: 12, content: 'Paid', type: 'order_note'}
]

const elements = comments
  .map(
    ({id, content, parent = 0, approved = '1', type = '', rating = ''}) =>
      `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Ann]]></wp:comment_author><wp:comment_author_email>ann@e.org</wp:comment_author_email><wp:comment_date>2019-05-05 08:00:00</wp:comment_date><wp:comment_date_gmt>2019-05-05 06:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[${content}]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent><wp:commentmeta><wp:meta_key>rating</wp:meta_key><wp:meta_value>${rating}</wp:meta_value></wp:commentmeta></wp:comment>\n`
  )
  .join('')

const quoted = (text: string): string => `'${text.replaceAll('\n', '\\n')}'`
const rows = comments
  .map(
    ({id, content, parent = 0, approved = '1', type = ''}) =>
      `(${id},3,'Ann','ann@e.org','','','2019-05-05 08:00:00','2019-05-05 06:00:00',${quoted(content)},0,'${approved}','','${type}',${parent},0)`
  )
  .join(',')

const dump = `-- MySQL dump
INSERT INTO \`wp_commentmeta\` VALUES (1,11,'rating','5'),(2,7,'akismet','x');
INSERT INTO \`wp_comments\` VALUES ${rows};
INSERT INTO \`wp_posts\` VALUES (3,1,'2019-05-04 10:30:00','2019-05-04 08:30:00','Words','Post 3','','publish','open','open','','b','','','2019-05-04 10:30:00','2019-05-04 08:30:00','',0,'https://old.example/?p=3',0,'post','',2);
`

const folder = scratchFolderForEach({
  'site.xml': exportOf([
    {id: 1, slug: 'a'},
    {id: 3, slug: 'b', more: elements}
  ]),
  'dump.sql': dump
})

function run(...words: string[]): Ended {
  return undivi(words, {cwd: folder})
}

const written = [
  {id: 7, author: 'Ann', date: '2019-05-05T08:00:00+02:00', content: 'First!\n\nSee **this**\n'},
  {id: 8, parent: 7, author: 'Ann', date: '2019-05-05T08:00:00+02:00', content: 'Second\n'},
  {id: 11, author: 'Ann', date: '2019-05-05T08:00:00+02:00', rating: 5, content: 'A fine rope\n'}
]

describe('--comments', () => {
  test.each(['site.xml', 'dump.sql'])('go into the lines of JSON: %s', (name) => {
    const words = [name, '--to', 'jsonl', '--content', 'markdown']
    const {stdout, stderr} = run(...words, '--comments')
    const post = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .find(({id}) => id === 3)
    expect(post.comments).toEqual(written)
    expect(stdout).not.toContain('ann@e.org')
    expect(stderr).toContain('In comment 7: ')
    expect(run(...words).stdout).not.toContain('comments')
  })

  test('stand in a file beside the posts, after a run that goes on too', () => {
    for (const resumed of [0, 2]) {
      const {stderr} = run(
        'site.xml',
        '--to',
        'markdown',
        '--out-dir',
        'out',
        '--comments',
        '--resume'
      )
      expect(stderr.includes(`undivi: ${resumed} documents are as written`)).toBe(resumed > 0)
      expect(readFileSync(path.join(folder, 'out/comments.jsonl'), 'utf8')).toBe(
        written.map((one) => `${JSON.stringify({file: 'b.md', post: 3, ...one})}\n`).join('')
      )
    }
  })

  const locked = '<wp:post_password>secret</wp:post_password>\n'

  test.each([
    ['--preset', 'hugo', 'content/posts/b/index.md'],
    ['--to', 'markdown', undefined]
  ])('below a post that asked for a password: %s %s', (option, value, file) => {
    writeFileSync(
      path.join(folder, 'site.xml'),
      exportOf([{id: 3, slug: 'b', more: locked + elements}])
    )
    for (const more of [[], ['--resume'], ['--resume']]) {
      const words = ['site.xml', option, value, '--out-dir', 'out', '--comments', ...more]
      const {stderr} = run(...words)
      const left =
        'warning protected-post Unexpected comments below a post that asked for a password, left out 3 comments'
      if (more.length === 0) expect(stderr.includes(left)).toBe(file === undefined)
      const name = path.join(folder, 'out/comments.jsonl')
      if (file === undefined) expect(existsSync(name)).toBe(false)
      else {
        expect(readFileSync(name, 'utf8')).toBe(
          written.map((one) => `${JSON.stringify({file, post: 3, draft: true, ...one})}\n`).join('')
        )
      }
    }
    const {stdout} = run('site.xml', '--to', 'jsonl', '--content', 'markdown', '--comments')
    expect(JSON.parse(stdout)).toMatchObject({protected: true, comments: written})
  })

  test('go through no link out of the folder, and no document takes their file', () => {
    mkdirSync(path.join(folder, 'out'))
    writeFileSync(path.join(folder, 'elsewhere'), '')
    symlinkSync('../elsewhere', path.join(folder, 'out/comments.jsonl'))
    const words = ['--to', 'markdown', '--out-dir', 'out', '--comments']
    const {status, stderr} = run('site.xml', ...words)
    expect(status).toBe(2)
    expect(stderr).toContain('comments.jsonl: a link leads out of the output folder')
    expect(readFileSync(path.join(folder, 'elsewhere'), 'utf8')).toBe('')
    writeFileSync(path.join(folder, 'comments.jsonl'), '{"content": "Words"}\n')
    const own = run('comments.jsonl', '--to', 'jsonl', '--out-dir', 'out', '--comments')
    expect(own.status).toBe(2)
    expect(own.stderr).toContain('comments.jsonl: is the file of the comments')
  })

  test('no file where there are none', () => {
    writeFileSync(path.join(folder, 'site.xml'), exportOf([{id: 1}]))
    run('site.xml', '--to', 'markdown', '--out-dir', 'out', '--comments')
    expect(existsSync(path.join(folder, 'out/comments.jsonl'))).toBe(false)
  })
})

describe('an export in several files', () => {
  const gallery =
    '[et_pb_gallery gallery_ids="50" /][et_pb_text global_module="60"]Old[/et_pb_text]'
  const attachment =
    '<item><wp:post_id>50</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/pier.jpg</wp:attachment_url></item>\n'
  const layout = {id: 60, type: 'et_pb_layout', content: '[et_pb_text]New[/et_pb_text]'}

  test('shares its media library and its layouts', () => {
    writeFileSync(path.join(folder, '1.xml'), exportOf([{id: 1, content: gallery}]))
    writeFileSync(path.join(folder, '2.xml'), exportOf([layout, {id: 2}], attachment))
    const {stdout} = run('1.xml', '2.xml', '--to', 'jsonl', '--reporter', 'none')
    expect(JSON.parse(stdout.split('\n')[0] ?? '').content).toMatch(/pier\.jpg[\s\S]*New/)
    expect(run('1.xml', '--to', 'jsonl', '--reporter', 'none').stdout).not.toContain('pier')
  })

  test('keeps those of another site apart', () => {
    writeFileSync(path.join(folder, '1.xml'), exportOf([{id: 1, content: gallery}]))
    const other = exportOf([layout], attachment).replaceAll('old.example', 'other.example')
    writeFileSync(path.join(folder, '2.xml'), other)
    const {stdout} = run('1.xml', '2.xml', '--to', 'jsonl', '--reporter', 'none')
    expect(stdout).not.toContain('pier')
    expect(stdout).toContain('Old')
  })
})
