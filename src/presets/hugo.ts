import {goldmark} from './dialects.ts'
import type {Preset} from './preset.ts'

export const hugo: Preset = {
  name: 'hugo',
  description:
    'Posts are leaf bundles below content/posts, pages are files. The old address becomes an alias.',
  fields: {
    names: {
      title: 'title',
      published: 'date',
      modified: 'lastmod',
      description: 'description',
      author: 'author',
      categories: 'categories',
      tags: 'tags',
      image: 'images',
      slug: 'slug',
      permalink: 'url',
      aliases: 'aliases'
    },
    dates: 'rfc3339',
    lists: ['categories', 'tags', 'image'],
    draft: {draft: true}
  },
  formats: ['yaml', 'toml', 'json'],
  jsonFence: 'braces',
  post: {file: 'content/posts/{slug}/index', address: '/posts/{slug}/'},
  // Not a bundle: pages below it would be its resources.
  page: {file: 'content/{path}', address: '/{path}/'},
  templates: {openings: ['{{<', '{{%'], escape: 'comment'},
  dialect: goldmark,
  publicFolder: 'static',
  rawHtml: 'markup.goldmark.renderer.unsafe: true'
}
