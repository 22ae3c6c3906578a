import {tokenize} from './tokenize.ts'

/** The text with a space in the place of each tag. */
export function withoutTags(text: string): string {
  if (!text.includes('[')) return text
  return [...tokenize(text)]
    .map(({type, start, end}) => (type === 'text' ? text.slice(start, end) : ' '))
    .join('')
}
