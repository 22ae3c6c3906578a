import {inside} from '../inside.js'

const layout =
  '<h1 class="title"><%= page.title %></h1><time datetime="<%= page.date.toISOString() %>"></time><article data-id="<%= page.wordpress.id %>"><%- page.content %></article>\n'

export const hexo = {
  name: 'hexo',
  preset: 'hexo',
  files: {
    '_config.yml': `title: Site
url: https://new.example
permalink: :title/
theme: plain
timezone: UTC
highlight: {line_number: false, wrap: false}
marked: {smartypants: false, autolink: false, breaks: false, descriptionLists: false}
`,
    'package.json':
      '{"name": "site", "private": true, "hexo": {"version": "8.0.0"}, "dependencies": {"hexo-renderer-marked": "*", "hexo-renderer-ejs": "*"}}\n',
    'themes/plain/layout/post.ejs': layout,
    'themes/plain/layout/page.ejs': layout,
    'themes/plain/layout/index.ejs': ''
  },
  command: [process.execPath, inside('hexo-cli/bin/hexo'), 'generate', '--silent'],
  output: 'public'
}
