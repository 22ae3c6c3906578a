/** Small exports to be damaged. Each post says which one it is, so that a result is seen to be whole. */

export interface Post {
  id: number
  slug?: string
  content?: string
  /** What a reader left below it. */
  comment?: string
}

export function contentOf(id: number): string {
  return `[et_pb_text admin_label="Text"]<p>Words of post ${id}.</p>[/et_pb_text]`
}

/** What becomes of the content of a post. */
export function resultOf(id: number): string {
  return `<p>Words of post ${id}.</p>\n`
}

const head = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<wp:wxr_version>1.2</wp:wxr_version>
`

function item({id, slug = `post-${id}`, content = contentOf(id), comment}: Post): string {
  return `<item>
<title>Post ${id}</title>
<content:encoded><![CDATA[${content}]]></content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_name><![CDATA[${slug}]]></wp:post_name>
<wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
${comment === undefined ? '' : commentOf(id, comment)}</item>
`
}

function commentOf(id: number, content: string): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Ann]]></wp:comment_author><wp:comment_content><![CDATA[${content}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
`
}

/** An export of WordPress. The item of post N begins in line 5 + 8 · (N - 1). */
export function wxr(posts: Iterable<Post>): string {
  return `${head}${Array.from(posts, item).join('')}</channel>\n</rss>\n`
}

/** A dump with a row a line. The row of post N is in line 3 + N. */
export function sql(posts: Iterable<Post>): string {
  const rows = Array.from(posts, ({id, slug = `post-${id}`, content = contentOf(id)}) => {
    const values = [content, `Post ${id}`, 'publish', slug, 'post'].map(
      (value) => `'${value.replace(/['"\\]/g, '\\$&')}'`
    )
    return `(${id},${values.join(',')})`
  })
  return `-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
CREATE TABLE \`wp_posts\` (\`ID\` bigint, \`post_content\` longtext, \`post_title\` text, \`post_status\` varchar(20), \`post_name\` varchar(200), \`post_type\` varchar(20));
INSERT INTO \`wp_posts\` VALUES
${rows.join(',\n')};
-- Dump completed on 2024-02-01 12:00:00
`
}

export function jsonl(posts: Iterable<Post>): string {
  return Array.from(
    posts,
    ({id, slug = `post-${id}`, content = contentOf(id)}) =>
      `${JSON.stringify({id, slug, content})}\n`
  ).join('')
}

export function numbered(count: number): Post[] {
  return Array.from({length: count}, (_, index) => ({id: index + 1}))
}

/** Posts that keep the command at work for a while. */
export function* long(count: number): Generator<Post> {
  for (let id = 1; id <= count; id++) yield {id, content: contentOf(id).repeat(60)}
}

export function longResultOf(id: number): string {
  return resultOf(id).repeat(60)
}

/** The text up to somewhere in the middle of post N. */
export function cutIn(text: string, id: number): string {
  return text.slice(0, text.indexOf(`Words of post ${id}.`) + 5)
}
