import type {ModuleMapping} from '../types.ts'
import {accordion, accordionItem, toggle} from './accordion.ts'
import {ad, ads} from './ads.ts'
import {audio} from './audio.ts'
import {beforeAfterImage} from './before-after-image.ts'
import {blog} from './blog.ts'
import {blurb} from './blurb.ts'
import {breadcrumbs} from './breadcrumbs.ts'
import {button} from './button.ts'
import {canvasPortal} from './canvas-portal.ts'
import {code} from './code.ts'
import {column} from './column.ts'
import {comments} from './comments.ts'
import {contactForm} from './contact-form.ts'
import {contactForm7} from './contact-form-7.ts'
import {
  coreFeed,
  coreForms,
  coreLatestComments,
  corePattern,
  corePosts,
  coreTerms
} from './core-blocks.ts'
import {caption} from './core-caption.ts'
import {embed} from './core-embed.ts'
import {coreFootnotes} from './core-footnotes.ts'
import {coreGallery} from './core-gallery.ts'
import {coreAudio, coreVideo} from './core-media.ts'
import {playlist} from './core-playlist.ts'
import {countdownTimer} from './countdown-timer.ts'
import {counter, counters} from './counters.ts'
import {cta} from './cta.ts'
import {divider} from './divider.ts'
import {epanelAuthor, epanelAuthorImage, epanelAuthorInfo} from './epanel-author.ts'
import {epanelButton} from './epanel-button.ts'
import {epanelColumns} from './epanel-columns.ts'
import {epanelLearnMore} from './epanel-learn-more.ts'
import {epanelFeature, epanelPricing, epanelPricingTable} from './epanel-pricing.ts'
import {epanelProtected} from './epanel-protected.ts'
import {epanelSocial} from './epanel-social.ts'
import {
  epanelImageTab,
  epanelTab,
  epanelTabContainers,
  epanelTabs,
  epanelTabTitle
} from './epanel-tabs.ts'
import {epanelTestimonial} from './epanel-testimonial.ts'
import {epanelBox, epanelDropCap, epanelList, epanelQuote, epanelTooltip} from './epanel-text.ts'
import {
  featuredPostsSlider,
  posts,
  postsBlogFeed,
  tabbedPosts,
  tabbedPostsTab
} from './extra-posts.ts'
import {formField} from './form-field.ts'
import {fullwidthHeader} from './fullwidth-header.ts'
import {gallery} from './gallery.ts'
import {globalLayout} from './global-layout.ts'
import {group} from './group.ts'
import {heading} from './heading.ts'
import {icon} from './icon.ts'
import {iconList, iconListItem} from './icon-list.ts'
import {image} from './image.ts'
import {instagramFeed} from './instagram-feed.ts'
import {link} from './link.ts'
import {login} from './login.ts'
import {lottie} from './lottie.ts'
import {map, mapPin} from './map.ts'
import {menu} from './menu.ts'
import {numberCounter} from './number-counter.ts'
import {fullwidthPortfolio, portfolio} from './portfolio.ts'
import {postContent} from './post-content.ts'
import {postNav} from './post-nav.ts'
import {postSlider} from './post-slider.ts'
import {postTitle} from './post-title.ts'
import {pricingItem, pricingTable, pricingTables} from './pricing-tables.ts'
import {row} from './row.ts'
import {search} from './search.ts'
import {section} from './section.ts'
import {shop} from './shop.ts'
import {sidebar} from './sidebar.ts'
import {signup} from './signup.ts'
import {slide, slider} from './slider.ts'
import {coreSocialLink, socialMediaFollow, socialMediaFollowNetwork} from './social-media-follow.ts'
import {splitTrack} from './split-track.ts'
import {svg} from './svg.ts'
import {tableOfContents} from './table-of-contents.ts'
import {tab, tabs} from './tabs.ts'
import {teamMember} from './team-member.ts'
import {testimonial} from './testimonial.ts'
import {text} from './text.ts'
import {timeline, timelineItem} from './timeline.ts'
import {tooltip} from './tooltip.ts'
import {video, videoSlider, videoSliderItem} from './video.ts'
import {wooCartNotice, wooCartProducts, wooCartTotals, wooCrossSells} from './woo-cart.ts'
import {
  wooBilling,
  wooOrderDetails,
  wooOrderNotes,
  wooPayment,
  wooShipping
} from './woo-checkout.ts'
import {
  wooAdditionalInfo,
  wooAddToCart,
  wooBreadcrumb,
  wooDescription,
  wooGallery,
  wooImages,
  wooMeta,
  wooPrice,
  wooProducts,
  wooRating,
  wooReviews,
  wooStock,
  wooTabs,
  wooTitle
} from './woo-product.ts'

/**
 * Every mapping, in the order of the documentation: the skeleton of a page first, then by name; in the end what is not
 * Divi's, which are WordPress's own shortcodes and those that Elegant Themes had before the builder.
 */
export const modules: readonly ModuleMapping[] = [
  section,
  row,
  column,
  accordion,
  accordionItem,
  ads,
  ad,
  audio,
  beforeAfterImage,
  blog,
  blurb,
  breadcrumbs,
  button,
  canvasPortal,
  code,
  comments,
  contactForm,
  contactForm7,
  countdownTimer,
  counters,
  counter,
  cta,
  divider,
  formField,
  fullwidthHeader,
  gallery,
  globalLayout,
  group,
  heading,
  icon,
  iconList,
  iconListItem,
  image,
  instagramFeed,
  link,
  login,
  lottie,
  map,
  mapPin,
  menu,
  numberCounter,
  portfolio,
  fullwidthPortfolio,
  postContent,
  postNav,
  postSlider,
  postTitle,
  posts,
  tabbedPosts,
  tabbedPostsTab,
  featuredPostsSlider,
  postsBlogFeed,
  pricingTables,
  pricingTable,
  pricingItem,
  search,
  shop,
  sidebar,
  signup,
  slider,
  slide,
  socialMediaFollow,
  socialMediaFollowNetwork,
  splitTrack,
  svg,
  tableOfContents,
  tabs,
  tab,
  teamMember,
  testimonial,
  text,
  timeline,
  timelineItem,
  toggle,
  tooltip,
  video,
  videoSlider,
  videoSliderItem,
  wooAddToCart,
  wooAdditionalInfo,
  wooBreadcrumb,
  wooDescription,
  wooGallery,
  wooImages,
  wooMeta,
  wooPrice,
  wooProducts,
  wooRating,
  wooReviews,
  wooStock,
  wooTabs,
  wooTitle,
  wooBilling,
  wooOrderDetails,
  wooOrderNotes,
  wooPayment,
  wooShipping,
  wooCartNotice,
  wooCartProducts,
  wooCartTotals,
  wooCrossSells,
  caption,
  coreGallery,
  embed,
  coreAudio,
  coreVideo,
  playlist,
  corePattern,
  corePosts,
  coreTerms,
  coreLatestComments,
  coreFeed,
  coreForms,
  coreFootnotes,
  coreSocialLink,
  epanelColumns,
  epanelBox,
  epanelButton,
  epanelList,
  epanelDropCap,
  epanelLearnMore,
  epanelQuote,
  epanelTooltip,
  epanelTabs,
  epanelTabContainers,
  epanelTabTitle,
  epanelTab,
  epanelImageTab,
  epanelAuthor,
  epanelAuthorImage,
  epanelAuthorInfo,
  epanelPricingTable,
  epanelPricing,
  epanelFeature,
  epanelTestimonial,
  epanelProtected,
  epanelSocial
]

const ours = byName(modules)

/** Mappings by shortcode name; later ones win, so that a user's mapping takes the place of ours. */
export function indexModules(
  more: readonly ModuleMapping[] = []
): ReadonlyMap<string, ModuleMapping> {
  if (more.length === 0) return ours
  const found = indexes.get(more)
  if (found) return found
  const made = byName([...modules, ...more])
  indexes.set(more, made)
  return made
}

/** Of mappings of a user, which all documents of a run share. */
const indexes = new WeakMap<readonly ModuleMapping[], ReadonlyMap<string, ModuleMapping>>()

function byName(mappings: readonly ModuleMapping[]): ReadonlyMap<string, ModuleMapping> {
  return new Map(
    mappings.flatMap((mapping) => mapping.names.map((name) => [name, mapping] as const))
  )
}
