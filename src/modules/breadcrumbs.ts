import {defineModule} from '../mapping/define-module.ts'

const first = 'it was the first link of the way'

export const breadcrumbs = defineModule({
  names: ['divi/breadcrumbs'],
  description: 'Links from the home page to this one. All of it came from the site.',
  content: 'none',
  attributes: {home: 'text', home_text: 'text', separator: 'setting', separator_text: 'setting'},
  dynamic: 'links from the home page to this one',
  unused: {home: first, home_text: first}
})
