import type {Preset} from './preset.ts'

export const hexo: Preset = {
  name: 'hexo',
  description:
    'Posts stand in source/_posts/, pages where they stood below source/. Both keep their old address. Categories stand beside each other, not one below the other.',
  fields: {
    names: {
      title: 'title',
      published: 'date',
      modified: 'updated',
      description: 'description',
      author: 'author',
      categories: 'categories',
      tags: 'tags',
      image: 'cover',
      permalink: 'permalink'
    },
    dates: 'rfc3339',
    keepsAddress: true,
    lists: ['categories', 'tags'],
    joined: ['author'],
    nested: ['categories'],
    draft: {published: false}
  },
  formats: ['yaml'],
  jsonFence: 'named',
  post: 'source/_posts/{slug}',
  page: 'source/{path}',
  addresses: [],
  // Nunjucks runs when the Markdown is read already, so nothing between two tags would be Markdown.
  templates: {openings: ['{{', '{%', '{#'], escape: 'print'},
  dialect: [],
  publicFolder: 'source'
}
