import {spawnSync} from 'node:child_process'
import {
  closeSync,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {binary} from '../cli/command.ts'
import {render} from '../markdown/rendered.ts'
import {judge, shownIn, tagsIn, type Verdict} from './account.ts'
import {
  type ExportOptions,
  type FormatName,
  formats,
  libraryTable,
  mediaTable,
  postsOf
} from './formats.ts'
import {type Mark, markersIn} from './marks.ts'
import {markedModules} from './modules.ts'

export type Target = 'html' | 'markdown'

/** How many markers of a kind there were, and what became of them. */
export type Count = Record<Verdict, number>

export interface Proof {
  posts: number
  /** By what was marked, such as `word in a body`. */
  counts: Map<string, Count>
  /** Markers that were lost or seen, and tags that are left, each with its post. */
  wrong: string[]
  status: number | null
  stderr: string
}

const extensions = {wxr: 'xml', sql: 'sql', rest: 'json', jsonl: 'jsonl'} as const
const tagNames = Object.keys(markedModules)

/** Writes an export, runs the command over it, and looks for every marker in what it wrote and said. */
export async function prove(
  format: FormatName,
  target: Target,
  options: ExportOptions
): Promise<Proof> {
  const folder = mkdtempSync(path.join(tmpdir(), 'undivi-marked-'))
  try {
    const source = `export.${extensions[format]}`
    await pipeline(
      Readable.from(formats[format](options)),
      createWriteStream(path.join(folder, source))
    )
    writeFileSync(path.join(folder, 'media.json'), JSON.stringify(mediaTable(options)))
    writeFileSync(path.join(folder, 'library.json'), JSON.stringify(libraryTable(options)))
    const hasLibrary = format === 'wxr' || format === 'sql'
    const ended = run(folder, [
      ...[source, '--from', format, '--to', target, '--out-dir', 'out', '-v'],
      ...['--shortcodes', 'epanel', '--reporter', 'jsonl', '--fail-on', 'never'],
      ...(hasLibrary ? [] : ['--media', 'media.json', '--library', 'library.json'])
    ])
    return {...account(folder, target, options), ...ended}
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** What is said of thousands of posts is too much for a pipe into memory. */
function run(folder: string, words: readonly string[]): Pick<Proof, 'status' | 'stderr'> {
  const report = openSync(path.join(folder, 'report.jsonl'), 'w')
  const {status, stderr} = spawnSync(process.execPath, [binary, ...words], {
    cwd: folder,
    stdio: ['ignore', report, 'pipe'],
    encoding: 'utf8'
  })
  closeSync(report)
  return {status, stderr}
}

function account(
  folder: string,
  target: Target,
  options: ExportOptions
): Pick<Proof, 'posts' | 'counts' | 'wrong'> {
  const outcomes = readFileSync(path.join(folder, 'report.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({output}) => output !== undefined)
  const counts = new Map<string, Count>()
  const wrong: string[] = []
  let posts = 0
  for (const post of postsOf(options)) {
    const outcome = outcomes[posts++]
    if (outcome === undefined) {
      wrong.push(`${post.slug}: not written`)
      continue
    }
    const result = readFileSync(path.join(folder, outcome.output), 'utf8')
    const shown = shownIn(target === 'html' ? result : render(result))
    const markers = new Set(markersIn(result))
    // An edit that mends a tag holds the tag; it is for the source alone.
    const said = JSON.stringify(outcome.messages, (key, value) =>
      key === 'fix' ? undefined : value
    )
    for (const mark of post.marks) {
      const verdict = judge(mark, shown, markers, said)
      const count = counts.get(nameOf(mark)) ?? {found: 0, named: 0, lost: 0, seen: 0}
      count[verdict]++
      counts.set(nameOf(mark), count)
      if (verdict === 'lost' || verdict === 'seen') {
        wrong.push(`${post.slug}: ${mark.value} (${nameOf(mark)}) ${verdict}`)
      }
    }
    for (const tag of tagsIn(result, tagNames)) wrong.push(`${post.slug}: ${tag} left`)
  }
  return {posts, counts, wrong}
}

function nameOf({kind, fate, from}: Mark): string {
  return `${fate} ${kind} in ${from === 'body' ? 'a body' : 'an attribute'}`
}
