import {parse} from './blocks/parse.ts'
import {clean} from './clean.ts'
import {toMessages} from './messages.ts'
import {createPositionOf} from './shortcode/places.ts'
import {shortcodesIn} from './shortcode/walk.ts'
import type {Finding, Message, Options, Result} from './types.ts'

/**
 * Says what `clean` would have to do: every shortcode that is left (the outermost one of each nest), all
 * damage, what is not mapped, and what would be lost. No message means: this content does not need Divi.
 */
export function check(value: string, options: Options = {}): Pick<Result, 'messages' | 'stats'> {
  const {messages, stats} = clean(value, options)
  const leftovers = findLeftovers(value, options)
  const all = [...messages, ...leftovers].sort((a, b) => a.offset - b.offset)
  return {messages: all, stats: {...stats, leftover: stats.shortcodes + stats.leftover}}
}

function findLeftovers(value: string, options: Options): Message[] {
  const {tree} = parse(value, options)
  const positionOf = createPositionOf(value)
  const findings = tree.children.flatMap((node): Finding[] => {
    if (node.type !== 'shortcode') return []
    const start = node.position.start.offset ?? 0
    const inside = [...shortcodesIn(node.children)].length
    const more = inside === 0 ? '' : ` and ${inside} more in it`
    const reason = `Unexpected shortcode \`${node.name}\`${more}, expected none`
    const end = start + node.name.length + 1
    return [{ruleId: 'leftover-shortcode', source: 'shortcode', reason, start, end}]
  })
  return toMessages(findings, positionOf, options.rules)
}
