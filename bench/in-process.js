/** The pipeline without the command: cleans every file of a folder to Markdown, and writes nothing. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {clean} from '../dist/index.js'

const [folder] = process.argv.slice(2)
for (const name of readdirSync(folder)) {
  clean(readFileSync(path.join(folder, name), 'utf8'), {to: 'markdown'})
}
