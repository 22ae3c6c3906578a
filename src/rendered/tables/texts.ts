import {address, background, level, markup, presence, wordsIn} from '../reading.ts'
import type {RenderedModule} from '../rendered-module.ts'

const linkOrHeading = '.et_pb_module_header a, .et_pb_module_header'

const picture = {
  src: address('img', 'src'),
  alt: wordsIn('img', 'alt'),
  title_text: wordsIn('img', 'title'),
  url: address('a', 'href')
}

/** Modules of headings, texts, pictures and buttons (includes/builder/module/*.php, Divi 2.5 to 5.8). */
export const texts: readonly RenderedModule[] = [
  {name: 'et_pb_text', root: '.et_pb_text', content: '.et_pb_text_inner'},
  {
    name: 'et_pb_heading',
    root: '.et_pb_heading',
    attributes: {
      title: markup('.et_pb_module_heading'),
      title_level: level('.et_pb_module_heading')
    }
  },
  {
    name: 'et_pb_blurb',
    root: '.et_pb_blurb',
    content: '.et_pb_blurb_description',
    attributes: {
      title: markup(linkOrHeading),
      header_level: level('.et_pb_module_header'),
      url: address('.et_pb_module_header a, .et_pb_main_blurb_image a', 'href'),
      use_icon: presence('.et_pb_main_blurb_image .et-pb-icon'),
      image: address('.et_pb_main_blurb_image img', 'src'),
      alt: wordsIn('.et_pb_main_blurb_image img', 'alt')
    }
  },
  {
    name: 'et_pb_cta',
    root: '.et_pb_promo',
    content: '.et_pb_promo_description div',
    attributes: {
      title: markup('.et_pb_promo_description .et_pb_module_header, .et_pb_promo_description h2'),
      header_level: level('.et_pb_promo_description .et_pb_module_header'),
      button_text: markup('a.et_pb_promo_button, a.et_pb_button'),
      button_url: address('a.et_pb_promo_button, a.et_pb_button', 'href')
    }
  },
  {
    name: 'et_pb_button',
    root: 'div.et_pb_button_module_wrapper',
    attributes: {
      button_text: markup('a.et_pb_button'),
      button_url: address('a.et_pb_button', 'href')
    }
  },
  {
    name: 'et_pb_testimonial',
    root: '.et_pb_testimonial',
    content: '.et_pb_testimonial_content',
    attributes: {
      portrait_url: background('.et_pb_testimonial_portrait'),
      author: markup('.et_pb_testimonial_author a, .et_pb_testimonial_author'),
      // Versions before 3.1 have role and company in one line without elements of their own.
      job_title: markup('.et_pb_testimonial_position, .et_pb_testimonial_meta'),
      company_name: markup('.et_pb_testimonial_company a, .et_pb_testimonial_company'),
      url: address('.et_pb_testimonial_company a, .et_pb_testimonial_author a', 'href')
    },
    repeats: '.et_pb_testimonial_separator'
  },
  {
    name: 'et_pb_team_member',
    root: '.et_pb_team_member',
    content: '.et_pb_team_member_description div',
    attributes: {
      name: markup('.et_pb_team_member_description .et_pb_module_header'),
      header_level: level('.et_pb_team_member_description .et_pb_module_header'),
      position: markup('.et_pb_member_position'),
      image_url: address('.et_pb_team_member_image img', 'src'),
      facebook_url: address('a.et_pb_facebook_icon', 'href'),
      twitter_url: address('a.et_pb_twitter_icon', 'href'),
      linkedin_url: address('a.et_pb_linkedin_icon', 'href')
    },
    repeats: '.et_pb_member_social_links'
  },
  {name: 'et_pb_image', root: '.et_pb_image', attributes: picture},
  {name: 'et_pb_fullwidth_image', root: '.et_pb_fullwidth_image', attributes: picture},
  {
    name: 'et_pb_icon',
    root: '.et_pb_icon',
    attributes: {url: address('a', 'href'), title_text: wordsIn('a', 'title')}
  },
  {
    name: 'et_pb_fullwidth_header',
    root: '.et_pb_fullwidth_header',
    content: '.et_pb_header_content_wrapper',
    attributes: {
      title: markup('.et_pb_module_header, h1'),
      title_level: level('.et_pb_module_header, h1'),
      subhead: markup('.et_pb_fullwidth_header_subhead'),
      button_one_text: markup('a.et_pb_button_one'),
      button_one_url: address('a.et_pb_button_one', 'href'),
      button_two_text: markup('a.et_pb_button_two'),
      button_two_url: address('a.et_pb_button_two', 'href'),
      logo_image_url: address('img.header-logo', 'src'),
      logo_alt_text: wordsIn('img.header-logo', 'alt'),
      logo_title: wordsIn('img.header-logo', 'title'),
      header_image_url: address('.header-image img', 'src'),
      image_alt_text: wordsIn('.header-image img', 'alt'),
      image_title: wordsIn('.header-image img', 'title')
    },
    controls: '.et_pb_fullwidth_header_scroll'
  },
  {name: 'et_pb_divider', root: '.et_pb_divider'}
]
