/**
 * Every shortcode that Divi, Extra and the Elegant Themes plugin ever had, with what its attributes hold. Read from their
 * sources as `fixtures/divi/modules.json` was, and from nothing of `src/`: it is what the mappings there are held to.
 */

/** What an attribute holds. */
export type Holds =
  /** Words of the page. */
  | 'words'
  /** Words about a picture or a link. */
  | 'label'
  | 'link'
  | 'image'
  /** A film by the page of a player's site, or as a file. */
  | 'film'
  | 'file'
  | 'sound'
  /** Markup, in Divi's percent codes. */
  | 'html'
  /** Choices of a form, as JSON in Divi's percent codes. */
  | 'choices'
  /** Pictures of the media library, by their numbers. */
  | 'gallery'
  /** Words for those who build the page. */
  | 'hidden'
  /** Words for the site alone: addresses that forms are sent to, names of lists. */
  | 'secret'
  /** What a page did not show, or showed behind its text: it is named. */
  | {named: 'words' | 'link' | 'image' | 'film'}
  /** One of these settings. */
  | readonly [string, ...string[]]

export type Attributes = Readonly<Record<string, Holds>>

/** What stands between the tags. */
export type Holding =
  /** Paragraphs, lists, tables, pictures. */
  | 'flow'
  /** A few words with marks. */
  | 'words'
  /** A line each, some with `+` or `-`. */
  | 'features'
  /** Markup in Divi's own encoding. */
  | 'raw'
  /** The address of a picture. */
  | 'image'
  /** A list of HTML. */
  | 'list'
  /** A few words that only some readers saw. */
  | 'members'
  | 'nothing'
  /** Other shortcodes: each of these names, so often. */
  | {modules: readonly string[]; least: number; most: number}

export interface MarkedModule {
  /** Where it stands: in a column, right in a section, in text, or in another module alone. */
  place: 'column' | 'section' | 'text' | 'child' | 'structure'
  holding: Holding
  /** Sets of attributes that go together; one is taken. */
  forms: readonly [Attributes, ...Attributes[]]
}

const level = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
const onOff = ['on', 'off'] as const
const number = ['3', '6', '12'] as const
const ids = ['4,9', '2'] as const

function module(
  place: MarkedModule['place'],
  holding: Holding,
  ...forms: Attributes[]
): MarkedModule {
  const [first = {}, ...others] = forms
  return {place, holding, forms: [first, ...others]}
}

const image: Attributes[] = [
  {src: 'image', alt: 'label', title_text: 'label', url: 'link', url_new_window: onOff},
  {src: 'image', alt: 'label', show_in_lightbox: ['on']},
  {src: 'image', title_text: 'label'}
]
const film: Attributes[] = [{src: 'film', image_src: 'image'}, {src: 'film'}]
const menu: Attributes = {menu_id: ['2'], logo: 'image', logo_url: 'link', logo_alt: 'label'}
const counter: Attributes = {title: 'words', number: ['7'], percent_sign: onOff, title_level: level}
const field: Attributes[] = [
  {
    field_id: 'hidden',
    field_title: 'words',
    field_type: ['input', 'email', 'text'],
    required_mark: onOff
  },
  {field_id: 'hidden', field_title: 'words', field_type: ['checkbox'], checkbox_options: 'choices'},
  {field_id: 'hidden', field_title: 'words', field_type: ['radio'], radio_options: 'choices'},
  {field_id: 'hidden', field_title: 'words', field_type: ['select'], select_options: 'choices'}
]
const postSlider: Attributes = {
  posts_number: number,
  include_categories: ids,
  more_text: {named: 'words'}
}
const posts: Attributes = {category_id: ids, posts_per_page: number, orderby: ['date', 'rating']}
const slider: MarkedModule['holding'] = {modules: ['et_pb_slide'], least: 1, most: 3}
const pins: MarkedModule['holding'] = {modules: ['et_pb_map_pin'], least: 1, most: 2}
const product: Attributes = {product: ['current', '17']}
const column = module('text', 'flow', {id: 'hidden', class: 'hidden'})

const productModules = `add_to_cart additional_info description gallery images meta price rating related_products reviews
  stock tabs title upsells cart_notice cart_products cart_totals checkout_additional_info checkout_billing
  checkout_order_details checkout_payment_info checkout_shipping cross_sells`

const columns = `one_half one_half_last one_third one_third_last one_fourth one_fourth_last two_third two_third_last
  three_fourth three_fourth_last`

export const markedModules: Readonly<Record<string, MarkedModule>> = {
  et_pb_section: module('structure', 'nothing', {}),
  et_pb_row: module('structure', 'nothing', {}),
  et_pb_row_inner: module('structure', 'nothing', {}),
  et_pb_column: module('structure', 'nothing', {}),
  et_pb_column_inner: module('structure', 'nothing', {}),

  et_pb_text: module('column', 'flow', {}),
  et_pb_heading: module('column', 'nothing', {title: 'words', title_level: level}),
  et_pb_image: module('column', 'nothing', ...image),
  et_pb_fullwidth_image: module('section', 'nothing', ...image),
  et_pb_icon: module('column', 'nothing', {
    font_icon: ['&#x21;||divi||400', '%%45%%'],
    title_text: 'words',
    url: 'link'
  }),
  et_pb_blurb: module(
    'column',
    'flow',
    {
      title: 'words',
      url: 'link',
      url_new_window: onOff,
      image: 'image',
      alt: 'label',
      header_level: level
    },
    {title: 'words', use_icon: ['on'], font_icon: ['%%45%%', '&#xe03a;||divi||400']},
    {image: 'image'}
  ),
  et_pb_code: module('column', 'raw', {}),
  et_pb_fullwidth_code: module('section', 'raw', {}),
  et_pb_button: module('column', 'nothing', {
    button_text: 'words',
    button_url: 'link',
    url_new_window: onOff,
    button_rel: ['off|on|off|off|off'],
    button_icon: ['%%20%%']
  }),
  et_pb_cta: module('column', 'flow', {
    title: 'words',
    button_text: 'words',
    button_url: 'link',
    header_level: level
  }),
  et_pb_testimonial: module(
    'column',
    'flow',
    {
      author: 'words',
      job_title: 'words',
      company_name: 'words',
      url: 'link',
      portrait_url: 'image',
      quote_icon: onOff
    },
    {author: 'words', url: 'link'}
  ),
  et_pb_team_member: module('column', 'flow', {
    name: 'words',
    position: 'words',
    image_url: 'image',
    facebook_url: 'link',
    twitter_url: 'link',
    linkedin_url: 'link',
    // Divi prints no such links since the network is gone.
    google_url: {named: 'link'},
    header_level: level
  }),
  et_pb_toggle: module('column', 'flow', {title: 'words', open: onOff, title_level: level}),
  et_pb_accordion: module(
    'column',
    {modules: ['et_pb_accordion_item'], least: 1, most: 3},
    {toggle_level: level}
  ),
  et_pb_accordion_item: module('child', 'flow', {title: 'words', open: onOff, toggle_level: level}),
  et_pb_tabs: module('column', {modules: ['et_pb_tab'], least: 1, most: 3}, {}),
  et_pb_tab: module('child', 'flow', {title: 'words'}),
  et_pb_slider: module('column', slider, {header_level: level, auto: onOff, auto_speed: number}),
  et_pb_fullwidth_slider: module('section', slider, {header_level: level}),
  et_pb_slide: module(
    'child',
    'flow',
    {
      heading: 'words',
      button_text: 'words',
      button_link: 'link',
      image: 'image',
      image_alt: 'label',
      header_level: level,
      admin_title: 'hidden'
    },
    {
      heading: 'words',
      image: 'image',
      alt: 'label',
      video_bg_mp4: {named: 'film'},
      video_bg_webm: {named: 'film'}
    },
    {heading: 'words', video_url: 'film', background_video_mp4: {named: 'film'}}
  ),
  et_pb_fullwidth_header: module('section', 'flow', {
    title: 'words',
    subhead: 'words',
    button_one_text: 'words',
    button_one_url: 'link',
    button_two_text: 'words',
    button_two_url: 'link',
    logo_image_url: 'image',
    logo_alt_text: 'label',
    logo_title: 'label',
    header_image_url: 'image',
    image_alt_text: 'label',
    image_title: 'label',
    // They lie behind the text.
    background_image: {named: 'image'},
    background_url: {named: 'image'},
    title_level: level,
    header_scroll_down: onOff
  }),
  et_pb_video: module('column', 'nothing', ...film, {
    src: 'file',
    src_webm: 'file',
    image_src: 'image'
  }),
  et_pb_video_slider: module(
    'column',
    {modules: ['et_pb_video_slider_item'], least: 1, most: 2},
    {show_image_overlay: ['on'], show_thumbnails: ['on']}
  ),
  et_pb_video_slider_item: module('child', 'nothing', {
    src: 'file',
    src_webm: 'file',
    image_src: 'image',
    admin_title: 'hidden'
  }),
  et_pb_audio: module('column', 'nothing', {
    audio: 'sound',
    title: 'words',
    artist_name: 'words',
    album_name: 'words',
    image_url: 'image',
    title_level: level
  }),
  et_pb_gallery: module('column', 'nothing', {
    gallery_ids: 'gallery',
    show_title_and_caption: ['on'],
    gallery_orderby: ['rand'],
    posts_number: number,
    src: 'hidden',
    title_level: level
  }),
  et_pb_divider: module('column', 'nothing', {show_divider: onOff, color: ['#000000']}),
  et_pb_counters: module(
    'column',
    {modules: ['et_pb_counter'], least: 1, most: 3},
    {use_percentages: ['on']}
  ),
  et_pb_counter: module('child', 'words', {percent: ['80', '80%']}),
  et_pb_circle_counter: module('column', 'nothing', counter),
  et_pb_number_counter: module('column', 'nothing', counter),
  et_pb_countdown_timer: module('column', 'nothing', {
    title: 'words',
    date_time: ['2031-05-04 10:30'],
    header_level: level
  }),
  // Where a map begins is no text of the page, unless it has no pin.
  et_pb_map: module('column', pins, {
    address: {named: 'words'},
    google_api_key: 'secret',
    zoom_level: ['14']
  }),
  et_pb_fullwidth_map: module('section', pins, {address: {named: 'words'}}),
  et_pb_map_pin: module('child', 'flow', {
    title: 'words',
    pin_address: 'words',
    pin_address_lat: ['53.54'],
    pin_address_lng: ['9.94']
  }),
  et_pb_pricing_tables: module(
    'column',
    {modules: ['et_pb_pricing_table'], least: 1, most: 2},
    {show_bullet: onOff, header_level: level}
  ),
  et_pb_pricing_table: module('child', 'features', {
    title: 'words',
    subtitle: 'words',
    currency: ['€', '$'],
    sum: 'words',
    per: 'words',
    button_text: 'words',
    button_url: 'link',
    featured: onOff,
    header_level: level
  }),
  et_pb_pricing_item: module('child', 'words', {available: onOff}),
  et_pb_contact_form: module(
    'column',
    {modules: ['et_pb_contact_field'], least: 1, most: 3},
    {
      title: 'words',
      submit_button_text: 'words',
      captcha: onOff,
      title_level: level,
      email: 'secret',
      custom_message: 'secret',
      _unique_id: 'hidden',
      // What was seen once the form was sent.
      success_message: {named: 'words'},
      redirect_url: {named: 'link'},
      use_redirect: ['on']
    }
  ),
  et_pb_contact_field: module('child', 'nothing', ...field),
  et_pb_signup: module(
    'column',
    {modules: ['et_pb_signup_custom_field'], least: 1, most: 2},
    {
      title: 'words',
      description: 'html',
      footer_content: 'html',
      button_text: 'words',
      header_level: level,
      provider: ['mailchimp'],
      mailchimp_list: 'secret',
      aweber_list: 'secret',
      feedburner_uri: 'secret',
      use_custom_fields: ['on'],
      success_message: {named: 'words'},
      success_redirect_url: {named: 'link'}
    }
  ),
  et_pb_signup_custom_field: module('child', 'nothing', ...field),
  et_pb_login: module('column', 'flow', {
    title: 'words',
    current_page_redirect: onOff,
    header_level: level
  }),
  et_pb_search: module('column', 'nothing', {
    placeholder: 'words',
    exclude_pages: onOff,
    include_categories: ids,
    show_button: onOff
  }),
  et_pb_social_media_follow: module(
    'column',
    {modules: ['et_pb_social_media_follow_network'], least: 1, most: 3},
    {follow_button: onOff}
  ),
  et_pb_social_media_follow_network: module('child', 'words', {
    social_network: ['facebook', 'instagram'],
    url: 'link'
  }),

  et_pb_menu: module('column', 'nothing', menu),
  et_pb_fullwidth_menu: module('section', 'nothing', menu),
  et_pb_sidebar: module('column', 'nothing', {area: ['sidebar-1'], orientation: ['left']}),
  et_pb_blog: module('column', 'nothing', {
    posts_number: number,
    include_categories: ids,
    header_level: level
  }),
  et_pb_portfolio: module('column', 'nothing', {
    posts_number: number,
    include_categories: ids,
    title_level: level
  }),
  et_pb_filterable_portfolio: module('column', 'nothing', {
    posts_number: number,
    include_categories: ids
  }),
  et_pb_fullwidth_portfolio: module('section', 'nothing', {
    title: 'words',
    posts_number: number,
    portfolio_header_level: level
  }),
  et_pb_post_slider: module('column', 'nothing', postSlider),
  et_pb_fullwidth_post_slider: module('section', 'nothing', postSlider),
  et_pb_post_title: module('column', 'nothing', {
    title: ['on'],
    date_format: ['M j, Y'],
    featured_placement: ['below']
  }),
  et_pb_fullwidth_post_title: module('section', 'nothing', {
    title: ['on'],
    date_format: ['M j, Y'],
    featured_placement: ['below']
  }),
  et_pb_post_content: module('column', 'nothing', {}),
  et_pb_fullwidth_post_content: module('section', 'nothing', {}),
  et_pb_post_nav: module('column', 'nothing', {
    prev_text: 'words',
    next_text: 'words',
    taxonomy_name: ['category']
  }),
  et_pb_comments: module('column', 'nothing', {show_avatar: onOff, header_level: level}),
  et_pb_shop: module('column', 'nothing', {
    type: ['recent'],
    posts_number: number,
    orderby: ['menu_order']
  }),
  et_pb_split_track: module('column', 'nothing', {id: 'hidden'}),

  ...Object.fromEntries(
    productModules
      .split(/\s+/)
      .map((name) => [`et_pb_wc_${name}`, module('column', 'nothing', product)])
  ),
  et_pb_wc_breadcrumb: module('column', 'nothing', {
    ...product,
    breadcrumb_home_text: 'words',
    breadcrumb_home_url: 'link'
  }),

  et_pb_posts: module('column', 'nothing', {
    ...posts,
    heading_style: ['custom'],
    heading_primary: 'words',
    heading_sub: 'words'
  }),
  et_pb_tabbed_posts: module(
    'column',
    {modules: ['et_pb_tabbed_posts_tab'], least: 1, most: 2},
    posts
  ),
  et_pb_tabbed_posts_tab: module('child', 'nothing', {category_id: ids}),
  et_pb_posts_carousel: module('column', 'nothing', {
    ...posts,
    heading_style: ['custom'],
    heading_primary: 'words',
    heading_sub: 'words'
  }),
  // They never print a heading.
  et_pb_featured_posts_slider: module('column', 'nothing', {
    ...posts,
    heading_primary: {named: 'words'},
    heading_sub: {named: 'words'}
  }),
  et_pb_posts_blog_feed_standard: module('column', 'nothing', {
    ...posts,
    feed_title: 'words',
    heading_primary: {named: 'words'},
    heading_sub: {named: 'words'}
  }),
  et_pb_posts_blog_feed_masonry: module('column', 'nothing', {
    ...posts,
    heading_primary: {named: 'words'},
    heading_sub: {named: 'words'}
  }),
  et_pb_ads: module(
    'column',
    {modules: ['et_pb_ads_ad'], least: 1, most: 2},
    {header_text: 'words'}
  ),
  et_pb_ads_ad: module('child', 'flow', {
    img_url: 'image',
    link_url: 'link',
    ad_internal_name: 'hidden',
    new_line: onOff
  }),

  ...Object.fromEntries(columns.split(/\s+/).map((name) => [name, column])),
  box: module('text', 'flow', {type: ['info', 'warning'], id: 'hidden'}),
  tooltip: module('text', 'words', {text: 'words'}),
  learn_more: module('text', 'flow', {caption: 'words', state: ['open', 'close']}),
  button: module('text', 'words', {
    link: 'link',
    type: ['big'],
    color: 'hidden',
    newwindow: ['yes']
  }),
  tabs: module(
    'text',
    {modules: ['tabcontainer', 'tabcontent'], least: 1, most: 1},
    {slidertype: ['top tabs']}
  ),
  tabcontainer: module('child', {modules: ['tabtext', 'tabtext'], least: 1, most: 1}, {}),
  tabtext: module('child', 'words', {}),
  tabcontent: module('child', {modules: ['tab', 'tab'], least: 1, most: 1}, {}),
  tab: module('child', 'flow', {}),
  slide: module('text', 'flow', {}),
  imagetabcontainer: module('text', {modules: ['imagetabtext'], least: 1, most: 1}, {}),
  imagetabtext: module('child', 'words', {}),
  imagetab: module('text', 'image', {link: 'link', alt: 'label', width: ['300'], height: ['200']}),
  author: module(
    'text',
    {modules: ['author_image', 'author_info'], least: 1, most: 1},
    {name: 'hidden', description: 'hidden'}
  ),
  author_image: module('child', 'image', {timthumb: ['on']}),
  author_info: module('child', 'flow', {}),
  pricing_table: module('text', {modules: ['pricing'], least: 1, most: 2}, {}),
  pricing: module(
    'child',
    {modules: ['feature'], least: 1, most: 3},
    {
      price: ['19.95'],
      title: 'words',
      desc: 'words',
      url: 'link',
      moretext: 'words',
      currency: ['€']
    }
  ),
  feature: module('child', 'words', {checkmark: ['normal', 'x']}),
  custom_list: module('text', 'list', {type: ['checkmark']}),
  dropcap: module('text', 'words', {style: ['x']}),
  quote: module('text', 'flow', {type: ['center'], style: ['x']}),
  testimonial: module('text', 'flow', {
    author: 'words',
    company: 'words',
    image: 'image',
    timthumb: ['on']
  }),
  // Visitors who were not logged in saw a form instead.
  protected: module('text', 'members', {}),
  facebook: module('text', 'nothing', {}),
  digg: module('text', 'nothing', {}),
  stumble: module('text', 'nothing', {}),
  retweet: module('text', 'nothing', {}),
  twitter: module('text', 'nothing', {name: 'hidden'}),
  feedburner: module('text', 'nothing', {name: 'hidden'})
}

/** Attributes that readers see the effect of and that hold nothing of theirs. */
export const settings =
  /^(?:fullwidth|specialty|posts_number|offset_number|excerpt_length|meta_date|post_type|order|orderby|date_format|min_length|max_length|number|link_option_url|background_(?:image|video_(?:mp4|webm))|url_new_window|quote_icon|newwindow|br|available|include_(?:categories|tabs)|exclude_(?:pages|posts)|(?:required|checkbox|conditional|booleancheckbox|use|show|in_same|display|in)_\w+|\w*level|product|breadcrumb_separator|separator|description_type|columns\w*|captcha|hide_\w+|\w+_field|featured_image|content_length|title|meta|author|date|categories|comments|auto|skype_url|skype_action|open|hidden)$/
