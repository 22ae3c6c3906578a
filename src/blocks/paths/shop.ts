import type {PathsOfBlocks} from './shape.ts'

/** Modules that show products, a cart or a checkout (conversion-outline.json of each module, Divi 5.8.0). */
export const shopPaths: PathsOfBlocks = {
  'divi/shop': {
    type: 'content.advanced.type.*',
    posts_number: 'content.advanced.postsNumber.*',
    include_categories: 'content.advanced.includeCategories.*',
    columns_number: 'content.advanced.columnsNumber.*',
    orderby: 'content.advanced.orderby.*'
  },
  'divi/woocommerce-product-add-to-cart': {
    product: 'content.advanced.product.*',
    show_quantity: 'elements.advanced.showQuantity.*',
    show_stock: 'elements.advanced.showStock.*'
  },
  'divi/woocommerce-product-additional-info': {
    product: 'content.advanced.product.*',
    show_title: 'elements.advanced.showTitle.*'
  },
  'divi/woocommerce-breadcrumb': {
    product: 'content.advanced.product.*',
    breadcrumb_home_text: 'content.advanced.homeText.*',
    breadcrumb_home_url: 'content.advanced.homeUrl.*',
    breadcrumb_separator: 'content.advanced.separator.*'
  },
  'divi/woocommerce-cart-notice': {},
  'divi/woocommerce-cart-products': {
    show_coupon_code: 'elements.advanced.showCouponCode.*',
    show_product_image: 'elements.advanced.showProductImage.*',
    show_update_cart_button: 'elements.advanced.showUpdateCartButton.*'
  },
  'divi/woocommerce-cart-totals': {},
  'divi/woocommerce-checkout-additional-info': {show_title: 'elements.advanced.showTitle.*'},
  'divi/woocommerce-checkout-billing': {},
  'divi/woocommerce-checkout-order-details': {},
  'divi/woocommerce-checkout-payment-info': {},
  'divi/woocommerce-checkout-shipping': {},
  'divi/woocommerce-cross-sells': {},
  'divi/woocommerce-product-description': {
    product: 'content.advanced.product.*',
    description_type: 'content.advanced.descriptionType.*'
  },
  'divi/woocommerce-product-gallery': {
    product: 'content.advanced.product.*',
    posts_number: 'content.advanced.postsNumber.*',
    show_title_and_caption: 'content.advanced.showTitleAndCaption.*'
  },
  'divi/woocommerce-product-images': {
    product: 'content.advanced.product.*',
    show_product_image: 'elements.advanced.showProductImage.*',
    show_product_gallery: 'elements.advanced.showProductGallery.*',
    show_sale_badge: 'elements.advanced.showSaleBadge.*'
  },
  'divi/woocommerce-product-meta': {
    product: 'content.advanced.product.*',
    separator: 'content.advanced.separator.*',
    show_sku: 'elements.advanced.showSku.*',
    show_categories: 'elements.advanced.showCategories.*',
    show_tags: 'elements.advanced.showTags.*'
  },
  'divi/woocommerce-product-price': {product: 'content.advanced.product.*'},
  'divi/woocommerce-product-rating': {
    product: 'content.advanced.product.*',
    show_rating: 'elements.advanced.showRating.*',
    show_reviews_link: 'elements.advanced.showReviewsLink.*'
  },
  'divi/woocommerce-related-products': {
    product: 'content.advanced.product.*',
    posts_number: 'content.advanced.postsNumber.*',
    columns_number: 'content.advanced.columnsNumber.*',
    orderby: 'content.advanced.orderby.*'
  },
  'divi/woocommerce-product-reviews': {
    product: 'content.advanced.product.*',
    show_rating: 'elements.advanced.showRating.*',
    header_level: 'reviewCount.decoration.font.font.*.headingLevel'
  },
  'divi/woocommerce-product-stock': {product: 'content.advanced.product.*'},
  'divi/woocommerce-product-tabs': {
    product: 'content.advanced.product.*',
    include_tabs: 'content.advanced.includeTabs.*'
  },
  'divi/woocommerce-product-title': {
    product: 'content.advanced.product.*',
    header_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/woocommerce-product-upsell': {
    product: 'content.advanced.product.*',
    posts_number: 'content.advanced.postsNumber.*',
    columns_number: 'content.advanced.columnsNumber.*',
    orderby: 'content.advanced.orderby.*'
  }
}
