import {deflateRawSync} from 'node:zlib'
import type {Post} from './shapes.ts'

/** A post as a string of JSON: packed, in base64. Browsers unpack it by themselves (`DecompressionStream`). */
export function packPost(post: Post): string {
  return `"${deflateRawSync(JSON.stringify(post)).toString('base64')}"`
}
