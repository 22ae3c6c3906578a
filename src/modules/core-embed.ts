import {addressOfContent} from '../mapping/address-of-content.ts'
import {defineModule} from '../mapping/define-module.ts'

/** WP_Embed::shortcode() in wp-includes/class-wp-embed.php. */
export const embed = defineModule({
  names: ['embed'],
  description:
    'WordPress’s own: the player of another site, by the address of its page between the tags.',
  content: 'flow',
  attributes: {src: 'url', width: 'setting', height: 'setting'},
  handle(state, node) {
    const content = state.content(node)
    const address = addressOfContent(node)
    if (address === undefined || !/^https?:\/\//i.test(address)) {
      return content.length > 0 ? content : state.parts(node, [{type: 'video', sources: ['src']}])
    }
    const attribute = {name: 'src', value: address, raw: address, position: node.position}
    return state.parts({...node, attributes: [attribute]}, [{type: 'video', sources: ['src']}])
  },
  unused: {src: 'the address between the tags takes its place'},
  lost: 'What the site was given by providers without a frame of their own: a link stands in its place.'
})
