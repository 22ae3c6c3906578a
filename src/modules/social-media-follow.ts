import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import type {Shortcode, State} from '../types.ts'

export const socialMediaFollow = defineModule({
  names: ['et_pb_social_media_follow'],
  description: 'Links to accounts in social networks, named after the networks.',
  content: 'modules',
  attributes: {url_new_window: 'setting', follow_button: 'setting'},
  lost: 'The icons and the word in every button.'
})

/** How networks write their names, where that is not their key with a capital letter. */
const networkNames: ReadonlyMap<string, string> = new Map([
  ['bitbucket', 'Bitbucket'],
  ['codepen', 'CodePen'],
  ['deviantart', 'DeviantArt'],
  // Divi's own key, misspelt.
  ['flikr', 'Flickr'],
  ['github', 'GitHub'],
  ['google-plus', 'Google+'],
  ['itunes', 'iTunes'],
  ['last_fm', 'Last.fm'],
  ['linkedin', 'LinkedIn'],
  ['myspace', 'MySpace'],
  ['researchgate', 'ResearchGate'],
  ['rss', 'RSS'],
  ['soundcloud', 'SoundCloud'],
  ['tiktok', 'TikTok'],
  ['tripadvisor', 'TripAdvisor'],
  ['vk', 'VK'],
  ['whatsapp', 'WhatsApp'],
  ['xing', 'XING'],
  ['youtube', 'YouTube']
])

export const socialMediaFollowNetwork = defineModule({
  names: ['et_pb_social_media_follow_network'],
  description: 'A link to an account in a social network.',
  content: 'flow',
  attributes: {
    social_network: 'setting',
    url: 'url',
    skype_url: 'url',
    skype_action: 'setting',
    follow_button: 'setting'
  },
  handle(state, node) {
    const network = state.attribute(node, 'social_network') ?? ''
    const words = state.content(node).flatMap((child, index): ElementContent[] => {
      const children = child.type === 'element' && child.tagName === 'p' ? child.children : [child]
      return index === 0 ? children : [{type: 'text', value: ' '}, ...children]
    })
    const url = network === 'skype' ? skypeAddress(state, node) : state.attribute(node, 'url')
    const name: ElementContent[] =
      words.length > 0 ? words : [{type: 'text', value: nameOf(network) || (url ?? '')}]
    const item = h('li', url === undefined ? name : [h('a', {href: url}, name)])
    return [item]
  },
  unused: {
    url: 'Skype accounts have a name instead',
    skype_url: 'only Skype accounts have it'
  }
})

export const coreSocialLink = defineModule({
  names: ['core/social-link'],
  description: 'A link to an account in a social network, of the block editor.',
  content: 'none',
  attributes: {url: 'url', service: 'setting', label: 'text', rel: 'setting'},
  handle(state, node) {
    const url = state.attribute(node, 'url')
    const service = state.attribute(node, 'service') ?? ''
    const label = state.attribute(node, 'label') ?? nameOf(service)
    // Without an address the block editor shows nothing.
    if (url === undefined) return []
    const href = /^\S+@\S+$/.test(url) && !url.includes(':') ? `mailto:${url}` : url
    return [h('li', [h('a', {href}, label || url)])]
  },
  lost: 'The icon.'
})

function nameOf(network: string): string {
  return networkNames.get(network) ?? network.charAt(0).toUpperCase() + network.slice(1)
}

/** SocialMediaFollowItem.php: `skype:name?call`. */
function skypeAddress(state: State, node: Shortcode): string | undefined {
  const account = state.attribute(node, 'skype_url')
  const action = state.attribute(node, 'skype_action') ?? 'call'
  return account === undefined ? undefined : `skype:${account}?${action}`
}
