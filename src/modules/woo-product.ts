import {defineModule} from '../mapping/define-module.ts'

/** What parts of the page of a product have in common. All of it came from the shop. */
const part = {content: 'none'} as const

export const wooTitle = defineModule({
  ...part,
  names: ['et_pb_wc_title'],
  description: 'The name of a product.',
  attributes: {product: 'setting', header_level: 'setting'},
  dynamic: 'the name of a product'
})

export const wooPrice = defineModule({
  ...part,
  names: ['et_pb_wc_price'],
  description: 'The price of a product.',
  attributes: {product: 'setting'},
  dynamic: 'the price of a product'
})

export const wooStock = defineModule({
  ...part,
  names: ['et_pb_wc_stock'],
  description: 'How much of a product is in stock.',
  attributes: {product: 'setting'},
  dynamic: 'how much of a product is in stock'
})

export const wooRating = defineModule({
  ...part,
  names: ['et_pb_wc_rating'],
  description: 'The stars that a product was given.',
  attributes: {product: 'setting', show_rating: 'setting', show_reviews_link: 'setting'},
  dynamic: 'the rating of a product'
})

export const wooDescription = defineModule({
  ...part,
  names: ['et_pb_wc_description'],
  description: 'The description of a product, in short or in full.',
  attributes: {product: 'setting', description_type: 'setting'},
  dynamic: 'the description of a product'
})

export const wooImages = defineModule({
  ...part,
  names: ['et_pb_wc_images'],
  description: 'The pictures of a product.',
  attributes: {
    product: 'setting',
    show_product_image: 'setting',
    show_product_gallery: 'setting',
    show_sale_badge: 'setting'
  },
  dynamic: 'the pictures of a product'
})

export const wooGallery = defineModule({
  ...part,
  names: ['et_pb_wc_gallery'],
  description: 'The pictures of a product as a gallery.',
  attributes: {
    product: 'setting',
    posts_number: 'setting',
    show_title_and_caption: 'setting',
    title_level: 'setting'
  },
  dynamic: 'the gallery of a product'
})

export const wooMeta = defineModule({
  ...part,
  names: ['et_pb_wc_meta'],
  description: 'Number, categories and tags of a product.',
  attributes: {
    product: 'setting',
    separator: 'setting',
    show_sku: 'setting',
    show_categories: 'setting',
    show_tags: 'setting'
  },
  dynamic: 'number, categories and tags of a product'
})

export const wooAdditionalInfo = defineModule({
  ...part,
  names: ['et_pb_wc_additional_info'],
  description: 'The table of what a product is made of.',
  attributes: {product: 'setting', show_title: 'setting'},
  dynamic: 'the attributes of a product'
})

export const wooTabs = defineModule({
  ...part,
  names: ['et_pb_wc_tabs'],
  description: 'Description, attributes and reviews of a product in tabs.',
  attributes: {product: 'setting', include_tabs: 'setting'},
  dynamic: 'description, attributes and reviews of a product'
})

export const wooReviews = defineModule({
  ...part,
  names: ['et_pb_wc_reviews'],
  description: 'What buyers wrote about a product, and a form.',
  attributes: {product: 'setting', show_rating: 'setting', header_level: 'setting'},
  dynamic: 'the reviews of a product'
})

export const wooAddToCart = defineModule({
  ...part,
  names: ['et_pb_wc_add_to_cart'],
  description: 'The button that puts a product into the cart.',
  attributes: {product: 'setting', show_quantity: 'setting', show_stock: 'setting'},
  dynamic: 'the button that puts a product into the cart'
})

export const wooProducts = defineModule({
  ...part,
  names: ['et_pb_wc_related_products', 'et_pb_wc_upsells'],
  description: 'Products that go with another one.',
  attributes: {
    product: 'setting',
    posts_number: 'setting',
    columns_number: 'setting',
    orderby: 'setting'
  },
  dynamic: 'products that go with another one'
})

export const wooBreadcrumb = defineModule({
  ...part,
  names: ['et_pb_wc_breadcrumb'],
  description: 'The way to a product; of it the content has the first step alone.',
  attributes: {
    product: 'setting',
    breadcrumb_home_text: 'text',
    breadcrumb_home_url: 'url',
    breadcrumb_separator: 'setting'
  },
  parts: [
    {
      type: 'links',
      links: [{text: 'breadcrumb_home_text', url: 'breadcrumb_home_url'}]
    }
  ],
  dynamic: 'the way to a product',
  unused: {
    breadcrumb_home_text: 'it was the first link of the way, and only the site knew where that led',
    breadcrumb_home_url: 'its text is a word of the site'
  }
})
