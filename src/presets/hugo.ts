import {goldmark} from './dialects.ts'
import type {Preset} from './preset.ts'

export const hugo: Preset = {
  name: 'hugo',
  description:
    'Posts are leaf bundles below content/posts/. Pages are files; those that stood below other pages go into a folder of their own and keep the address that they had. The old address becomes an alias.',
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
  post: 'content/posts/{slug}/index',
  // Not a bundle: pages below it would be its resources.
  page: 'content/{path}',
  // A folder there would be a section, whose page takes the place of the one that it is named after.
  pageBelow: 'content/pages/{path}',
  addresses: [{folder: 'content/', address: '/'}],
  addressEndsInSlug: true,
  templates: {openings: ['{{<', '{{%'], escape: 'comment'},
  dialect: goldmark,
  publicFolder: 'static',
  rawHtml: 'markup.goldmark.renderer.unsafe: true'
}
