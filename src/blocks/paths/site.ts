import type {PathsOfBlock, PathsOfBlocks} from './shape.ts'

const postSlider: PathsOfBlock = {
  posts_number: 'post.advanced.number.*',
  include_categories: 'post.advanced.categories.*',
  orderby: 'post.advanced.orderby.*',
  more_text: 'button.innerContent.*.text',
  show_more_button: 'button.advanced.enable.*',
  show_meta: 'meta.advanced.enable.*',
  show_image: 'image.advanced.enable.*',
  excerpt_length: 'post.advanced.excerptLength.*',
  header_level: 'title.decoration.font.font.*.headingLevel'
}

const postTitle: PathsOfBlock = {
  title: 'title.advanced.showTitle.*',
  meta: 'meta.advanced.showMeta.*',
  author: 'meta.advanced.showAuthor.*',
  date: 'meta.advanced.showDate.*',
  date_format: 'meta.advanced.dateFormat.*',
  categories: 'meta.advanced.showCategories.*',
  comments: 'meta.advanced.showCommentsCount.*',
  featured_image: 'featuredImage.advanced.enabled.*',
  featured_placement: 'featuredImage.advanced.placement.*',
  title_level: 'title.decoration.font.font.*.headingLevel'
}

/** Forms, and modules that show what the site knows (conversion-outline.json of each module, Divi 5.8.0). */
export const sitePaths: PathsOfBlocks = {
  // Forms.
  'divi/contact-form': {
    title: 'title.innerContent.*',
    captcha: 'module.advanced.spamProtection.*.useBasicCaptcha',
    custom_message: 'email.innerContent.*',
    use_redirect: 'redirect.advanced.useRedirect.*',
    redirect_url: 'redirect.innerContent.*',
    success_message: 'module.advanced.successMessage.*',
    submit_button_text: 'button.innerContent.*.text',
    title_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/contact-field': {
    field_title: 'fieldItem.innerContent.*',
    field_id: 'fieldItem.advanced.id.*',
    field_type: 'fieldItem.advanced.type.*',
    required_mark: 'fieldItem.advanced.required.*',
    checkbox_options: 'fieldItem.advanced.checkboxOptions.*',
    booleancheckbox_options: 'fieldItem.advanced.booleanCheckboxOptions.*',
    radio_options: 'fieldItem.advanced.radioOptions.*',
    select_options: 'fieldItem.advanced.selectOptions.*',
    checkbox_checked: 'fieldItem.advanced.checkboxChecked.*',
    conditional_logic: 'conditionalLogic.advanced.enable.*',
    conditional_logic_relation: 'conditionalLogic.advanced.relation.*',
    conditional_logic_rules: 'conditionalLogic.innerContent.*'
  },
  'divi/signup': {
    title: 'title.innerContent.*',
    description: 'content.innerContent.*',
    footer_content: 'footerContent.innerContent.*',
    button_text: 'button.innerContent.*.text',
    success_message: 'success.advanced.message.*',
    success_redirect_url: 'success.advanced.redirectUrl.*',
    provider: 'module.advanced.emailService.*.provider',
    name_field: 'field.advanced.nameField.*',
    first_name_field: 'field.advanced.firstNameField.*',
    last_name_field: 'field.advanced.lastNameField.*',
    header_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/signup-custom-field': {
    field_title: 'fieldItem.innerContent.*',
    field_id: 'fieldItem.advanced.id.*',
    field_type: 'fieldItem.advanced.type.*',
    checkbox_options: 'fieldItem.advanced.checkboxOptions.*',
    radio_options: 'fieldItem.advanced.radioOptions.*',
    select_options: 'fieldItem.advanced.selectOptions.*',
    required_mark: 'fieldItem.advanced.required.*'
  },
  'divi/login': {
    title: 'title.innerContent.*',
    content: 'content.innerContent.*',
    current_page_redirect: 'module.advanced.currentPageRedirect.*',
    header_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/search': {
    placeholder: 'searchPlaceholder.innerContent.*',
    exclude_pages: 'search.advanced.excludePages.*',
    exclude_posts: 'search.advanced.excludePosts.*',
    include_categories: 'search.advanced.includeCategories.*',
    show_button: 'search.advanced.showButton.*'
  },
  // Modules that show posts, menus and widgets.
  'divi/menu': {
    menu_id: 'menu.advanced.menuId.*',
    logo: 'logo.innerContent.*.src',
    logo_url: 'logo.innerContent.*.linkUrl',
    logo_alt: 'logo.innerContent.*.alt',
    show_cart_icon: 'cartIcon.advanced.show.*',
    show_search_icon: 'searchIcon.advanced.show.*'
  },
  'divi/fullwidth-menu': {
    menu_id: 'menu.advanced.menuId.*',
    logo: 'logo.innerContent.*.src',
    logo_url: 'logo.innerContent.*.linkUrl',
    logo_alt: 'logo.innerContent.*.alt'
  },
  'divi/sidebar': {area: 'sidebar.innerContent.*.area'},
  'divi/blog': {
    posts_number: 'post.advanced.number.*',
    include_categories: 'post.advanced.categories.*',
    post_type: 'post.advanced.type.*',
    meta_date: 'post.advanced.dateFormat.*',
    show_content: 'content.advanced.enable.*',
    excerpt_length: 'post.advanced.excerptLength.*',
    offset_number: 'post.advanced.offset.*',
    use_current_loop: 'post.advanced.useCurrentLoop.*',
    show_thumbnail: 'image.advanced.enable.*',
    show_author: 'meta.advanced.showAuthor.*',
    show_date: 'meta.advanced.showDate.*',
    show_categories: 'meta.advanced.showCategories.*',
    show_comments: 'meta.advanced.showComments.*',
    show_excerpt: 'post.advanced.showExcerpt.*',
    show_more: 'readMore.advanced.enable.*',
    show_pagination: 'pagination.advanced.enable.*',
    header_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/portfolio': {
    posts_number: 'portfolio.innerContent.*.postsNumber',
    include_categories: 'portfolio.innerContent.*.includedCategories',
    show_title: 'portfolio.advanced.showTitle.*',
    show_categories: 'portfolio.advanced.showCategories.*',
    show_pagination: 'portfolio.advanced.showPagination.*',
    title_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/filterable-portfolio': {
    posts_number: 'portfolio.advanced.postsNumber.*',
    include_categories: 'portfolio.advanced.includedCategories.*',
    show_title: 'portfolio.advanced.showTitle.*',
    show_categories: 'portfolio.advanced.showCategories.*',
    show_pagination: 'portfolio.advanced.showPagination.*',
    title_level: 'title.decoration.font.font.*.headingLevel'
  },
  'divi/fullwidth-portfolio': {
    title: 'title.innerContent.*',
    include_categories: 'portfolio.innerContent.*.includedCategories',
    posts_number: 'portfolio.innerContent.*.postsNumber',
    show_title: 'portfolio.advanced.showTitle.*',
    show_date: 'portfolio.advanced.showDate.*',
    portfolio_header_level: 'title.decoration.font.font.*.headingLevel',
    title_level: 'portfolio.decoration.font.font.*.headingLevel'
  },
  'divi/post-slider': postSlider,
  'divi/fullwidth-post-slider': postSlider,
  'divi/post-title': postTitle,
  'divi/fullwidth-post-title': postTitle,
  'divi/post-content': {},
  'divi/fullwidth-post-content': {},
  'divi/post-nav': {
    in_same_term: 'module.advanced.inSameTerm.*',
    taxonomy_name: 'module.advanced.taxonomyName.*',
    show_prev: 'links.advanced.showPrev.*',
    show_next: 'links.advanced.showNext.*',
    prev_text: 'links.advanced.prevText.*',
    next_text: 'links.advanced.nextText.*'
  },
  'divi/comments': {
    show_avatar: 'image.advanced.showAvatar.*',
    show_reply: 'module.advanced.showReply.*',
    show_count: 'commentCount.advanced.showCount.*',
    show_meta: 'meta.advanced.showMeta.*',
    header_level: 'commentCount.decoration.font.font.*.headingLevel',
    title_level: 'formTitle.decoration.font.font.*.headingLevel'
  }
}
