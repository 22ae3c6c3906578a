import {type MarkedFile, type MarkedPost, makePost, type PostOptions} from './post.ts'

export interface ExportOptions extends PostOptions {
  posts: number
  /** Makes the post of an index; by default one with everything marked. */
  make?: typeof makePost
}

/** The same posts, as each kind of export holds them, piece by piece: no more than one post is held. */
export const formats = {wxr, sql, rest, jsonl} as const
export type FormatName = keyof typeof formats

const site = 'https://example.org'
const day = '2021-03-04 10:30:00'

/** All posts, in order. */
export function* postsOf({
  posts,
  make = makePost,
  ...options
}: ExportOptions): Generator<MarkedPost> {
  for (let index = 0; index < posts; index++) yield make(index, options)
}

/** What `--media` takes, for formats that have no media library. */
export function mediaTable(options: ExportOptions): Record<string, Omit<MarkedFile, 'id'>> {
  const files = Array.from(postsOf(options), (post) => post.files).flat()
  return Object.fromEntries(files.map(({id, ...file}) => [id, file]))
}

/** What `--library` takes, for formats that have no library. */
export function libraryTable(options: ExportOptions): Record<string, string> {
  const layouts = Array.from(postsOf(options), (post) => post.layouts).flat()
  return Object.fromEntries(layouts.map(({id, content}) => [id, content]))
}

function* wxr(options: ExportOptions): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4.2" created="2024-01-20 09:15" -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
	<title>Marked</title>
	<link>${site}</link>
	<description></description>
	<pubDate>Sat, 20 Jan 2024 09:15:00 +0000</pubDate>
	<language>en-GB</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>${site}</wp:base_site_url>
	<wp:base_blog_url>${site}</wp:base_blog_url>
	<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[ann]]></wp:author_login><wp:author_email><![CDATA[ann@example.org]]></wp:author_email><wp:author_display_name><![CDATA[Ann]]></wp:author_display_name></wp:author>
	<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename><![CDATA[news]]></wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[News]]></wp:cat_name></wp:category>
	<generator>https://wordpress.org/?v=6.4.2</generator>
`
  for (const post of postsOf(options)) {
    yield wxrItem({
      ...post,
      type: 'post',
      excerpt: '',
      more: '<category domain="category" nicename="news"><![CDATA[News]]></category>\n\t\t',
      meta: {_et_pb_use_builder: 'on', _et_pb_old_content: ''}
    })
    for (const file of post.files) {
      yield wxrItem({
        id: file.id,
        slug: `file-${file.id}`,
        title: file.title,
        content: '',
        type: 'attachment',
        excerpt: file.caption,
        parent: post.id,
        more: `<wp:attachment_url><![CDATA[${file.url}]]></wp:attachment_url>\n\t\t`,
        meta: {
          _wp_attached_file: attachedFile(file.url),
          _wp_attachment_image_alt: file.alt,
          _wp_attachment_metadata:
            'a:5:{s:5:"width";i:1200;s:6:"height";i:800;s:4:"file";s:9:"image.jpg";s:5:"sizes";a:0:{}s:10:"image_meta";a:0:{}}'
        }
      })
    }
    for (const {id, content} of post.layouts) {
      yield wxrItem({
        id,
        slug: `layout-${id}`,
        title: `Layout ${id}`,
        content,
        type: 'et_pb_layout',
        excerpt: '',
        more: '',
        meta: {_et_pb_built_for_post_type: 'page'}
      })
    }
  }
  yield '</channel>\n</rss>\n'
}

interface WxrItem {
  id: number
  slug: string
  title: string
  content: string
  type: string
  excerpt: string
  parent?: number
  more: string
  meta: Record<string, string>
}

function wxrItem({
  id,
  slug,
  title,
  content,
  type,
  excerpt,
  parent = 0,
  more,
  meta
}: WxrItem): string {
  const status = type === 'attachment' ? 'inherit' : 'publish'
  return `	<item>
		<title><![CDATA[${title}]]></title>
		<link>${site}/${slug}/</link>
		<pubDate>Thu, 04 Mar 2021 09:30:00 +0000</pubDate>
		<dc:creator><![CDATA[ann]]></dc:creator>
		<guid isPermaLink="false">${site}/?p=${id}</guid>
		<description></description>
		<content:encoded><![CDATA[${content}]]></content:encoded>
		<excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_date><![CDATA[${day}]]></wp:post_date>
		<wp:post_date_gmt><![CDATA[${day}]]></wp:post_date_gmt>
		<wp:post_modified><![CDATA[${day}]]></wp:post_modified>
		<wp:post_modified_gmt><![CDATA[${day}]]></wp:post_modified_gmt>
		<wp:comment_status><![CDATA[closed]]></wp:comment_status>
		<wp:ping_status><![CDATA[closed]]></wp:ping_status>
		<wp:post_name><![CDATA[${slug}]]></wp:post_name>
		<wp:status><![CDATA[${status}]]></wp:status>
		<wp:post_parent>${parent}</wp:post_parent>
		<wp:menu_order>0</wp:menu_order>
		<wp:post_type><![CDATA[${type}]]></wp:post_type>
		<wp:post_password><![CDATA[]]></wp:post_password>
		<wp:is_sticky>0</wp:is_sticky>
		${more}${Object.entries(meta)
      .map(
        ([key, value]) =>
          `<wp:postmeta>\n\t\t<wp:meta_key><![CDATA[${key}]]></wp:meta_key>\n\t\t<wp:meta_value><![CDATA[${value}]]></wp:meta_value>\n\t\t</wp:postmeta>\n\t\t`
      )
      .join('')}</item>
`
}

/** As mysqldump writes it: tables by name, so that what is said of posts in other tables stands before and behind them. */
function* sql(options: ExportOptions): Generator<string> {
  yield `-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: marked
-- ------------------------------------------------------
/*!40101 SET NAMES utf8mb4 */;

INSERT INTO \`wp_options\` VALUES (1,'siteurl','${site}','yes'),(2,'home','${site}','yes'),(3,'blogname','Marked','yes');

DROP TABLE IF EXISTS \`wp_postmeta\`;
CREATE TABLE \`wp_postmeta\` (
  \`meta_id\` bigint unsigned NOT NULL AUTO_INCREMENT,
  \`post_id\` bigint unsigned NOT NULL DEFAULT '0',
  \`meta_key\` varchar(255) DEFAULT NULL,
  \`meta_value\` longtext,
  PRIMARY KEY (\`meta_id\`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES \`wp_postmeta\` WRITE;
`
  yield* rows('wp_postmeta', metaRows(options))
  yield `UNLOCK TABLES;

DROP TABLE IF EXISTS \`wp_posts\`;
CREATE TABLE \`wp_posts\` (
  \`ID\` bigint unsigned NOT NULL AUTO_INCREMENT,
  \`post_author\` bigint unsigned NOT NULL DEFAULT '0',
  \`post_date\` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  \`post_content\` longtext NOT NULL,
  \`post_title\` text NOT NULL,
  \`post_excerpt\` text NOT NULL,
  \`post_status\` varchar(20) NOT NULL DEFAULT 'publish',
  \`post_name\` varchar(200) NOT NULL DEFAULT '',
  \`post_parent\` bigint unsigned NOT NULL DEFAULT '0',
  \`guid\` varchar(255) NOT NULL DEFAULT '',
  \`post_type\` varchar(20) NOT NULL DEFAULT 'post',
  PRIMARY KEY (\`ID\`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES \`wp_posts\` WRITE;
`
  yield* rows('wp_posts', postRows(options))
  yield `UNLOCK TABLES;

INSERT INTO \`wp_users\` VALUES (1,'ann','$P$B','ann','ann@example.org','','2018-01-01 00:00:00','',0,'Ann');

-- Dump completed on 2024-02-01 12:00:00
`
}

/** Rows, many of them in a statement. */
function* rows(table: string, all: Iterable<ReadonlyArray<string | number>>): Generator<string> {
  const most = 100_000
  let length = 0
  for (const row of all) {
    const written = `(${row.map(sqlValue).join(',')})`
    yield length === 0 ? `INSERT INTO \`${table}\` VALUES ${written}` : `,${written}`
    length += written.length
    if (length > most) {
      yield ';\n'
      length = 0
    }
  }
  if (length > 0) yield ';\n'
}

function* metaRows(options: ExportOptions): Generator<ReadonlyArray<string | number>> {
  let id = 1
  for (const {id: post, files} of postsOf(options)) {
    yield [id++, post, '_et_pb_use_builder', 'on']
    for (const file of files) {
      yield [id++, file.id, '_wp_attached_file', attachedFile(file.url)]
      yield [id++, file.id, '_wp_attachment_image_alt', file.alt]
    }
  }
}

function* postRows(options: ExportOptions): Generator<ReadonlyArray<string | number>> {
  for (const {id, content, title, slug, files, layouts} of postsOf(options)) {
    yield [id, 1, day, content, title, '', 'publish', slug, 0, `${site}/?p=${id}`, 'post']
    for (const file of files) {
      const slugOfFile = `file-${file.id}`
      yield [
        file.id,
        1,
        day,
        '',
        file.title,
        file.caption,
        'inherit',
        slugOfFile,
        id,
        file.url,
        'attachment'
      ]
    }
    for (const layout of layouts) {
      const name = `layout-${layout.id}`
      yield [layout.id, 1, day, layout.content, name, '', 'publish', name, 0, '', 'et_pb_layout']
    }
  }
}

const escapes: Readonly<Record<string, string>> = {'\n': '\\n', '\r': '\\r', '\0': '\\0'}

function sqlValue(value: string | number): string {
  if (typeof value === 'number') return String(value)
  return `'${value.replace(/[\n\r\0'"\\]/g, (one) => escapes[one] ?? `\\${one}`)}'`
}

/** What REST answers, as PHP writes JSON. */
function* rest(options: ExportOptions): Generator<string> {
  let separator = '['
  for (const {id, slug, title, content} of postsOf(options)) {
    const post = {
      id,
      date: day.replace(' ', 'T'),
      slug,
      status: 'publish',
      type: 'post',
      link: `${site}/${slug}/`,
      title: {rendered: title},
      content: {rendered: content, protected: false},
      excerpt: {rendered: '', protected: false},
      author: 1,
      featured_media: 0
    }
    yield separator + inAscii(JSON.stringify(post)).replaceAll('/', '\\/')
    separator = ','
  }
  yield separator === '[' ? '[]' : ']'
}

function inAscii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

function* jsonl(options: ExportOptions): Generator<string> {
  for (const {id, slug, title, content} of postsOf(options)) {
    yield `${JSON.stringify({id, slug, title, content})}\n`
  }
}

function attachedFile(url: string): string {
  return url.slice(url.indexOf('/uploads/') + '/uploads/'.length)
}
