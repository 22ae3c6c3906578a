import {options} from '../options.ts'
import {type ConfigKey, configKeys} from './config-values.ts'

/** What `undivi init` has to know. */
export interface Answers {
  /** Where the content is. */
  content: string
  /** The name of a preset, or `none`. */
  preset: string
  unknown: string
}

/** Where the schema of config files is published. */
const schema = 'https://unpkg.com/undivi/config.schema.json'

/** Options that most sites decide about, in the order of the file, with what they may be set to. */
const mentioned = (preset: string): ReadonlyArray<readonly [string, string]> => [
  ['preset', 'hugo'],
  ['outDir', preset === 'none' ? 'clean' : 'site'],
  ['redirects', 'netlify'],
  ['frontMatter', 'yaml'],
  ['unknown', 'unwrap'],
  ['embeds', 'link'],
  ['headings', 'shift'],
  ['rawHtml', 'none'],
  ['shortcodes', '[dsm_*, difl_*]'],
  ['map', 'mappings.json'],
  ['media', 'media.json'],
  ['postType', '[post, page]'],
  ['status', '[publish, draft]'],
  ['ignore', '[drafts/, "*.bak"]'],
  ['failOn', 'warning'],
  ['rules', '{typographic-quote: off, tracking-parameters: info}']
]

const wide = 96

/** A config file in YAML: what was answered stands there, all else behind a mark of a comment. */
export function commentedConfig({content, preset, unknown}: Answers): string {
  const answered = new Map<string, string>([
    ...(preset === 'none' ? [] : [['preset', preset] satisfies [string, string]]),
    ['outDir', preset === 'none' ? 'clean' : 'site'],
    ['unknown', unknown]
  ])
  const keys = configKeys(options)
  const parts = mentioned(preset).flatMap(([name, sample]) => {
    const key = keys.find((one) => one.name === name)
    if (!key) return []
    const value = answered.get(name)
    const line = value === undefined ? `# ${name}: ${sample}\n` : `${name}: ${value}\n`
    return [`\n${comment(about(key))}${line}`]
  })
  return `# yaml-language-server: $schema=${schema}
${comment(
  `Options of undivi for \`undivi ${quoted(content)}\`. The command line comes before this file; \`undivi --print-config\` shows what counts. Names of files and patterns count from the folder of this file.`
)}${parts.join('')}
# Options for some files alone; later ones count before earlier ones.
# overrides:
#   - files: "old/**"
#     options: {from: text, unknown: keep}
`
}

function about({option}: ConfigKey): string {
  const {description, choices} = option
  const isNamed = choices?.every((choice) => description.includes(choice)) ?? true
  return isNamed ? description : `${description} (${choices?.join(', ')})`
}

/** A path as a shell wants it. */
function quoted(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`
}

/** A text as lines of a comment. */
function comment(text: string): string {
  const lines = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + word.length >= wide) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => `# ${line}\n`).join('')
}
