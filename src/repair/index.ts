import type {Finding, TagToken} from '../types.ts'
import {attributeDelimiters} from './attribute-delimiters.ts'
import {escapedTag} from './escaped-tag.ts'
import type {Repair} from './repair.ts'

/** Every repair, in the order in which its findings are given. */
export const repairs: readonly Repair[] = [escapedTag, attributeDelimiters]

/** All damage of one tag. Nothing outside its span is looked at. */
export function findDamage(tag: TagToken, source: string): Finding[] {
  return repairs.flatMap((repair) => repair.find(tag, source))
}
