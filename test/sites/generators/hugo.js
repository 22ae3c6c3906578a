export const hugo = {
  name: 'hugo',
  preset: 'hugo',
  program: 'hugo',
  files: {
    'config.toml': `baseURL = "https://new.example/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home"]
[markup.goldmark.renderer]
unsafe = true
`,
    'layouts/_default/single.html':
      '<h1 class="title">{{ .Title }}</h1><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}"></time><article data-id="{{ .Params.wordpress.id }}">{{ .Content }}</article>\n',
    // The page of a folder is not to take the place of a post.
    'layouts/_default/list.html': '<h1>{{ .Title }}</h1>\n'
  },
  command: ['hugo', '--quiet'],
  output: 'public'
}
