import {defineModule} from '../mapping/define-module.ts'

export const shop = defineModule({
  names: ['et_pb_shop'],
  description: 'Products of the shop. All of it came from the site.',
  content: 'none',
  attributes: {
    type: 'setting',
    posts_number: 'setting',
    include_categories: 'setting',
    orderby: 'setting',
    columns: 'setting',
    columns_number: 'setting'
  },
  dynamic: 'products of the shop'
})
