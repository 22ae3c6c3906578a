import {defineModule} from '../mapping/define-module.ts'

export const portfolio = defineModule({
  names: ['et_pb_portfolio', 'et_pb_filterable_portfolio'],
  description: 'Projects, newest first. All of it came from the site.',
  content: 'none',
  attributes: {
    posts_number: 'setting',
    include_categories: 'setting',
    show_title: 'setting',
    show_categories: 'setting',
    show_pagination: 'setting',
    title_level: 'setting'
  },
  dynamic: 'projects of the site'
})

export const fullwidthPortfolio = defineModule({
  names: ['et_pb_fullwidth_portfolio'],
  description: 'A title above projects, newest first. The projects came from the site.',
  content: 'none',
  // FullwidthPortfolio.php: `title_level` is that of the projects.
  attributes: {
    title: 'text',
    portfolio_header_level: 'setting',
    title_level: 'setting',
    posts_number: 'setting',
    include_categories: 'setting',
    show_title: 'setting',
    show_date: 'setting',
    auto: 'setting'
  },
  parts: [{type: 'heading', text: 'title', level: 'portfolio_header_level', depth: 2}],
  dynamic: 'projects of the site'
})
