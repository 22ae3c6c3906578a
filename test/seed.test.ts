import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.ts'
import {tokenize} from '../src/index.ts'

/** The post that the project started from: quotes turned typographic, four tags never closed. */
const file = path.join(import.meta.dirname, '../fixtures/posts/amnesty-office/input.txt')
const source = readFileSync(file, 'utf8')
const tag = /\[[^\]]*\]/g
const straight = source.replace(tag, (text) => text.replace(/[”″]/g, '"'))
const text = source.replace(tag, ' ')
const words = text.split(/\s+/).filter(Boolean)
const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '')

describe('the first post', () => {
  const {value, messages, stats} = clean(source, {from: 'text'})
  const markdown = clean(source, {from: 'text', to: 'markdown'}).value

  test('eight tags, thirty-six mended attributes', () => {
    expect([...tokenize(source)].filter(({type}) => type !== 'text')).toHaveLength(8)
    expect(stats).toMatchObject({shortcodes: 8, repaired: 36, leftover: 0, unknown: {}})
  })

  test('what is said of it', () => {
    const of = (ruleId: string): string[] =>
      messages
        .filter((message) => message.ruleId === ruleId)
        .map(({line, column}) => `${line}:${column}`)
    expect(of('typographic-quote')).toHaveLength(36)
    expect(of('unclosed-shortcode')).toEqual(['3:667', '3:704', '3:733', '3:758'])
    expect(of('dynamic-module')).toEqual(['3:69'])
    for (const {offset, line, column} of messages) {
      const before = source.slice(0, offset).split('\n')
      expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
    }
  })

  test('every word in order and no other, quotes as they were', () => {
    const plain = value.replace(/<[^>]*>/g, ' ')
    expect(plain.split(/\s+/).filter(Boolean)).toEqual(words)
    expect(markdown.split(/\s+/).filter(Boolean)).toEqual(words)
    expect(`${value}${markdown}`).not.toMatch(/et_pb|[[\]\\]/)
  })

  test('one paragraph for each of the source', () => {
    expect(value.match(/<p>/g)).toHaveLength(paragraphs.length)
    expect(markdown.trim().split('\n\n')).toHaveLength(paragraphs.length)
  })

  test('straight quotes give the same bytes', () => {
    expect(straight).not.toBe(source)
    expect(clean(straight, {from: 'text'}).value).toBe(value)
    expect(clean(straight, {from: 'text', to: 'markdown'}).value).toBe(markdown)
    expect(clean(straight, {from: 'text'}).stats.repaired).toBe(0)
  })
})
