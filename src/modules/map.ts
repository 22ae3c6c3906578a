import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import type {Shortcode, State} from '../types.ts'

export const map = defineModule({
  names: ['et_pb_map', 'et_pb_fullwidth_map'],
  description: 'A map, as its pins one after the other, or as its address where it has none.',
  content: 'modules',
  attributes: {
    address: 'text',
    address_lat: 'setting',
    address_lng: 'setting',
    zoom_level: 'setting',
    google_api_key: 'private'
  },
  handle(state, node) {
    const pins = state.content(node)
    if (pins.length === 0) {
      const address = state.phrasing(node, 'address')
      return address.length > 0
        ? [h('p', located(state, node, address, ['address_lat', 'address_lng']))]
        : []
    }
    // The centre of a map is most often its only pin.
    const address = state.peek(node, 'address')
    if (node.children.some((pin) => isAt(state, pin, address))) state.attribute(node, 'address')
    return pins
  },
  unused: {address: 'it is where the map begins, and no text of the page'},
  lost: 'The map itself; where it begins, if no pin is there, is reported.'
})

export const mapPin = defineModule({
  names: ['et_pb_map_pin'],
  description: 'A place on a map: title, address with a link by its coordinates, and text.',
  content: 'flow',
  attributes: {
    title: 'text',
    pin_address: 'text',
    pin_address_lat: 'text',
    pin_address_lng: 'text',
    zoom_level: 'setting'
  },
  handle(state, node) {
    const title = state.phrasing(node, 'title')
    const address = state.phrasing(node, 'pin_address')
    const place = (text: ElementContent[]) =>
      located(state, node, text, ['pin_address_lat', 'pin_address_lng'])
    return [
      // MapItem.php: the heading is an h3 whatever the page has.
      ...(title.length > 0 ? [h('h3', address.length > 0 ? title : place(title))] : []),
      ...(address.length > 0 ? [h('p', place(address))] : []),
      ...state.content(node)
    ]
  },
  unused: {
    pin_address_lat: 'the pin has no words that a link could be on',
    pin_address_lng: 'the pin has no words that a link could be on'
  },
  lost: 'The map around it; coordinates of a pin without title and address are reported.'
})

/** The text in a link to the place: the geo scheme (RFC 5870) leaves it to the reader which map to open. */
function located(
  state: State,
  node: Shortcode,
  text: ElementContent[],
  names: readonly [string, string]
): ElementContent[] {
  const [latitude, longitude] = names.map((name) => degrees(state.attribute(node, name)))
  if (latitude === undefined || longitude === undefined) return text
  return [h('a', {href: `geo:${latitude},${longitude}`}, text)]
}

/** MapItem.php takes quotes out of coordinates. Six decimals are a tenth of a metre. */
function degrees(written = ''): number | undefined {
  const number = /-?\d+(?:\.\d+)?/.exec(written)
  return number ? Number(Number(number[0]).toFixed(6)) : undefined
}

function isAt(state: State, pin: Shortcode['children'][number], address = ''): boolean {
  return pin.type === 'shortcode' && address !== '' && state.peek(pin, 'pin_address') === address
}
