import {describe, expect, test} from 'vitest'
import {findPreset} from '../../src/presets/index.ts'
import {Site} from '../../src/presets/site.ts'
import {processDocument} from '../../src/run/documents/process-document.ts'

function forHugo(html: string): {value: string; messages: readonly {reason: string}[]} {
  const preset = findPreset('hugo')
  return processDocument(
    {text: html, from: 'html'},
    {command: 'clean', to: 'markdown', preset},
    new Site({frontMatter: undefined, preset})
  )
}

function page(title: string, body: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><main>${body}</main></body></html>`
}

describe('the heading that is the title of a page', () => {
  test('is left to the front matter', () => {
    const {value, messages} = forHugo(
      page('Ducks_2 &amp; more', '<h1>Ducks_2 &amp; more</h1><p>Text</p>')
    )
    expect(value).toBe('---\ntitle: "Ducks_2 & more"\nslug: "ducks_2-more"\n---\n\nText\n')
    expect(messages.map(({reason}) => reason)).toContain(
      'Unexpected heading `Ducks_2 & more` that is the title of the page, left it to the front matter'
    )
  })

  test('stays where it says something else', () => {
    expect(forHugo(page('Ducks', '<h1>All ducks</h1>')).value).toContain('# All ducks\n')
  })

  test('stays in a post, which has its title outside', () => {
    const source = '---\ntitle: Ducks\n---\n<h1>Ducks</h1>'
    expect(forHugo(source).value).toContain('# Ducks\n')
  })
})
