/** An item as WordPress writes it, as far as tests need it; what is given stands as it is. */
export function item(
  id: number,
  {content = `<![CDATA[Words of ${id}.]]>`, more = ''} = {}
): string {
  return `\t<item>
		<title><![CDATA[Post ${id}]]></title>
		<content:encoded>${content}</content:encoded>
		<excerpt:encoded><![CDATA[]]></excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_type><![CDATA[post]]></wp:post_type>
${more}	</item>
`
}

/** An export with items. */
export function exportOf(
  items: readonly string[],
  {encoding = 'UTF-8', version = '1.2'} = {}
): string {
  return `<?xml version="1.0" encoding="${encoding}" ?>
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/${version}/"
>
<channel>
	<title>Site</title>
${items.join('')}</channel>
</rss>
`
}
