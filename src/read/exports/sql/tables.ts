/** The tables of WordPress that are read (wp-admin/includes/schema.php), the one of WPML, and the columns that are asked for. */
const tables = {
  posts: ['id', 'post_content', 'post_type', 'post_title'],
  postmeta: ['post_id', 'meta_key', 'meta_value'],
  users: ['id', 'user_login', 'display_name'],
  terms: ['term_id', 'name'],
  term_taxonomy: ['term_taxonomy_id', 'term_id', 'taxonomy', 'parent'],
  term_relationships: ['object_id', 'term_taxonomy_id'],
  options: ['option_name', 'option_value'],
  icl_translations: ['element_type', 'element_id', 'language_code'],
  comments: ['comment_id', 'comment_post_id', 'comment_content', 'comment_approved'],
  commentmeta: ['comment_id', 'meta_key', 'meta_value']
} as const

export type TableName = keyof typeof tables

/** All columns in order, for dumps that name them nowhere. */
const order: Readonly<Record<TableName, string>> = {
  posts:
    'id post_author post_date post_date_gmt post_content post_title post_excerpt post_status comment_status ping_status post_password post_name to_ping pinged post_modified post_modified_gmt post_content_filtered post_parent guid menu_order post_type post_mime_type comment_count',
  postmeta: 'meta_id post_id meta_key meta_value',
  users:
    'id user_login user_pass user_nicename user_email user_url user_registered user_activation_key user_status display_name',
  terms: 'term_id name slug term_group',
  term_taxonomy: 'term_taxonomy_id term_id taxonomy description parent count',
  term_relationships: 'object_id term_taxonomy_id term_order',
  options: 'option_id option_name option_value autoload',
  icl_translations:
    'translation_id element_type element_id trid language_code source_language_code',
  commentmeta: 'meta_id comment_id meta_key meta_value',
  comments:
    'comment_id comment_post_id comment_author comment_author_email comment_author_url comment_author_ip comment_date comment_date_gmt comment_content comment_karma comment_approved comment_agent comment_type comment_parent user_id'
}

/** A table of WordPress: which one, and the prefix of the site that it belongs to, such as `wp_` or `wp_2_`. */
export interface SiteTable {
  name: TableName
  prefix: string
}

const tableNames: readonly TableName[] = [
  'posts',
  'postmeta',
  'users',
  'terms',
  'term_taxonomy',
  'term_relationships',
  'options',
  'icl_translations',
  'comments',
  'commentmeta'
]

/** Which table of WordPress a table is by its name; the prefix may be any. */
export function siteTable(table: string): SiteTable | undefined {
  const name = tableNames.find((known) => table.toLowerCase().endsWith(known))
  return name && {name, prefix: table.slice(0, -name.length)}
}

/** The columns of a table of WordPress; `undefined` where a table of a plugin only has the name of one. */
export function columnsOf(
  name: TableName,
  known: readonly string[] | undefined
): readonly string[] | undefined {
  if (!known) return order[name].split(' ')
  return tables[name].every((column) => known.includes(column)) ? known : undefined
}

/** The prefix of the tables that all sites of a network share: `wp_` of `wp_2_`. Users stand there. */
export function networkPrefix(prefix: string): string {
  return prefix.replace(/_\d+_$/, '_')
}
