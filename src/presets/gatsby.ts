import {plainFields} from '../front-matter/fields.ts'
import type {Preset} from './preset.ts'

export const gatsby: Preset = {
  name: 'gatsby',
  description:
    'Posts are folders below content/blog/, as in the starter, with the field slug. Drafts say so; the query has to leave them out.',
  // Its schema drops a field that is a text in one file and a list in another.
  fields: {...plainFields, joined: ['author']},
  formats: ['yaml'],
  jsonFence: 'named',
  post: 'content/blog/{slug}/index',
  page: 'content/pages/{path}/index',
  addresses: [
    {folder: 'content/blog/', address: '/'},
    {folder: 'content/pages/', address: '/'}
  ],
  // `pathPrefix`, by gatsby-transformer-remark.
  prefixesLinks: true,
  dialect: [],
  publicFolder: 'static'
}
