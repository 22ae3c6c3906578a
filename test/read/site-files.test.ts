import {describe, expect, test} from 'vitest'
import {readLibrary} from '../../src/read/library.ts'
import {readMediaTable} from '../../src/read/media-table.ts'
import {readPostData} from '../../src/read/post-data.ts'

describe('a table of media', () => {
  test.each([
    ['addresses by id', {7: 'https://e.org/a.jpg'}, {7: {url: 'https://e.org/a.jpg'}}],
    [
      'files by id',
      {7: {url: '/a.jpg', alt: 'A', title: 'T', caption: '<b>C</b>'}},
      {7: {url: '/a.jpg', alt: 'A', title: 'T', caption: '<b>C</b>'}}
    ],
    [
      'the answer of the REST interface',
      [
        {
          id: 7,
          source_url: '/a.jpg',
          alt_text: 'A',
          title: {rendered: 'T'},
          caption: {rendered: 'C'},
          media_type: 'image'
        }
      ],
      {7: {url: '/a.jpg', alt: 'A', title: 'T', caption: 'C'}}
    ],
    ['a file without address', {7: {alt: 'A'}, 8: '/b.jpg'}, {8: {url: '/b.jpg'}}],
    ['a file without id', [{url: '/a.jpg'}, {id: 8, url: '/b.jpg'}], {8: {url: '/b.jpg'}}],
    ['nothing', [], {}]
  ])('%s', (_, data, media) => {
    expect(readMediaTable(data)).toEqual(media)
  })

  test.each([
    ['a text', 'expected an object with files by id, or a list of them'],
    [7, 'expected an object with files by id, or a list of them'],
    [{7: 8}, '7: expected an object with url, alt, title and caption'],
    [[{id: 7, url: 8}], '0.url: expected a text'],
    [{7: {url: []}}, '7.url: expected a text'],
    [[[1]], '0: expected an object with url, alt, title and caption'],
    [{7: [8]}, '7: expected an object with url, alt, title and caption'],
    [[{id: 7}], 'expected files with id and url, and found none']
  ])('not %j', (data, words) => {
    expect(() => readMediaTable(data)).toThrow(new Error(words))
  })
})

describe('a library', () => {
  test.each([
    ['contents by id', {42: '[et_pb_text]'}, {42: '[et_pb_text]'}],
    ['an export of the library', {data: {42: {post_content: 'A', post_title: 'B'}}}, {42: 'A'}],
    ['an export of a post', {context: 'et_builder', data: {42: 'A'}}, {42: 'A'}]
  ])('%s', (_, data, layouts) => {
    expect(readLibrary(data)).toEqual(layouts)
  })

  test.each([['a text'], [[]], [{}], [{data: {}}], [null]])('not %j', (data) => {
    expect(() => readLibrary(data)).toThrow(/^expected/)
  })
})

describe('the post of an object', () => {
  test.each([
    [
      'of the REST interface',
      {
        title: {rendered: 'T'},
        excerpt: {rendered: ' E '},
        date: '2024-05-12',
        link: '/t',
        author: 3,
        categories: [4, 5]
      },
      {title: 'T', excerpt: 'E', date: '2024-05-12', published: '2024-05-12', link: '/t'}
    ],
    [
      'of a table',
      {post_title: 'T', post_date: '2024', author_name: 'Ada', tags: ['a', {name: 'b'}, 7]},
      {title: 'T', date: '2024', author: 'Ada', tags: ['a', 'b']}
    ],
    [
      'with custom fields',
      {meta: {boat: 'Star', length: 12, crew: []}, acf: {places: ['Pier', 7], at: {lat: 1}}},
      {
        fields: {boat: 'Star', length: '12'},
        meta: {boat: 'Star', length: 12, places: ['Pier', 7], at: {lat: 1}}
      }
    ],
    [
      'where the first name holds no text',
      {
        author: 5,
        author_name: 'Ida',
        title: '',
        post_title: 'T',
        featured_image: 7,
        featured_media_url: '/a.jpg'
      },
      {title: 'T', author: 'Ida', image: '/a.jpg'}
    ],
    ['that says nothing', {title: '', categories: [], meta: {}}, {}]
  ])('%s', (_, object, post) => {
    expect(readPostData(object)).toEqual(post)
  })
})
