import {expect, test} from 'vitest'
import {codeBlocks, readPages} from '../pages/code-blocks.ts'
import {readTranscript} from '../pages/transcript.ts'

test('every reporter has an example', () => {
  const page = readPages().find(({name}) => name === 'docs/reporters.md') ?? {name: '', text: ''}
  const commands = codeBlocks(page)
    .filter(({language}) => language === 'console')
    .flatMap(({code}) => readTranscript(code).map(({command}) => command))
  const names = commands.map((command) => /--reporter (\w+)/.exec(command)?.[1] ?? 'pretty')
  expect(names).toEqual(['pretty', 'jsonl', 'sarif', 'junit', 'github', 'html'])
})
