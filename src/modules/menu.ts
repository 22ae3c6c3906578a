import {defineModule} from '../mapping/define-module.ts'

export const menu = defineModule({
  names: ['et_pb_menu', 'et_pb_fullwidth_menu'],
  description: 'A logo beside a menu of the site.',
  content: 'none',
  attributes: {
    menu_id: 'setting',
    logo: 'image',
    logo_url: 'url',
    logo_url_new_window: 'setting',
    logo_alt: 'text',
    show_cart_icon: 'setting',
    show_search_icon: 'setting'
  },
  parts: [{type: 'image', src: 'logo', alt: 'logo_alt', url: 'logo_url'}],
  dynamic: 'a menu of the site',
  lost: 'The entries of the menu, the cart and the search.'
})
