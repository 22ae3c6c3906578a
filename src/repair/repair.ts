import type {Finding, TagToken} from '../types.ts'

/** One kind of damage: finds it in a tag and says, as an edit of the source, how it would be mended. */
export interface Repair {
  name: string
  description: string
  find(tag: TagToken, source: string): Finding[]
}
