import type {Nodes} from 'hast'
import {expect, it} from 'vitest'
import {parse, toHast} from '../../src/index.ts'
import {fixtures} from '../fixture-folders.ts'

const inputs = (['modules', 'clean-ups', 'blocks'] as const).flatMap((kind) => fixtures(kind))

function namesWithoutPlace(node: Nodes, length: number): string[] {
  const start = node.position?.start.offset ?? -1
  const end = node.position?.end.offset ?? -1
  const isPlaced = start >= 0 && start <= end && end <= length
  const own = isPlaced ? [] : ['tagName' in node ? node.tagName : node.type]
  const children = 'children' in node ? node.children : []
  return [...own, ...children.flatMap((child) => namesWithoutPlace(child, length))]
}

it.each(inputs)('every node of $name has a place in the source', ({input, options}) => {
  if (options.from === 'markdown') return
  const {tree} = toHast(parse(input).tree, input, {...options, from: options.from ?? 'auto'})
  expect(namesWithoutPlace(tree, input.length)).toEqual([])
})
