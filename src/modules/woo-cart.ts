import {defineModule} from '../mapping/define-module.ts'

export const wooCartNotice = defineModule({
  names: ['et_pb_wc_cart_notice'],
  description: 'What the shop says to a buyer, such as that something is in the cart.',
  content: 'none',
  dynamic: 'messages of the shop'
})

export const wooCartProducts = defineModule({
  names: ['et_pb_wc_cart_products'],
  description: 'The products in the cart.',
  content: 'none',
  attributes: {
    show_coupon_code: 'setting',
    show_product_image: 'setting',
    show_update_cart_button: 'setting'
  },
  dynamic: 'the products in the cart'
})

export const wooCartTotals = defineModule({
  names: ['et_pb_wc_cart_totals'],
  description: 'What the products in the cart cost.',
  content: 'none',
  dynamic: 'the total of the cart'
})

export const wooCrossSells = defineModule({
  names: ['et_pb_wc_cross_sells'],
  description: 'Products that go with those in the cart.',
  content: 'none',
  dynamic: 'products that go with those in the cart'
})
