import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

/** The words TeamMember.php prints in the links; icons cover them. */
const networks = [
  {name: 'facebook_url', text: 'Facebook'},
  {name: 'twitter_url', text: 'X'},
  {name: 'linkedin_url', text: 'LinkedIn'}
]

const leadsNowhere = 'it leads nowhere'

export const teamMember = defineModule({
  names: ['et_pb_team_member'],
  description: 'A person: picture, name, role, text and links to social networks.',
  content: 'flow',
  attributes: {
    name: 'text',
    position: 'text',
    image_url: 'image',
    facebook_url: 'url',
    twitter_url: 'url',
    google_url: 'url',
    linkedin_url: 'url',
    header_level: 'setting'
  },
  handle(state, node) {
    const links = networks
      .filter(({name}) => (state.peek(node, name) ?? '#') !== '#')
      .map(({name, text}) => h('li', [h('a', {href: state.attribute(node, name)}, text)]))
    const person = state.parts(node, [
      {type: 'image', src: 'image_url', alt: 'name'},
      {type: 'heading', text: 'name', level: 'header_level', depth: 4},
      {type: 'text', texts: [{text: 'position'}]},
      {type: 'content'}
    ])
    return links.length > 0 ? [...person, h('ul', links)] : person
  },
  unused: {
    facebook_url: leadsNowhere,
    twitter_url: leadsNowhere,
    google_url: 'Divi prints no Google+ links since that network is gone',
    linkedin_url: leadsNowhere
  },
  lost: 'The icons of the networks; links to `#` are reported.'
})
