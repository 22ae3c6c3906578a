import {describe, expect, test} from 'vitest'
import {clashesIn, redirectFiles, writeRedirects} from '../../src/presets/redirects.ts'

const moved = [
  {from: 'https://old.example/2019/05/a/', to: '/posts/a/'},
  {from: 'https://old.example/2019/05/a/', to: '/posts/second/'},
  {from: 'https://old.example/same/', to: '/same/'},
  {from: 'https://old.example/', to: '/home/'},
  {from: 'https://old.example/?p=7&x=1', to: '/posts/by-id/'},
  {from: 'https://old.example/%e6%97%a5/', to: '/posts/日/'},
  {from: '/a b"c\n/etc; }\\*:d/$1', to: '/posts/$0 x"y/'},
  {from: '/b%5cc/', to: '/posts/backslash/'},
  {from: 'javascript:alert(1)', to: '/posts/none/'}
]

const written = (host: string): string => {
  const file = redirectFiles[host]
  return file ? writeRedirects(moved, file) : ''
}

describe('the file of a host', () => {
  test('netlify', () => {
    expect(written('netlify')).toBe(`/ p=7 x=1 /posts/by-id/ 301!
/2019/05/a/ /posts/a/ 301
/%e6%97%a5/ /posts/%E6%97%A5/ 301
/a%20b%22c/etc;%20%7D/%2A:d/$1 /posts/%240%20x%22y/ 301
/b%5cc/ /posts/backslash/ 301
`)
  })

  test('apache', () => {
    expect(written('apache')).toBe(String.raw`RewriteEngine On
RewriteCond %{QUERY_STRING} "^p=7&x=1$"
RewriteRule "^$" "/posts/by-id/?" [R=301,L,NE]
RewriteRule "^2019/05/a/?$" "/posts/a/" [R=301,L,NE]
RewriteRule "^日/?$" "/posts/\%E6\%97\%A5/" [R=301,L,NE]
RewriteRule "^a b\x22c/etc; \}/\*:d/\$1$" "/posts/\%240\%20x\%22y/" [R=301,L,NE]
RewriteRule "^b\\\\c/?$" "/posts/backslash/" [R=301,L,NE]
`)
  })

  test('nginx', () => {
    expect(written('nginx')).toBe(String.raw`# For a server block: include redirects.conf;
if ($request_uri = "/?p=7&x=1") { return 301 "/posts/by-id/"; }
location = "/2019/05/a/" { return 301 "/posts/a/"; }
location = "/日/" { return 301 "/posts/%E6%97%A5/"; }
location = "/a b\"c/etc; }/*:d/$1" { return 301 "/posts/%240%20x%22y/"; }
location = "/b\\c/" { return 301 "/posts/backslash/"; }
`)
  })

  test('json', () => {
    expect(JSON.parse(written('json'))).toEqual([
      {from: '/?p=7&x=1', to: '/posts/by-id/', status: 301},
      {from: '/2019/05/a/', to: '/posts/a/', status: 301},
      {from: '/%e6%97%a5/', to: '/posts/%E6%97%A5/', status: 301},
      {from: '/a%20b%22c/etc;%20%7D/*:d/$1', to: '/posts/%240%20x%22y/', status: 301},
      {from: '/b%5cc/', to: '/posts/backslash/', status: 301}
    ])
  })

  test('two slashes in front are one: they would name a host', () => {
    const {json} = redirectFiles
    const all = [{from: 'https://old.example//index.php/a/', to: '/posts/a/'}]
    const text = json ? writeRedirects(all, json) : ''
    expect(JSON.parse(text)).toEqual([{from: '/index.php/a/', to: '/posts/a/', status: 301}])
  })

  test.each(Object.keys(redirectFiles))('no file for nothing: %s', (host) => {
    const file = redirectFiles[host]
    const same = [
      {from: '/a/', to: '/a/'},
      {from: 'https://old.example/%e6%97%a5/', to: '/日/'},
      {from: 'https://old.example/%7Ewe/%28a%29', to: '/~we/(a)/'},
      {from: '/b', to: '/b/'}
    ]
    expect(file && writeRedirects(same, file)).toBe('')
  })

  test('codes for what means something else in an address are not the character', () => {
    const {json} = redirectFiles
    const all = [
      {from: '/a%2Fb/', to: '/a/b/'},
      {from: '/%2541/', to: '/A/'},
      {from: '/%ff/', to: '/y/'}
    ]
    expect(json && JSON.parse(writeRedirects(all, json))).toHaveLength(3)
  })
})

describe('addresses that clash', () => {
  const chain = [
    {from: 'https://old.example/a/', to: '/b/'},
    {from: 'https://old.example/b', to: '/c/'},
    {from: 'https://old.example/c/', to: '/c/'},
    {from: 'https://old.example/x/', to: '/y/'},
    {from: 'https://old.example/y/', to: '/x/'},
    {from: 'https://old.example/d/', to: '/d1/'},
    {from: 'https://old.example/d/', to: '/d2/'},
    {from: 'https://old.example/d/', to: '/d1/'}
  ]

  test.each([
    ['netlify', '/a/ /b/ 301\n/d/ /d1/ 301\n'],
    [
      'apache',
      'RewriteEngine On\nRewriteRule "^a/?$" "/b/" [R=301,L,NE]\nRewriteRule "^d/?$" "/d1/" [R=301,L,NE]\n'
    ],
    [
      'nginx',
      '# For a server block: include redirects.conf;\nlocation = "/a/" { return 301 "/b/"; }\nlocation = "/d/" { return 301 "/d1/"; }\n'
    ]
  ])('lead nobody from a page to another one: %s', (host, text) => {
    const file = redirectFiles[host]
    expect(file && writeRedirects(chain, file)).toBe(text)
  })

  test('are named', () => {
    expect(clashesIn(chain)).toEqual([
      {from: '/b', to: '/c/', by: 'page'},
      {from: '/x/', to: '/y/', by: 'page'},
      {from: '/y/', to: '/x/', by: 'page'},
      {from: '/d/', to: '/d2/', by: 'post'}
    ])
    expect(clashesIn([{from: '/a/', to: '/a/'}])).toEqual([])
  })
})

test('a file in a folder sees what is below it alone: apache', () => {
  const all = [
    {from: 'https://old.example/blog/a/', to: '/blog/posts/a/', folder: '/blog/'},
    {from: 'https://old.example/blog/?p=2', to: '/blog/posts/b/', folder: '/blog/'},
    {from: 'https://old.example/c/?x=1', to: '/blog/posts/c/', folder: '/blog/'}
  ]
  const {apache} = redirectFiles
  expect(apache && writeRedirects(all, apache)).toBe(`RewriteEngine On
RewriteCond %{QUERY_STRING} "^p=2$"
RewriteRule "^$" "/blog/posts/b/?" [R=301,L,NE]
# At the root of the host: RewriteCond %{QUERY_STRING} "^x=1$"
# At the root of the host: RewriteRule "^c/?$" "/blog/posts/c/?" [R=301,L,NE]
RewriteRule "^a/?$" "/blog/posts/a/" [R=301,L,NE]
`)
})
