import {describe, expect, test} from 'vitest'
import {detectExport} from '../../../src/read/exports/detect.ts'
import {exportFixtures} from './reading.ts'

describe('what an export is', () => {
  test.each(exportFixtures)('$name by its first bytes', ({bytes, format}) => {
    expect(detectExport('-', bytes.subarray(0, 4096)).format).toBe(format)
  })

  test.each([
    ['dump.sql', '', 'sql', 'its name ends in .sql'],
    ['dump.SQL.gz', '{', 'sql', 'its name ends in .SQL'],
    ['site.wordpress.2024-01-01.xml', '', 'wxr', 'its name ends in .xml'],
    ['export', '<?xml version="1.0"?><rss>', 'wxr', 'it starts with XML'],
    [
      'a.json',
      '{"context":"et_builder"',
      'layout',
      'it starts with the context of a portability file'
    ],
    [
      'a.json',
      '\ufeff\n{ "context" : "epanel"',
      'layout',
      'it starts with the context of a portability file'
    ],
    ['a.json', '{"data":{"9":"[et_pb_text]"}}', 'layout', 'it starts with layouts by id'],
    ['a.json', '[{"id":1', 'rest', 'it starts with a list of JSON objects'],
    ['a.json', '[]', 'rest', 'it starts with a list of JSON objects'],
    ['a.json', '{"id":1,"content":{', 'rest', 'it starts with a post in JSON'],
    ['a.json', '{"found":40,"posts":[{"ID"', 'rest', 'it starts with an envelope around posts'],
    ['a.json', '{ "body": [ { "id"', 'rest', 'it starts with an envelope around posts'],
    ['a.json', '{"code":200,"headers":[', 'rest', 'it starts with an envelope around posts'],
    [
      'a.json',
      '{"title":"A","body":{"text":1},"content":"',
      'rest',
      'it starts with a post in JSON'
    ],
    ['a.json', '{"name":"undivi","files":[],"posts":[', undefined, 'it starts like no export'],
    ['a.json', '{"name":"undivi"}', undefined, 'it starts like no export'],
    ['a.txt', '/*!40101 SET', 'sql', 'it starts with SQL'],
    ['a', 'insert into wp_posts', 'sql', 'it starts with SQL'],
    ['a', 'Settings are kept.', undefined, 'it starts like no export'],
    ['a', '', undefined, 'it starts like no export'],
    ['a', '\ufffe', undefined, 'it starts like no export']
  ] as const)('%s: %j', (name, head, format, because) => {
    expect(detectExport(name, Buffer.from(head))).toEqual({format, because})
  })

  test('UTF-16 is named', () => {
    const head = Buffer.from('\ufeff-- MySQL dump', 'utf16le')
    expect(detectExport('-', head)).toEqual({
      format: undefined,
      because: 'it starts as UTF-16 does, expected UTF-8'
    })
  })
})
