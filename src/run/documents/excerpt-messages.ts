import {parseUnplaced} from '../../hast/parse/html.ts'
import {visitElements} from '../../hast/tree/walk.ts'
import type {Message, Options, PostData} from '../../types.ts'
import {documentMessage} from './site-messages.ts'

/**
 * Says which links and pictures an excerpt has and the text of the post has not, since of an excerpt front matter gets the words alone.
 * WordPress shows the one of a product above its text.
 */
export function excerptMessages(
  {excerpt = '', description}: PostData,
  text: string,
  rules?: Options['rules']
): Message[] {
  const tree = description === undefined && /<\w/.test(excerpt) ? parseUnplaced(excerpt) : undefined
  if (!tree) return []
  // The text is what it was before it was cleaned: HTML, in which an address may stand as a value.
  const plain = text.replace(/&(?:amp|#0*38);/g, '&')
  const addresses = new Set<string>()
  visitElements(tree, ({properties: {href, src}}) => {
    for (const address of [href, src]) {
      if (typeof address === 'string' && !plain.includes(address)) addresses.add(address)
    }
  })
  return Array.from(addresses).flatMap((address) => {
    const reason = `Unexpected \`${address}\` in the excerpt, of which front matter has the words alone`
    return documentMessage('content-dropped', reason, rules)
  })
}
