import {readFileSync} from 'node:fs'
import path from 'node:path'
import {buildSync} from 'esbuild'

/**
 * What the review page is made of, as one module: the files of page/ as strings, its code bundled. The reporter then reads no
 * file, wherever it is bundled to.
 */
export function embed(): string {
  const folder = path.join(import.meta.dirname, '../../src/report/page')
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
  const {outputFiles} = buildSync({
    entryPoints: [path.join(folder, 'main.ts')],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none'
  })
  const strings = {
    pageMarkup: read('page.html'),
    pageStyle: read('page.css'),
    frameStyle: read('frame.css'),
    pageScript: outputFiles[0]?.text ?? ''
  }
  const lines = Object.entries(strings).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)}\n`
  )
  return `// Made from page/ by \`npm run update\`.\n${lines.join('')}`
}
