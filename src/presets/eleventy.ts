import type {Preset} from './preset.ts'

export const eleventy: Preset = {
  name: 'eleventy',
  description:
    'Posts stand below posts/, pages where they stood. Both keep their old address; drafts get none and are in no collection.',
  fields: {
    names: {
      title: 'title',
      published: 'date',
      modified: 'updated',
      description: 'description',
      author: 'author',
      categories: 'categories',
      tags: 'tags',
      image: 'image',
      permalink: 'permalink'
    },
    dates: 'rfc3339',
    keepsAddress: true,
    lists: ['categories', 'tags'],
    joined: ['author'],
    draft: {eleventyExcludeFromCollections: true, permalink: false}
  },
  formats: ['yaml', 'json'],
  jsonFence: 'named',
  post: 'posts/{slug}',
  page: '{path}',
  addresses: [{folder: '', address: '/'}],
  // Liquid by default; many sites have Nunjucks instead, which has comments too.
  templates: {openings: ['{{', '{%', '{#'], escape: 'raw'},
  dialect: [],
  publicFolder: ''
}
