import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import facts from '../fixtures/divi/modules.json' with {type: 'json'}
import packageFile from '../package.json' with {type: 'json'}
import {cleanUps, needed} from '../src/cleanup/index.ts'
import {optionsOf} from '../src/cli/command-table.ts'
import {optionGroups} from '../src/cli/options/option.ts'
import {options} from '../src/cli/options.ts'
import {fieldNames} from '../src/front-matter/fields.ts'
import {attributeRoles} from '../src/mapping/roles.ts'
import {modules} from '../src/modules/index.ts'
import {presets} from '../src/presets/index.ts'
import {patternFields} from '../src/presets/pattern.ts'
import {addressOf} from '../src/presets/place.ts'
import type {Preset} from '../src/presets/preset.ts'
import {repairs} from '../src/repair/index.ts'
import {rules} from '../src/rules.ts'
import {frameHosts} from '../src/sanitize/frame-hosts.ts'
import {createSchema} from '../src/sanitize/schema.ts'
import {groups} from './faults/faults.ts'
import {type Page, readPages} from './pages/code-blocks.ts'
import {configSchema} from './pages/config-schema.ts'
import {keyTable} from './pages/configuration-page.ts'
import {manPage} from './pages/man-page.ts'

const root = path.join(import.meta.dirname, '..')
const generatedFrom = (folder: string): string =>
  `<!-- Made from the tables in ${folder}/ by \`npm run update\`. -->\n\n`
const generated = generatedFrom('src')

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`'
  return `${fence}${text}${fence}`
}

const encloses = {
  flow: 'text, which is shown',
  modules: 'other modules',
  raw: 'markup in Divi’s own encoding',
  none: 'nothing that is shown',
  hidden: 'what not every reader saw'
} as const

/** Since when there is a shortcode, as far as the versions that were read tell. */
function since(name: string): string {
  const known: Readonly<Record<string, {since: string}>> = facts.shortcodes
  return known[name]?.since ?? (name.startsWith('divi/') ? '5.x' : '')
}

function modulesPage(): string {
  const contents = modules.flatMap(({names, description}) =>
    names.map((name) => [`[${code(name)}](#${anchor(names)})`, since(name), description])
  )
  const parts = modules.map((mapping) => {
    const {names, description, content, dynamic, shows, lost} = mapping
    const roles = attributeRoles(mapping).map(({name, kind, role}) => [code(name), kind, role])
    return [
      `## ${names.map(code).join(', ')}\n\n${description} Encloses ${encloses[content]}.\n`,
      dynamic
        ? `\nOnly the site knew ${dynamic}; a \`dynamic-module\` message says so${shows ? `, unless the ${shows} of the post is known, such as from its front matter` : ''}.\n`
        : '',
      lost ? `\nGiven up: ${lost}\n` : '',
      roles.length > 0 ? `\n${table(['attribute', 'holds', 'becomes'], roles)}` : ''
    ].join('')
  })
  const intro =
    'Each module below becomes plain HTML. A module without a mapping is unwrapped: what it encloses and every attribute that reads like content are kept, and one `unknown-module` message names them. An attribute with content that the result does not show gets an `attribute-dropped` message. Any module may have `module_id`, which becomes an `id`, and `link_option_url`, which becomes a link; `admin_label`, styles and the copies for other screens (`_tablet`, `_phone`, `__hover`) are never shown, but named where copies have other words.\n\n'
  return `# Modules\n\n${generated}${intro}${table(['shortcode', 'since', 'what it is'], contents)}\n${parts.join('\n')}`
}

/** The anchor that GitHub gives to a heading. */
function anchor(names: readonly string[]): string {
  return names.join('-').replace(/[^\w-]/g, '')
}

function rulesPage(): string {
  const parts = rules.map(
    ({id, level, description, note, example}) =>
      `## ${id}\n\n*${level}*: ${description}\n\n${note}\n\n${/^undivi /.test(example) ? '```sh' : '```text'}\n${example}\n\`\`\`\n`
  )
  return `# Rules\n\n${generated}${parts.join('\n')}`
}

/** What is written by hand, with the table of keys behind it. */
function configurationPage(): string {
  const [guide = ''] = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8').split(
    generated
  )
  return `${guide}${generated}${keyTable()}`
}

function optionsPage(): string {
  const parts = optionGroups.map((group) => {
    const rows = options
      .filter((option) => option.group === group)
      .map((option) => [
        code(option.flags),
        option.commands.join(', '),
        option.description,
        option.choices?.map(code).join(', ') ?? '',
        option.default === undefined ? '' : code(option.default)
      ])
    return `## ${group}\n\n${table(['option', 'commands', 'meaning', 'values', 'default'], rows)}`
  })
  const ofInit = optionsOf('init').map(({flags, description, choices, default: usual}) => [
    code(flags),
    description,
    choices?.map(code).join(', ') ?? '',
    usual === undefined ? '' : code(usual)
  ])
  const init = `## undivi init\n\n${table(['option', 'meaning', 'values', 'default'], ofInit)}`
  return `# Options\n\n${generated}${parts.join('\n')}\n${init}`
}

function stagesPage(): string {
  const edits = repairs.map(({name, description}) => [code(name), description])
  const rows = cleanUps.map(({name, description, isOnRequest}) => [
    code(name),
    description,
    Object.hasOwn(needed, name)
      ? `always on: ${needed[name]}`
      : isOnRequest
        ? `off; ${code(`--rule ${name}=info`)}`
        : `on; ${code(`--rule ${name}=off`)}`
  ])
  const intro =
    'In this order, on the tree of the result. Each is one small change that leaves every word in place, or says what it takes out. Those that are on or off may be switched by `--rule`, or the option `rules`.'
  return `# Repairs and clean-ups\n\n${generated}## Repairs\n\nIn tags only, each an edit of the source.\n\n${table(['repair', 'what is right after it'], edits)}\n## Clean-ups\n\n${intro}\n\n${table(['clean-up', 'what it does', 'switch'], rows)}`
}

function schemaPage(): string {
  const {tagNames, strip, attributes} = createSchema()
  const list = (names: readonly string[] | null | undefined): string =>
    [...(names ?? [])].sort().map(code).join(' ')
  const rows = Object.entries(attributes ?? {}).map(([element, definitions]) => [
    element === '*' ? 'any' : code(element),
    definitions.map((one) => describeAttribute(one)).join(' ')
  ])
  const hosts = frameHosts.map(({host, path: begin = ''}) => code(host + begin))
  return `# What the result may hold\n\n${generated}[safety.md](safety.md) says what this is for.\n\n## Elements\n\n${list(tagNames)}\n\nThese go with all that is in them, but for a picture or an address that a clean-up finds there; any other element leaves what is in it:\n\n${list(strip)}\n\n## Attributes\n\nAn address has a scheme that runs nothing, or none.\n\n${table(['element', 'attributes'], rows)}\n## Frames\n\nPages of these hosts; \`*.\` stands for any subdomain and for none, \`.*\` for any country. \`--embed-hosts\` adds to them.\n\n${hosts.join(' ')}\n`
}

/** The name of an attribute, with the values that it may have where they are words. */
function describeAttribute(definition: string | readonly unknown[]): string {
  if (typeof definition === 'string') return code(definition.toLowerCase())
  const [name, ...values] = definition
  const shown = name === 'className' ? 'class' : String(name).toLowerCase()
  const isPattern = values.some((value) => value instanceof RegExp)
  const rest = shown === 'class' ? ' (`language-…`)' : ` (${values.join(', ')})`
  return code(shown) + (isPattern && shown !== 'class' ? ' (address)' : rest)
}

const escapes = {
  raw: 'in `{% raw %}`, or printed by an expression',
  print: 'printed by an expression, outside of code',
  comment: 'with the marks of a comment, or a backslash'
} as const

/** What may stand in the braces of a pattern. */
const patternWords = `In the patterns of the tables below, and of \`--path\`, ${Object.entries(
  patternFields
)
  .map(
    ([name, words], index) => `${code(`{${name}}`)}${index === 0 ? ' stands for' : ' for'} ${words}`
  )
  .join('; ')}.`

function addressIn(pattern: string, preset: Preset): string {
  const end = pattern.split('/').findLast((segment) => segment !== 'index') ?? ''
  const address = addressOf(pattern, preset, end)
  return address === undefined ? 'by its configuration' : code(address)
}

function presetsPage(): string {
  const dated = presets.filter(({postNeedsDate}) => postNeedsDate).map(({name}) => name)
  const among = `, and so do posts without a date, such as some drafts, with ${dated.join(' and ')}, which want one of every post`
  const intro = `\`--preset\` writes Markdown for a site generator, with front matter in the first of its formats unless \`--front-matter\` says another. With \`--out-dir\`, which is the folder of the site, files go where the generator looks for them; in JSON Lines, each line becomes a file. \`npm run sites\` builds a site with each generator and compares its pages with the source.\n\n${patternWords} The row of posts is for what WordPress says is a post, and for what has a date where nothing says what it is; all else goes where pages go${among}. The number of the post and its address are under the key \`wordpress\`, which no generator reads. What front matter said before comes first; keys that the generator has no name for stay as they are, but for Divi’s own (\`et_…\`). Two posts never get one file, nor one address unless front matter said it already: the second one’s slug gets a number. A post is a draft unless WordPress published it and asked for no password.\n\nNothing is fetched, so pictures keep their addresses.\n\nAddresses change where the generator does not let front matter keep them; \`--redirects\` lists those for a host. The file goes where the generator publishes files as they are. An address that another page has now, and one that two posts had, leads to one of them alone and is named (\`lost-redirect\`).\n\nPlaces and addresses are counted from the folder of its host that the new site stands in: that of the old one, as far as the input says it (the address of the site in exports and dumps, of the interface in answers of REST, \`site_url\` in JSON Lines), or what \`--base\` says. Of \`https://old.example/blog/\` the page \`/blog/club/\` has \`club\` for its path then; with \`--base /\`, for a new site at the root that keeps the addresses of the old one, it is \`blog/club\`. Redirects are for the whole host (\`/blog/2019/05/boats/\` to \`/blog/posts/boats/\`).\n\nWith \`--links relative\`, a link to another post of the run becomes the address that the generator gives that post, such as \`/posts/harbour-days/\`: the one that its front matter keeps, or else the one of its file in the tables below. No generator here takes a path from one Markdown file to another without a setting or a plugin; addresses work in all of them. Where an address depends on the configuration and front matter keeps none, the link stays, with a note. They count from the root of the host, with the folder of the site, since generators take links in Markdown as they are; Gatsby puts its \`pathPrefix\` in front, so there they count from the folder.\n\n`
  const parts = presets.map((preset) => {
    const {name, description, fields, formats, post, page, pageBelow} = preset
    const {templates, dialect, publicFolder, rawHtml} = preset
    const places = [
      ['posts', code(`${post}.md`), addressIn(post, preset)],
      ['pages', code(`${page}.md`), addressIn(page, preset)],
      ...(pageBelow === undefined
        ? []
        : [['pages below others', code(`${pageBelow}.md`), addressIn(page, preset)]])
    ]
    const names = fieldNames(fields).map(([field, own]) => [
      field,
      field === 'author'
        ? `${code(own)}, several as ${fields.joined?.includes(field) ? 'one text' : 'a list'}`
        : code(own)
    ])
    const facts = [
      `Front matter: ${formats.join(', ')}. Drafts: ${code(JSON.stringify(fields.draft))}. Redirects: ${code(publicFolder === '' ? './' : `${publicFolder}/`)}.`,
      templates
        ? ` Escaped: ${templates.openings.map(code).join(', ')}, ${escapes[templates.escape]}${dialect.length > 0 ? '; marks of its Markdown, by a backslash' : ''}.`
        : ' Nothing in Markdown is a template.',
      rawHtml ? ` Shows raw HTML with ${code(rawHtml)} only, which is said once a run.` : ''
    ]
    return `## ${name}\n\n${description}\n\n${facts.join('')}\n\n${table(['what', 'file', 'address without another one known'], places)}\n${table(['field', 'key'], names)}`
  })
  return `# Presets\n\n${generated}${intro}${parts.join('\n')}`
}

const signalStatus = 'by the signal'

function faultsPage(): string {
  const parts = groups.map(([title, faults]) => {
    const rows = faults.map(({name, done, outcome, status, said, some}) => [
      name,
      done,
      outcome,
      status > 128 ? `${status}, ${signalStatus}` : String(status),
      [
        ...new Set(
          some === 'named' ? ['write-failed'] : said.map((line) => line.split(' ').at(-1) ?? '')
        )
      ]
        .map(code)
        .join(', ')
    ])
    return `## ${title}\n\n${table(['fault', 'what is done', 'what it comes to', 'status', 'findings'], rows)}`
  })
  const intro =
    'What can go wrong with files, disks and processes, and what the command makes of it. Whatever it is:\n\n- No post is lost that could be read. Each that could not is named with its file, its line and, where that is known, its number.\n- A file is there whole or not at all, and none is written outside of the output folder.\n- What was complete stays when the command is run again.\n\nA status “by the signal” is what a shell says of a process that a signal ended. Each row is a test that runs the command (`test/faults/faults.ts`).\n\nA process that is killed cannot tidy up: files whose names end in `.tmp` or `.tmp-` and some letters may be left then. No run takes them for results or for inputs; they may be deleted.\n\n'
  return `# Faults\n\n${generatedFrom('test/faults')}${intro}${parts.join('\n')}`
}

describe('generated pages', () => {
  test.each([
    ['modules.md', modulesPage],
    ['rules.md', rulesPage],
    ['options.md', optionsPage],
    ['clean-ups.md', stagesPage],
    ['schema.md', schemaPage],
    ['presets.md', presetsPage],
    ['configuration.md', configurationPage],
    ['faults.md', faultsPage]
  ])('%s', async (file, page) => {
    await expect(page()).toMatchFileSnapshot(path.join(root, 'docs', file))
  })

  test('undivi.1', async () => {
    await expect(manPage(packageFile.version)).toMatchFileSnapshot(path.join(root, 'man/undivi.1'))
  })

  test('config.schema.json', async () => {
    const text = `${JSON.stringify(configSchema(), undefined, 2)}\n`
    await expect(text).toMatchFileSnapshot(path.join(root, 'config.schema.json'))
  })

  const pages = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'))
  test.each(pages)('%s hides nothing in HTML', (file) => {
    const shown = readFileSync(path.join(root, 'docs', file), 'utf8')
      .replace(/^<!-- Made from .* -->$/m, '')
      .replace(/^```[\s\S]*?^```$/gm, '')
      .replace(/(`+)(?!`).*?\1/g, '')
    expect(shown.match(/<[a-z!/][^>\n]*/gi) ?? []).toEqual([])
  })
})

/** Names by which links lead to the headings of a page, as GitHub makes them. */
function anchorsOf(markdown: string): string[] {
  return Array.from(markdown.matchAll(/^#{1,6} (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  )
}

describe('links between pages', () => {
  const pages = readPages()
  const linksOf = ({text}: Page): Array<[target: string, anchor: string | undefined]> => {
    const prose = text.replace(/^ *(`{3,})[\s\S]*?^ *\1$/gm, '').replace(/(`+)(?!`).*?\1/g, '')
    return Array.from(
      prose.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g),
      ([, target = '', anchor]) => [target, anchor]
    )
  }

  test.each(pages)('$name', (page) => {
    for (const [target, anchor] of linksOf(page)) {
      const file = target === '' ? page.name : path.join(path.dirname(page.name), target)
      const text = readFileSync(path.join(root, file), 'utf8')
      if (anchor !== undefined) expect(anchorsOf(text), `${file}#${anchor}`).toContain(anchor)
    }
  })

  test('every page of docs is one click from the README or from what contributors read', () => {
    const starts = pages.filter(({name}) => !name.startsWith('docs/'))
    const linked = new Set(starts.flatMap((page) => linksOf(page).map(([target]) => target)))
    const names = pages.map(({name}) => name).filter((name) => name.startsWith('docs/'))
    expect(names.filter((name) => !linked.has(name))).toEqual([])
  })
})
