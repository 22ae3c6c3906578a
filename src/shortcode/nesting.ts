/**
 * What Divi may put into what, as far as a missing closing tag makes it matter: section > row > column >
 * module > item, with inner rows in the columns of specialty sections (main-structure-elements.php).
 */

const structure: Readonly<Record<string, number>> = {
  et_pb_section: 0,
  et_pb_row: 1,
  et_pb_column: 2,
  et_pb_row_inner: 3,
  et_pb_column_inner: 4
}

const moduleDepth = 5

/** Items and the modules that hold them. */
const parentsOfItems: Readonly<Record<string, readonly string[]>> = {
  et_pb_accordion_item: ['et_pb_accordion'],
  et_pb_contact_field: ['et_pb_contact_form'],
  et_pb_counter: ['et_pb_counters'],
  et_pb_map_pin: ['et_pb_map', 'et_pb_fullwidth_map'],
  et_pb_pricing_table: ['et_pb_pricing_tables'],
  et_pb_signup_custom_field: ['et_pb_signup'],
  et_pb_slide: ['et_pb_slider', 'et_pb_fullwidth_slider'],
  et_pb_social_media_follow_network: ['et_pb_social_media_follow'],
  et_pb_tab: ['et_pb_tabs'],
  et_pb_video_slider_item: ['et_pb_video_slider']
}

/** Modules that enclose nothing: without a closing tag they are complete as they stand. */
const voidModules = new Set(
  `audio blog button circle_counter comments contact_field countdown_timer divider filterable_portfolio
  fullwidth_image fullwidth_menu fullwidth_portfolio fullwidth_post_content fullwidth_post_slider
  fullwidth_post_title gallery heading icon image login_form menu number_counter portfolio post_content
  post_nav post_slider post_title search shop sidebar signup_custom_field video video_slider_item`
    .split(/\s+/)
    .map((name) => `et_pb_${name}`)
)

/** Whether the shortcode is part of the page's skeleton: section, row or column. */
export function isStructure(name: string): boolean {
  return Object.hasOwn(structure, name)
}

/** Whether the module never encloses anything. */
export function isVoid(name: string): boolean {
  return voidModules.has(name) || name.startsWith('et_pb_wc_')
}

/**
 * Whether `parent`, which has no closing tag of its own, ends where `child` opens: no section holds a
 * section, no row a row, and a module holds only its own items.
 */
export function endsBefore(parent: string, child: string): boolean {
  if (parentsOfItems[child]?.includes(parent)) return false
  return (structure[parent] ?? moduleDepth) >= (structure[child] ?? moduleDepth)
}
