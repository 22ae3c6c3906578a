const heading = /^# ([^\n]+)\n+/
const escaped = /\\([!-/:-@[-`{-~])/g

/**
 * Markdown without a first heading that is the title: templates show the title of the front matter as the heading of the
 * page. `undefined` where it has none.
 */
export function withoutTitleHeading(markdown: string, title: string): string | undefined {
  const found = heading.exec(markdown)
  if (!found || found[1]?.replace(escaped, '$1') !== title) return undefined
  return markdown.slice(found[0].length)
}
