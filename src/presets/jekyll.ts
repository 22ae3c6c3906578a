import {kramdown} from './dialects.ts'
import type {Preset} from './preset.ts'

export const jekyll: Preset = {
  name: 'jekyll',
  description:
    'Posts stand in _posts/ with their day in front, pages where they stood. Both keep their old address, so that no plugin for redirects is needed.',
  fields: {
    names: {
      title: 'title',
      published: 'date',
      modified: 'last_modified_at',
      description: 'description',
      author: 'author',
      categories: 'categories',
      tags: 'tags',
      image: 'image',
      permalink: 'permalink',
      aliases: 'redirect_from'
    },
    dates: 'spaces',
    keepsAddress: true,
    lists: ['categories', 'tags'],
    draft: {published: false}
  },
  formats: ['yaml'],
  jsonFence: 'named',
  post: '_posts/{date}-{slug}',
  postNeedsDate: true,
  page: '{path}',
  addresses: [],
  templates: {openings: ['{{', '{%'], escape: 'raw'},
  dialect: kramdown,
  needsMarkdownAttribute: true,
  publicFolder: ''
}
