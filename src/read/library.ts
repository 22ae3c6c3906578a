import {isRecord} from '../records.ts'

/**
 * Reads layouts of the Divi library by id: an export of the library or of posts (Portability.php: `data`, by id, holds
 * posts with `post_content`, or the contents themselves), or a plain table `{"42": "[et_pb_text]…"}`. Throws an `Error`
 * when it is neither.
 */
export function readLibrary(data: unknown): Record<string, string> {
  if (!isRecord(data)) throw new Error('expected an object with layouts by id')
  const layouts = isRecord(data.data) ? data.data : data
  const contents = Object.entries(layouts).flatMap(([id, layout]) => {
    const content = isRecord(layout) ? layout.post_content : layout
    return typeof content === 'string' ? [[id, content] as const] : []
  })
  if (contents.length === 0) throw new Error('expected layouts by id, found none')
  return Object.fromEntries(contents)
}
