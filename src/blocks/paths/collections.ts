import type {PathsOfBlocks} from './shape.ts'

/** Modules that hold items, and the items (conversion-outline.json of each module, Divi 5.8.0). */
export const collectionPaths: PathsOfBlocks = {
  // Modules that hold items, and the items.
  'divi/accordion': {toggle_level: 'title.decoration.font.font.*.headingLevel'},
  'divi/accordion-item': {
    title: 'title.innerContent.*',
    content: 'content.innerContent.*',
    toggle_level: 'title.decoration.font.font.*.headingLevel',
    open: 'module.advanced.open.*'
  },
  'divi/tabs': {},
  'divi/tab': {title: 'title.innerContent.*', content: 'content.innerContent.*'},
  'divi/slider': {
    header_level: 'title.decoration.font.font.*.headingLevel',
    show_arrows: 'arrows.advanced.show.*',
    show_pagination: 'pagination.advanced.show.*'
  },
  'divi/fullwidth-slider': {header_level: 'title.decoration.font.font.*.headingLevel'},
  'divi/slide': {
    heading: 'title.innerContent.*',
    button_text: 'button.innerContent.*.text',
    button_link: 'button.innerContent.*.linkUrl',
    url_new_window: 'button.innerContent.*.linkTarget',
    content: 'content.innerContent.*',
    image: 'image.innerContent.*.src',
    image_alt: 'image.innerContent.*.alt',
    video_url: 'video.innerContent.*',
    header_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/video-slider': {
    show_image_overlay: 'overlay.advanced.*.showImageOverlay',
    show_thumbnails: 'sliderControls.advanced.*.useThumbnails'
  },
  'divi/video-slider-item': {
    src: 'video.innerContent.*.src',
    src_webm: 'video.innerContent.*.webm',
    image_src: 'thumbnail.innerContent.*.src'
  },
  'divi/gallery': {
    gallery_ids: 'image.advanced.galleryIds.*',
    gallery_orderby: 'image.advanced.galleryOrderby.*',
    posts_number: 'module.advanced.postsNumber.*',
    show_title_and_caption: 'module.advanced.showTitleAndCaption.*',
    show_pagination: 'pagination.advanced.showPagination.*',
    title_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/counters': {use_percentages: 'barProgress.advanced.usePercentages.*'},
  'divi/counter': {percent: 'barProgress.innerContent.*', content: 'title.innerContent.*'},
  'divi/map': {address: 'map.innerContent.*.address'},
  'divi/fullwidth-map': {address: 'map.innerContent.*.address'},
  'divi/map-pin': {
    title: 'title.innerContent.*',
    pin_address: 'pin.innerContent.*.address',
    pin_address_lat: 'pin.innerContent.*.lat',
    pin_address_lng: 'pin.innerContent.*.lng',
    content: 'content.innerContent.*'
  },
  'divi/pricing-tables': {
    show_bullet: 'content.advanced.showBullet.*',
    header_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/pricing-table': {
    title: 'title.innerContent.*',
    subtitle: 'subtitle.innerContent.*',
    currency: 'currencyFrequency.innerContent.*.currency',
    per: 'currencyFrequency.innerContent.*.per',
    sum: 'price.innerContent.*',
    button_url: 'button.innerContent.*.linkUrl',
    button_text: 'button.innerContent.*.text',
    url_new_window: 'button.innerContent.*.linkTarget',
    featured: 'module.advanced.featured.*',
    header_level: 'title.decoration.font.font.*.headingLevel',
    content: 'content.innerContent.*'
  },
  'divi/social-media-follow': {
    url_new_window: 'button.innerContent.*.linkTarget',
    follow_button: 'socialNetwork.advanced.followButton.*'
  },
  'divi/social-media-follow-network': {
    social_network: 'socialNetwork.innerContent.*.title',
    url: 'socialNetwork.innerContent.*.link',
    skype_url: 'socialNetwork.innerContent.*.skypeUrl',
    skype_action: 'socialNetwork.innerContent.*.skypeAction',
    content: 'socialNetwork.innerContent.*.label'
  }
}
