import {expect, test} from 'vitest'
import {chooseFormat} from '../../src/read/format.ts'

/** What a file is taken for by its name and its first bytes. */
function formatOf(name: string, text: string): string {
  const start = Buffer.from(text)
  const [head = ''] = text.split('\n')
  return chooseFormat(name, 'auto', {head, start}).format
}

test.each([
  [
    'UpdraftPlus',
    'backup_2024-01-01-1200_Harbour_1a2b3c-db.gz',
    '# WordPress MySQL database backup\n# Created by UpdraftPlus version 1.16.59\n# Table prefix: wp_\n\n/*!40101 SET NAMES utf8mb4 */;\n'
  ],
  [
    'WP-DB-Backup',
    'harbour_wp_20240101_000.gz',
    '# WordPress MySQL database backup\n#\r\n# Generated: Monday 1. January 2024\r\n\r\nDROP TABLE IF EXISTS `wp_posts`;\r\n'
  ],
  ['HeidiSQL', 'dump', '-- ----\n-- Host: 127.0.0.1\n\nINSERT INTO `wp_posts` (`ID`) VALUES\n'],
  ['a dump without a name', '-', '\nCREATE TABLE `wp_posts` (\n']
])('a dump of %s, whatever its name', (_, name, text) => {
  expect(formatOf(name, text)).toBe('sql')
})

test.each([
  ['a heading and words', '# How to back up\n\nCREATE TABLE statements come first.\n'],
  ['a heading and code', '# How to back up\n\n```sql\nDROP TABLE `wp_posts`;\n```\n'],
  ['dashes', '-- \nKind regards\n'],
  ['a post', '[et_pb_text]INSERT INTO `wp_posts`[/et_pb_text]']
])('%s is none', (_, text) => {
  expect(formatOf('post', text)).toBe('auto')
})
