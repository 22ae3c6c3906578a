import {inside} from '../inside.js'

const layout =
  '<h1 class="title">{{ title }}</h1><time datetime="{{ page.date.toISOString() }}"></time><article data-id="{{ wordpress.id }}">{{ content | safe }}</article>\n'

/** Markdown is a template of Liquid by default, of Nunjucks on many sites, and none on some. */
function eleventyWith(engine) {
  return {
    name: `eleventy (${engine})`,
    preset: 'eleventy',
    files: {
      'eleventy.config.js': `export default (config) => {
  config.addGlobalData('layout', 'plain.njk')
  return {markdownTemplateEngine: '${engine}', dir: {output: '_site'}}
}
`,
      '_includes/plain.njk': layout
    },
    command: [process.execPath, inside('@11ty/eleventy/cmd.cjs'), '--quiet'],
    output: '_site'
  }
}

export const eleventy = eleventyWith('liquid')
export const eleventyNunjucks = eleventyWith('njk')
