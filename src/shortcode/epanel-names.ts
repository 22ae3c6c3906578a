/**
 * The shortcodes that Elegant Themes had before the builder; Divi still registers them (epanel/shortcodes/shortcodes.php).
 * Many are common words, so that they are read on request only.
 */
export const epanelNames: readonly string[] =
  `one_half one_half_last one_third one_third_last one_fourth one_fourth_last two_third
  two_third_last three_fourth three_fourth_last box tooltip learn_more button slide tabs
  tabcontainer tabtext tabcontent tab imagetabcontainer imagetabtext imagetab author
  author_image author_info pricing_table pricing feature custom_list dropcap quote testimonial
  protected facebook digg stumble retweet twitter feedburner`.split(/\s+/)
