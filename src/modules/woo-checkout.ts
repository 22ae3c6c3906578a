import {defineModule} from '../mapping/define-module.ts'

export const wooBilling = defineModule({
  names: ['et_pb_wc_checkout_billing'],
  description: 'The form for the address of the buyer.',
  content: 'none',
  dynamic: 'the form for the billing address'
})

export const wooShipping = defineModule({
  names: ['et_pb_wc_checkout_shipping'],
  description: 'The form for the address of delivery.',
  content: 'none',
  dynamic: 'the form for the shipping address'
})

export const wooOrderNotes = defineModule({
  names: ['et_pb_wc_checkout_additional_info'],
  description: 'The form for notes to an order.',
  content: 'none',
  attributes: {show_title: 'setting'},
  dynamic: 'the form for notes to the order'
})

export const wooOrderDetails = defineModule({
  names: ['et_pb_wc_checkout_order_details'],
  description: 'What is ordered and what it costs.',
  content: 'none',
  dynamic: 'what is ordered'
})

export const wooPayment = defineModule({
  names: ['et_pb_wc_checkout_payment_info'],
  description: 'The form for the payment.',
  content: 'none',
  dynamic: 'the form for the payment'
})
