import type {Finding} from '../../types.ts'

/** More are counted: a gallery may have hundreds. */
const mostNamed = 10

/** What is said of files of the media library that one attribute names and no table knows. */
export function missingMedia(
  ids: readonly string[],
  name: string
): Pick<Finding, 'ruleId' | 'reason' | 'actual'> {
  const named = ids.slice(0, mostNamed).join(', ')
  const others = ids.length - mostNamed
  const list = others > 0 ? `${named} and ${others} more` : named
  const [noun, place] =
    ids.length === 1 ? ['attachment', 'where it is'] : ['attachments', 'where they are']
  return {
    ruleId: 'unresolved-media',
    reason: `Unexpected ${noun} ${list} in \`${name}\`: no table of media says ${place}`,
    actual: ids.join(',')
  }
}
