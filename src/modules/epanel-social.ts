import {defineModule} from '../mapping/define-module.ts'

export const epanelSocial = defineModule({
  names: ['facebook', 'digg', 'stumble', 'retweet', 'twitter', 'feedburner'],
  description:
    'A button of another site to share the page or to follow its author, made by a script.',
  content: 'none',
  inline: true,
  attributes: {name: 'setting', id: 'setting', class: 'setting'},
  lost: 'The button.'
})
