export interface ExportPost {
  id: number
  content?: string
  type?: string
  status?: string
  slug?: string
  day?: string
  link?: string
  /** More elements of the item. */
  more?: string
}

/** An export of WordPress with these posts. */
export function exportOf(posts: readonly ExportPost[], more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<link>https://old.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
${posts.map(itemOf).join('')}${more}</channel>
</rss>
`
}

function itemOf(post: ExportPost): string {
  const {id, content = `Words ${id}`, type = 'post', status = 'publish', more = ''} = post
  const {slug = `post-${id}`, day = '2019-05-04'} = post
  const link = post.link ?? `https://old.example/${slug}/`
  return `<item>
<title>Post ${id}</title>
<link>${link}</link>
<content:encoded><![CDATA[${content}]]></content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${day} 10:30:00</wp:post_date>
<wp:post_name><![CDATA[${slug}]]></wp:post_name>
<wp:status>${status}</wp:status>
<wp:post_type>${type}</wp:post_type>
${more}</item>
`
}
