import {modules} from '../../modules/index.ts'
import {rules} from '../../rules.ts'
import {UsageError} from '../../run/settings.ts'

/** The mapped modules, or one in full. */
export function listModules(slug: string | undefined): string {
  if (slug === undefined) {
    const width = Math.max(...modules.flatMap(({names}) => names.map((name) => name.length)))
    return modules
      .flatMap(({names, description}) =>
        names.map((name) => `${name.padEnd(width)}  ${description}\n`)
      )
      .join('')
  }
  const mapping = modules.find(({names}) => names.includes(slug))
  if (!mapping) throw new UsageError(`no mapping for ${slug}; undivi modules lists those there are`)
  const {names, description, content, attributes = {}, dynamic, lost} = mapping
  return [
    `${names.join(', ')}\n${description}\n\n`,
    `content     ${content}\n`,
    ...Object.entries(attributes).map(([name, kind]) => `${kind.padEnd(10)}  ${name}\n`),
    ...(dynamic ? [`\nOnly the site knew: ${dynamic}.\n`] : []),
    ...(lost ? [`\nLost: ${lost}\n`] : [])
  ].join('')
}

/** The kinds of findings, or one in full. */
export function listRules(id: string | undefined): string {
  if (id === undefined) {
    const width = Math.max(...rules.map((rule) => rule.id.length))
    return rules
      .map((rule) => `${rule.id.padEnd(width)}  ${rule.level.padEnd(7)}  ${rule.description}\n`)
      .join('')
  }
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) throw new UsageError(`no rule ${id}; undivi rules lists those there are`)
  const {level, description, note, example} = rule
  return `${rule.id} (${level})\n${description}\n\n${note}\n\nExample: ${example}\n`
}
