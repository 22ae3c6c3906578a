import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const installed = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//
const licenceFile = /^(?:licen[cs]e|copying|notice)\b/i

/**
 * The licences of the packages that files belong to, as their authors ask for wherever their code is handed on. `files` are
 * paths below `root`. Throws for a package that has none.
 */
export function thirdPartyNotices(root, files) {
  const folders = new Set(files.flatMap((file) => installed.exec(file)?.[1] ?? []))
  const notices = Array.from(folders, (folder) => noticeOf(path.join(root, folder)))
  const head = 'The command of undivi holds code of these packages, under the licences below.\n'
  return [head, ...notices.sort()].join(`\n${'-'.repeat(80)}\n\n`)
}

function noticeOf(folder) {
  const {name, version, license} = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8')
  )
  const texts = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
  if (texts.length === 0) throw new Error(`${name} has no licence to hand on`)
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`
}
