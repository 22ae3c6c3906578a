import {defineModule} from '../mapping/define-module.ts'

export const tableOfContents = defineModule({
  names: ['divi/table-of-contents'],
  description: 'Links to the headings of the page. Divi makes it anew each time.',
  content: 'none',
  attributes: {title: 'text', title_text: 'text', empty_state: 'text'},
  dynamic: 'links to the headings of the page',
  unused: {
    title: 'the list below it is made when the page is shown',
    title_text: 'the list below it is made when the page is shown',
    empty_state: 'pages without headings show it'
  }
})
