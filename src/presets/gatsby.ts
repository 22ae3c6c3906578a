import type {Preset} from './preset.ts'

export const gatsby: Preset = {
  name: 'gatsby',
  description:
    'Posts are folders below content/blog, as in the starter, with the field slug. Drafts say so; the query has to leave them out.',
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
      slug: 'slug'
    },
    dates: 'rfc3339',
    lists: ['categories', 'tags'],
    draft: {draft: true}
  },
  formats: ['yaml'],
  jsonFence: 'named',
  post: {file: 'content/blog/{slug}/index', address: '/{slug}/'},
  page: {file: 'content/pages/{path}/index', address: '/{path}/'},
  dialect: [],
  publicFolder: 'static'
}
