import {inside} from '../inside.js'

const page = (collection, address) => `---
import {getCollection, render} from 'astro:content'

export async function getStaticPaths() {
  const entries = await getCollection('${collection}', ({data}) => !data.draft)
  return entries.map((entry) => ({params: {slug: entry.id}, props: {entry}}))
}

const {entry} = Astro.props
const {Content} = await render(entry)
---
<!-- ${address} -->
<h1 class="title">{entry.data.title}</h1>
<time datetime={entry.data.pubDate?.toISOString()}></time>
<article data-id={entry.data.wordpress.id}><Content /></article>
`

export const astro = {
  name: 'astro',
  preset: 'astro',
  files: {
    'astro.config.mjs': "export default {site: 'https://new.example/'}\n",
    'package.json': '{"name": "site", "private": true, "type": "module"}\n',
    // The schema of the blog template, but for coerced dates: these have to be dates already.
    'src/content.config.ts': `import {defineCollection, z} from 'astro:content'
import {glob} from 'astro/loaders'

const schema = z.object({
  title: z.string(),
  description: z.string().optional(),
  pubDate: z.date().optional(),
  updatedDate: z.date().optional(),
  tags: z.array(z.string()).optional(),
  categories: z.array(z.string()).optional(),
  draft: z.boolean().optional(),
  wordpress: z.object({id: z.number().optional(), link: z.string().optional()})
})

export const collections = {
  blog: defineCollection({loader: glob({pattern: '**/*.md', base: './src/content/blog'}), schema}),
  pages: defineCollection({loader: glob({pattern: '**/*.md', base: './src/content/pages'}), schema})
}
`,
    'src/pages/blog/[...slug].astro': page('blog', '/blog/'),
    'src/pages/[...slug].astro': page('pages', '/')
  },
  command: [process.execPath, inside('astro/astro.js'), 'build', '--silent'],
  output: 'dist'
}
