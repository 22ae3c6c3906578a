import type {Preset} from './preset.ts'

export const astro: Preset = {
  name: 'astro',
  description:
    'Posts and pages are collections below src/content/, with the fields of the blog template. Drafts say so; the collection has to leave them out.',
  fields: {
    names: {
      title: 'title',
      description: 'description',
      published: 'pubDate',
      modified: 'updatedDate',
      author: 'author',
      categories: 'categories',
      tags: 'tags',
      // Not heroImage, which the template’s schema wants to be a file beside the post.
      image: 'image'
    },
    dates: 'rfc3339',
    lists: ['categories', 'tags'],
    joined: ['author'],
    required: ['title'],
    draft: {draft: true}
  },
  formats: ['yaml', 'toml'],
  jsonFence: 'named',
  post: 'src/content/blog/{slug}',
  // The schema of the template wants one.
  postNeedsDate: true,
  page: 'src/content/pages/{path}',
  addresses: [
    {folder: 'src/content/blog/', address: '/blog/'},
    {folder: 'src/content/pages/', address: '/'}
  ],
  dialect: [],
  publicFolder: 'public'
}
