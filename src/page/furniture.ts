import type {Element} from 'hast'
import {classesOf} from '../hast/tree/style.ts'

/** A part of a page that is not its content. */
export interface Furniture {
  element: Element
  /** What it is, for a message. */
  what: string
}

/** How a kind of furniture is known, anywhere in a page unless it says otherwise. */
interface Kind {
  what: string
  /** Elements that are such outside of every article. */
  tags?: readonly string[]
  roles?: readonly string[]
  ids?: readonly string[]
  classes?: readonly string[]
}

/**
 * What surrounds articles: the names of HTML and ARIA, of Divi's theme (header.php, footer.php, single.php), of the
 * themes that come with WordPress and of widespread plug-ins.
 */
const kinds: readonly Kind[] = [
  {
    what: 'bar for those who are logged in',
    ids: ['wpadminbar']
  },
  {
    what: 'header',
    tags: ['header'],
    roles: ['banner'],
    ids: ['main-header', 'top-header', 'masthead', 'site-header'],
    classes: ['et-l--header', 'site-header']
  },
  {
    what: 'navigation',
    tags: ['nav'],
    roles: ['navigation', 'menubar'],
    ids: ['et_mobile_nav_menu', 'mobile_menu', 'breadcrumbs', 'breadcrumb', 'site-navigation'],
    classes: [
      'et_pb_menu',
      'et_pb_fullwidth_menu',
      'et_pb_posts_nav',
      'nav-single',
      'breadcrumbs',
      'breadcrumb',
      'yoast-breadcrumb',
      'rank-math-breadcrumb',
      'pagination',
      'wp-pagenavi',
      'nav-links',
      'post-navigation',
      'navigation',
      'page-links',
      'main-navigation',
      'skip-link',
      'et_pb_scroll_top'
    ]
  },
  {
    what: 'sidebar',
    tags: ['aside'],
    roles: ['complementary'],
    ids: ['sidebar', 'secondary', 'left-sidebar', 'right-sidebar'],
    classes: ['sidebar', 'widget-area', 'et_pb_widget_area', 'et_pb_widget', 'widget']
  },
  {
    what: 'comments',
    ids: ['comments', 'respond', 'comment-wrap', 'disqus_thread'],
    classes: [
      'comments-area',
      'comment-respond',
      'comment-list',
      'commentlist',
      'et_pb_comments_module'
    ]
  },
  {
    what: 'buttons to share',
    classes: [
      'sharedaddy',
      'sd-sharing',
      'addtoany_share_save_container',
      'a2a_kit',
      'et_social_inline',
      'et_social_sidebar_networks',
      'et_social_media_wrapper',
      'social-share',
      'share-buttons',
      'sharing-buttons',
      'heateor_sss_sharing_container',
      'mashsb-container',
      'shariff',
      'ssba',
      'essb_links',
      'wpusb',
      'addthis_toolbox'
    ]
  },
  {
    what: 'links to related posts',
    classes: [
      'jp-relatedposts',
      'yarpp',
      'yarpp-related',
      'related-posts',
      'rp4wp-related-posts',
      'crp_related'
    ],
    ids: ['jp-relatedposts', 'related-posts']
  },
  {
    what: 'line with author, date and categories',
    classes: ['post-meta', 'entry-meta', 'et_pb_title_meta_container', 'byline']
  },
  {
    what: 'search form',
    tags: ['search'],
    roles: ['search'],
    classes: ['et_search_outer', 'search-form']
  },
  {
    what: 'notice about cookies',
    ids: [
      'cookie-law-info-bar',
      'cookie-notice',
      'cookiebanner',
      'moove_gdpr_cookie_info_bar',
      'onetrust-consent-sdk',
      'cmplz-cookiebanner-container',
      'CybotCookiebotDialog'
    ],
    classes: ['cookie-notice', 'cookie-banner', 'cmplz-cookiebanner', 'cky-consent-container']
  },
  {
    what: 'footer',
    tags: ['footer'],
    roles: ['contentinfo'],
    ids: ['main-footer', 'colophon', 'site-footer', 'footer', 'footer-bottom', 'footer-widgets'],
    classes: ['et-l--footer', 'site-footer', 'entry-footer']
  }
]

/** Lists of posts, which a module of Divi shows, have such lines of their own that belong to the text. */
const lists = new Set([
  'et_pb_blog_grid',
  'et_pb_posts',
  'et_pb_post_slider',
  'et_pb_portfolio_grid',
  'et_pb_blog_0'
])

/** The outermost parts of a body that are furniture, in their order. */
export function findFurniture(body: Element): Furniture[] {
  const found: Furniture[] = []
  collect(body, false, found)
  return found
}

function collect(parent: Element, isInArticle: boolean, found: Furniture[]): void {
  for (const element of parent.children) {
    if (element.type !== 'element') continue
    const what = kindOf(element, isInArticle)
    if (what !== undefined) found.push({element, what})
    else if (!classesOf(element).some((name) => lists.has(name))) {
      collect(element, isInArticle || articles.has(element.tagName), found)
    }
  }
}

/** In these a header is a heading with what belongs to it, and an aside a remark. */
const articles = new Set(['article', 'main', 'blockquote', 'figure', 'section', 'details'])

function kindOf(element: Element, isInArticle: boolean): string | undefined {
  const {id, role} = element.properties
  const classes = classesOf(element)
  return kinds.find(
    ({tags = [], roles = [], ids = [], classes: names = []}) =>
      (!isInArticle && tags.includes(element.tagName)) ||
      (typeof id === 'string' && ids.includes(id)) ||
      (typeof role === 'string' && roles.includes(role)) ||
      classes.some((name) => names.includes(name))
  )?.what
}
