/** Shop blocks are named after WooCommerce in full, and one of them in the singular. */
const shopPrefix = /^woocommerce-(?:product-)?/

/**
 * The name that the shortcode of a module has whose block it is (ModuleUtils and the conversion outlines): `divi/cta` is
 * `et_pb_cta`. Any other name stays.
 */
export function nameOfBlock(block: string): string {
  if (!block.startsWith('divi/')) return block
  const name = block.slice('divi/'.length).replace(shopPrefix, 'wc-')
  return `et_pb_${name === 'wc-upsell' ? 'wc_upsells' : name.replaceAll('-', '_')}`
}
