import {describe, expect, test} from 'vitest'
import {addressIn, siteFolderOf} from '../../src/front-matter/site-folder.ts'
import {findPreset} from '../../src/presets/index.ts'
import {Site} from '../../src/presets/site.ts'
import type {PostData} from '../../src/types.ts'

const existing = {frontMatter: '', data: '', format: 'yaml'} as const

describe('where a document goes', () => {
  const places: Record<string, [post: string, other: string]> = {
    hugo: ['content/posts/pier/index', 'content/pier'],
    eleventy: ['posts/pier', 'pier'],
    hexo: ['source/_posts/pier', 'source/pier'],
    gatsby: ['content/blog/pier/index', 'content/pages/pier/index'],
    jekyll: ['_posts/2020-01-02-pier', 'pier'],
    astro: ['src/content/blog/pier', 'src/content/pages/pier']
  }
  const wantDates = ['jekyll', 'astro']
  const published = '2020-01-02T10:00:00Z'

  test.each(Object.entries(places))('%s', (name, [post, other]) => {
    const placeOf = (around: PostData): string => {
      const site = new Site({frontMatter: undefined, preset: findPreset(name)})
      return site.place({existing, around: {slug: 'pier', ...around}, page: undefined, name: ''})
        .place
    }
    expect(placeOf({type: 'post', published})).toBe(post)
    expect(placeOf({published})).toBe(post)
    expect(placeOf({type: 'page', published})).toBe(other)
    expect(placeOf({type: 'page'})).toBe(other)
    expect(placeOf({})).toBe(other)
    // A draft that was never dated is a post all the same.
    expect(placeOf({type: 'post', status: 'draft'})).toBe(wantDates.includes(name) ? other : post)
  })
})

describe('what becomes of a post behind a password', () => {
  const protectionOf = (preset: string | undefined, data: string): unknown => {
    const site = new Site({frontMatter: 'yaml', preset: preset ? findPreset(preset) : undefined})
    const there =
      data === '' ? existing : ({frontMatter: `---\n${data}---\n`, data, format: 'yaml'} as const)
    const around = {slug: 'pier', isProtected: true}
    return site.place({existing: there, around, page: undefined, name: ''}).protection
  }

  test.each(['hugo', 'jekyll', 'eleventy', undefined])('%s', (preset) => {
    expect(protectionOf(preset, '')).toBe('draft')
    expect(protectionOf(preset, 'draft: true\n')).toBe('draft')
    // An author who says otherwise is believed, and readers will see it.
    expect(protectionOf(preset, 'draft: false\n')).toBe('lost')
    expect(protectionOf(preset, 'published: true\n')).toBe('lost')
  })
})

describe('the folder that a site stood in', () => {
  const blog = 'https://www.old.example/blog'

  test.each<[PostData, string, string]>([
    [{link: 'http://old.example/blog/club/', siteLink: blog}, '/blog/', '/club/'],
    [{link: 'https://old.example/blog', siteLink: blog}, '/blog/', '/'],
    [{link: '/blog/club/?a=1', siteLink: blog}, '/blog/', '/club/?a=1'],
    [{link: '/blogs/club/', siteLink: blog}, '/', '/blogs/club/'],
    [{link: 'https://new.example/blog/a/', siteLink: blog}, '/', 'https://new.example/blog/a/'],
    [
      {link: 'https://old.example/a/', siteLink: 'https://old.example'},
      '/',
      'https://old.example/a/'
    ],
    [{link: 'https://old.example/blog/a/'}, '/', 'https://old.example/blog/a/'],
    [
      {
        link: 'https://old.example/two/a/',
        siteLink: 'https://old.example/two',
        networkLink: 'https://old.example'
      },
      '/',
      'https://old.example/two/a/'
    ]
  ])('%j', (post, folder, address) => {
    expect(siteFolderOf(post)).toBe(folder)
    expect(addressIn(post.link ?? '', folder)).toBe(address)
  })
})
