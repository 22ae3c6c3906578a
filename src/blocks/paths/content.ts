import type {PathsOfBlocks} from './shape.ts'

/** Sections, rows, columns and single modules (conversion-outline.json of each module, Divi 5.8.0). */
export const contentPaths: PathsOfBlocks = {
  // Sections, rows and columns.
  'divi/section': {
    fullwidth: 'module.advanced.type.*=fullwidth',
    specialty: 'module.advanced.type.*=specialty'
  },
  'divi/row': {column_structure: 'module.advanced.columnStructure.*'},
  'divi/column': {
    type: 'module.advanced.type.*',
    specialty_columns: 'module.advanced.specialtyColumns.*'
  },
  'divi/row-inner': {column_structure: 'module.advanced.columnStructure.*'},
  'divi/column-inner': {type: 'module.advanced.type.*'},
  // Modules that hold their content.
  'divi/text': {content: 'content.innerContent.*'},
  'divi/heading': {
    title: 'title.innerContent.*',
    title_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/image': {
    src: 'image.innerContent.*.src',
    alt: 'image.innerContent.*.alt',
    title_text: 'image.innerContent.*.titleText',
    url: 'image.innerContent.*.linkUrl',
    url_new_window: 'image.innerContent.*.linkTarget',
    show_in_lightbox: 'image.advanced.lightbox.*'
  },
  'divi/fullwidth-image': {
    src: 'image.innerContent.*.src',
    alt: 'image.innerContent.*.alt',
    title_text: 'image.innerContent.*.titleText',
    url: 'image.innerContent.*.linkUrl',
    url_new_window: 'image.innerContent.*.linkTarget',
    show_in_lightbox: 'image.advanced.lightbox.*'
  },
  'divi/icon': {
    font_icon: 'icon.innerContent.*',
    title_text: 'icon.innerContent.*.title',
    url: 'icon.innerContent.*.url',
    url_new_window: 'icon.innerContent.*.target'
  },
  'divi/blurb': {
    title: 'title.innerContent.*.text',
    url: 'title.innerContent.*.url',
    url_new_window: 'title.innerContent.*.target',
    use_icon: 'imageIcon.innerContent.*.useIcon',
    font_icon: 'imageIcon.innerContent.*.icon',
    image: 'imageIcon.innerContent.*.src',
    alt: 'imageIcon.innerContent.*.alt',
    content: 'content.innerContent.*',
    header_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/code': {content: 'content.innerContent.*'},
  'divi/fullwidth-code': {content: 'content.innerContent.*'},
  'divi/button': {
    button_text: 'button.innerContent.*.text',
    button_url: 'button.innerContent.*.linkUrl',
    url_new_window: 'button.innerContent.*.linkTarget'
  },
  'divi/cta': {
    title: 'title.innerContent.*',
    button_text: 'button.innerContent.*.text',
    button_url: 'button.innerContent.*.linkUrl',
    url_new_window: 'button.innerContent.*.linkTarget',
    content: 'content.innerContent.*',
    header_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/testimonial': {
    author: 'author.innerContent.*',
    job_title: 'jobTitle.innerContent.*',
    company_name: 'company.innerContent.*.text',
    url: 'company.innerContent.*.linkUrl',
    url_new_window: 'company.innerContent.*.linkTarget',
    portrait_url: 'portrait.innerContent.*.url',
    quote_icon: 'quoteIcon.decoration.icon.*.show',
    content: 'content.innerContent.*'
  },
  'divi/team-member': {
    name: 'name.innerContent.*',
    position: 'position.innerContent.*',
    image_url: 'image.innerContent.*.url',
    facebook_url: 'social.innerContent.*.facebookUrl',
    twitter_url: 'social.innerContent.*.twitterUrl',
    google_url: 'social.innerContent.*.googleUrl',
    linkedin_url: 'social.innerContent.*.linkedinUrl',
    content: 'content.innerContent.*',
    header_level: 'name.decoration.font.font.*.headingLevel'
  },
  'divi/toggle': {
    title: 'title.innerContent.*',
    open: 'module.advanced.open.*',
    content: 'content.innerContent.*',
    title_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/fullwidth-header': {
    title: 'title.innerContent.*',
    subhead: 'subhead.innerContent.*',
    button_one_text: 'buttonOne.innerContent.*.text',
    button_one_url: 'buttonOne.innerContent.*.linkUrl',
    button_two_text: 'buttonTwo.innerContent.*.text',
    button_two_url: 'buttonTwo.innerContent.*.linkUrl',
    logo_image_url: 'logo.innerContent.*.src',
    logo_alt_text: 'logo.innerContent.*.alt',
    logo_title: 'logo.innerContent.*.title',
    header_image_url: 'image.innerContent.*.src',
    image_alt_text: 'image.innerContent.*.alt',
    image_title: 'image.innerContent.*.title',
    content: 'content.innerContent.*',
    title_level: 'title.decoration.font.font.*.headingLevel',
    header_scroll_down: 'scrollDown.decoration.icon.*.show'
  },
  'divi/video': {
    src: 'video.innerContent.*.src',
    src_webm: 'video.innerContent.*.webm',
    image_src: 'thumbnail.innerContent.*.src'
  },
  'divi/audio': {
    audio: 'audio.innerContent.*',
    title: 'title.innerContent.*',
    artist_name: 'artistName.innerContent.*',
    album_name: 'albumName.innerContent.*',
    image_url: 'image.innerContent.*.src',
    title_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/divider': {show_divider: 'divider.advanced.line.*.show'},
  'divi/circle-counter': {
    title: 'title.innerContent.*',
    number: 'number.innerContent.*',
    percent_sign: 'number.advanced.percentSign.*',
    title_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/number-counter': {
    title: 'title.innerContent.*',
    number: 'number.innerContent.*',
    percent_sign: 'number.advanced.enablePercentSign.*',
    title_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/countdown-timer': {
    title: 'title.innerContent.*',
    date_time: 'content.advanced.dateTime.*',
    header_level: 'title.decoration.font.font.*.headingLevel'
  }
}
