export const jekyll = {
  name: 'jekyll',
  preset: 'jekyll',
  program: 'jekyll',
  files: {
    '_config.yml': `timezone: UTC
future: true
defaults:
  - scope: {path: ""}
    values: {layout: plain}
`,
    '_layouts/plain.html':
      '<h1 class="title">{{ page.title | escape }}</h1><time datetime="{{ page.date | date_to_xmlschema }}"></time><article data-id="{{ page.wordpress.id }}">{{ content }}</article>\n'
  },
  command: ['jekyll', 'build', '--quiet', '--disable-disk-cache'],
  output: '_site'
}
