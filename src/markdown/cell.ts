/** A heading of one line. */
const heading = /^#{1,6} +(.*)$/

/** Blocks of Markdown as the one line that a cell of a table is: headings bold, breaks between blocks. */
export function toCell(markdown: string): string {
  return markdown
    .split(/\n{2,}/)
    .map((block) => toLine(block.trim()))
    .filter((line) => line !== '')
    .join('<br>')
    .replace(/(?<!\\)\|/g, '\\|')
}

function toLine(block: string): string {
  const title = heading.exec(block)?.[1]
  if (title !== undefined) return title.includes('**') ? title : `**${title}**`
  return block
    .replaceAll('\\\n', '<br>')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}
