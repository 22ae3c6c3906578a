import {groupBy} from './group.ts'
import {type Outcome, runPosts, runSamples} from './results.ts'
import {type Kind, kinds, percent, type Score, sum} from './score.ts'

/**
 * Prints the figures. Arguments:
 *
 * - slugs (`et_pb_blurb`): every sample of these modules in full; with `--posts` also what is missing in posts that
 *   use them
 * - paths or parts of them (`_pages/faq.en`): these posts in full
 * - nothing: a line for every slug with a miss, with `--posts` also for every post, with `--all` each in detail; then
 *   the percentages
 * - `--typographic`: the run in which the quotes of tags are typographic
 *
 * UNDIVI_SLUG names slugs or paths, too, with commas between them.
 */
export function main(args: readonly string[]): void {
  const names = [...args.filter((arg) => !arg.startsWith('--')), process.env.UNDIVI_SLUG ?? '']
    .flatMap((name) => name.split(','))
    .filter((name) => name !== '')
  const has = (option: string) => args.includes(option)
  const choice = {isTypographic: has('--typographic'), withPosts: has('--posts')}
  if (names.length > 0) printNamed(names, choice)
  else printAll({...choice, inDetail: has('--all')})
}

interface Choice {
  isTypographic: boolean
  withPosts: boolean
}

function printNamed(names: readonly string[], {isTypographic, withPosts}: Choice): void {
  const samples = runSamples({isTypographic, isWanted: (slug) => names.includes(slug)})
  const paths = names.filter((name) => /[./]/.test(name))
  const posts =
    paths.length === 0
      ? []
      : runPosts({isTypographic, isWanted: (id) => paths.some((part) => id.includes(part))})
  const shown = [...samples, ...posts]
  if (shown.length === 0)
    print(`Neither a slug of a sample nor part of a path: ${names.join(', ')}`)
  for (const outcome of shown) print(describe(outcome))
  if (withPosts) {
    const tag = new RegExp(`\\[(?:${names.join('|')})[\\s\\]]`)
    for (const {name, score} of runPosts({isTypographic, isWanted: (_, text) => tag.test(text)})) {
      const misses = missesOf(score)
      if (misses.length > 0) print([`=== ${name}`, ...misses].join('\n'))
    }
  }
  if (shown.length > 1) print(tableOf(Array.from(groupBy(shown, ({slug}) => slug))))
}

function printAll({isTypographic, withPosts, inDetail}: Choice & {inDetail: boolean}): void {
  const samples = runSamples({isTypographic})
  const posts = runPosts({isTypographic})
  if (inDetail) {
    const wanted = withPosts ? [...samples, ...posts] : samples
    for (const {name, score} of wanted) {
      const misses = missesOf(score)
      if (misses.length > 0) print([`=== ${name}`, ...misses].join('\n'))
    }
  }
  print(tableOf(Array.from(groupBy(samples, ({slug}) => slug))))
  if (withPosts) print(tableOf(posts.map((post) => [post.slug, [post]])))
  const runs: [string, Outcome[]][] = [
    ['modules', samples],
    ['posts', posts]
  ]
  if (!isTypographic) {
    runs.push(
      ['modules, typographic', runSamples({isTypographic: true})],
      ['posts, typographic', runPosts({isTypographic: true})]
    )
  }
  print(summary(runs))
}

/** Percentages, one line a run. */
function summary(lines: readonly [string, Outcome[]][]): string {
  const rows = lines.map(([name, outcomes]) => {
    const total = sum(outcomes.map(({score}) => score))
    return [
      name,
      ...kinds.map((kind) => percent(total[kind]).toFixed(2)),
      `${total.added.length}`,
      `${total.leftover.length}`
    ]
  })
  return table([['%', ...kinds, 'never shown', 'tags left'], ...rows])
}

/** What is missing, one line a name; names without a miss are left out. */
function tableOf(groups: readonly [string, Outcome[]][]): string {
  const rows = groups.flatMap(([name, outcomes]) => {
    const total = sum(outcomes.map(({score}) => score))
    const cells = kinds.map((kind) => {
      const {expected, missing} = total[kind]
      return missing.length === 0 ? '' : `${missing.length}/${expected}`
    })
    const more = [total.added, total.leftover, total.repeated].map(({length}) =>
      length === 0 ? '' : `${length}`
    )
    const isUnmapped = outcomes.some(({unknown}) => unknown.includes(name))
    if ([...cells, more[0], more[1]].every((cell) => cell === '')) return []
    return [[name, ...cells, ...more, isUnmapped ? 'no mapping' : '']]
  })
  return `${table([['missing', ...kinds, 'never shown', 'tags left', 'repeated', ''], ...rows])}\n${groups.length - rows.length} of ${groups.length} without a miss\n`
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length))
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/** One page in full. */
export function describe({name, source, page, html, score, unknown}: Outcome): string {
  const misses = missesOf(score)
  return [
    `=== ${name}${unknown.length > 0 ? `   (no mapping: ${unknown.join(', ')})` : ''}`,
    source,
    `--- page: ${page.text}`,
    ...page.headings.map(({level, text}) => `    h${level} ${text}`),
    ...page.links.map(({href, text}) => `    link ${href} (${text})`),
    ...page.images.map(({src, alt}) => `    image ${src} (${alt ?? ''})`),
    ...page.backgrounds.map(({src, from}) => `    background ${src} (${from})`),
    ...page.media.map(({tag, src}) => `    ${tag} ${src}`),
    '--- undivi:',
    html.trimEnd(),
    misses.length === 0 ? '--- nothing is missing' : '--- misses',
    ...misses,
    ''
  ].join('\n')
}

/** What is missing or too much, one line a kind. */
export function missesOf(score: Score): string[] {
  const lines = kinds.flatMap((kind: Kind) => {
    const {missing} = score[kind]
    return missing.length === 0 ? [] : [`    ${kind}: ${missing.join(' | ')}`]
  })
  if (score.added.length > 0) lines.push(`    never shown: ${score.added.join(' | ')}`)
  if (score.leftover.length > 0) lines.push(`    tags left: ${score.leftover.join(' | ')}`)
  if (score.repeated.length > 0) lines.push(`    repeated: ${score.repeated.join(' | ')}`)
  return lines
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
