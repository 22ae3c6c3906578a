import type {Rule} from './rule.ts'

/** What is wrong with an input as a whole, or with the place of a result. */
export const inputRules: readonly Rule[] = [
  {
    id: 'limit',
    level: 'error',
    description: 'The content goes beyond a limit.',
    note: 'Shortcodes or elements are nested too deep, and the deeper ones are read as neighbours; or an input, or a post of an export, has more bytes than allowed, and is not read. The status is 2.',
    example: '[et_pb_text][et_pb_text] … two hundred times more'
  },
  {
    id: 'assumed-encoding',
    level: 'warning',
    description: 'An input is not UTF-8 and does not say what it is.',
    note: 'It is read as windows-1252, in which every byte is a character, as browsers read old pages. The finding is at the first byte that is not UTF-8; --encoding says what the input is instead. The result is UTF-8.',
    example: 'undivi latin-1.txt'
  },
  {
    id: 'invalid-xml',
    level: 'warning',
    description:
      'An export of WordPress is not the XML that it should be, and could be read all the same.',
    note: 'Control characters, a bare `&`, entities that XML does not have, bytes of another encoding, notices of PHP around the document: the characters are kept or read as browsers do, but for control characters in HTML and Markdown. What could not be read is `invalid-input`.',
    example: 'undivi export.xml --to jsonl'
  },
  {
    id: 'old-content',
    level: 'warning',
    description:
      'A post of an export is empty, and what it was before it was built with Divi is taken.',
    note: 'Divi keeps that in a field of its own (_et_pb_old_content). The site shows nothing of it; see whether it is wanted.',
    example: 'undivi export.xml --to jsonl'
  },
  {
    id: 'read-once',
    level: 'warning',
    description: 'Something was not done because the input came from standard input or a pipe.',
    note: 'A file is read twice: for the media library, layouts of the Divi library and other tables of a dump, and for the posts, which refer to them. What comes from standard input or a pipe (`<(…)`, one with a name) can be read only once, so links between posts (`--links`) stay as they are too.',
    example: 'undivi --from wxr --to jsonl < export.xml'
  },
  {
    id: 'invalid-input',
    level: 'error',
    description: 'An input could not be read.',
    note: 'A file that is missing, unreadable, binary or not in the encoding that --encoding names, a line that is not a JSON object with the content field, or part of an export that is broken. All other inputs are still processed; the status is 2.',
    example: 'undivi missing.html'
  },
  {
    id: 'write-failed',
    level: 'error',
    description: 'A result could not be written.',
    note: 'All other results are still written; the status is 2.',
    example: 'undivi page.txt -o post.txt/page.html'
  }
]
