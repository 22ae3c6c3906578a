import type {ArtifactLocation, Fix, Region, Replacement, Result, Run} from 'sarif'
import {location} from 'vfile-location'
import {rules} from '../rules.ts'
import type {Edit, Level, Message} from '../types.ts'
import {fingerprints} from './fingerprint.ts'
import {type Group, groupAlike} from './group.ts'
import {moreLike} from './layout.ts'
import {fileOf, isFailure, regionOf} from './location.ts'
import type {Outcome, Reporter, ReportSettings} from './reporter.ts'
import {uriOf} from './uri.ts'

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
const head = {
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0'
} as const

const levels: Readonly<Record<Level, 'note' | 'warning' | 'error'>> = {
  info: 'note',
  warning: 'warning',
  error: 'error'
}

const ruleIndex = new Map(rules.map(({id}, index) => [id, index]))

/** A log of SARIF for code scanning. Results are written as they come, so none is kept. */
export function createSarif({version, folder}: ReportSettings): Reporter {
  let separator = '\n'
  let isSuccessful = true
  return {
    name: 'sarif',
    needsContent: true,
    start: () => `${openEnded(head)},"runs":[${openEnded(runOf(version))},"results":[`,
    document(outcome) {
      const parts = resultsOf(outcome, folder).map((result) => {
        const text = separator + JSON.stringify(result)
        separator = ',\n'
        return text
      })
      isSuccessful &&= !outcome.messages.some(isFailure)
      return parts.join('')
    },
    end: () => `\n],"invocations":[{"executionSuccessful":${isSuccessful}}]}]}\n`
  }
}

/** An object of JSON to which more is to be added. */
function openEnded(value: object): string {
  return JSON.stringify(value).slice(0, -1)
}

function runOf(version: string): Run {
  return {
    tool: {
      driver: {
        name: 'undivi',
        version,
        rules: rules.map(({id, level, description, note, example}) => ({
          id,
          name: pascalCase(id),
          shortDescription: {text: description},
          fullDescription: {text: `${description} ${note}`},
          help: {text: `${note}\n\nExample: ${example}`},
          defaultConfiguration: {level: levels[level]}
        }))
      }
    },
    columnKind: 'utf16CodeUnits'
  }
}

/** `unknown-module`: `UnknownModule`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())
}

function resultsOf(outcome: Outcome, folder: string): Result[] {
  const names = fingerprints(outcome)
  const {path, holder} = outcome
  const artifactLocation = {uri: uriOf(fileOf(outcome), folder), uriBaseId: '%SRCROOT%'}
  const regionBetween = holder ? undefined : regionsIn(outcome.content?.before ?? '')
  const nameOf = new Map(outcome.messages.map((message, index) => [message, names[index]]))
  return groupAlike(outcome.messages).map((group): Result => {
    const {first, all} = group
    const {ruleId, level} = first
    const replacements = regionBetween ? replacementsOf(all, regionBetween) : []
    const occurrenceCount = all.reduce((sum, {counted}) => sum + (counted?.count ?? 1), 0)
    return {
      ruleId,
      ruleIndex: ruleIndex.get(ruleId) ?? -1,
      level: levels[level],
      message: {text: first.reason + moreLike(all.length - 1)},
      locations: [
        {
          physicalLocation: {artifactLocation, region: {...regionOf(outcome, first)}},
          ...(holder && {logicalLocations: [{fullyQualifiedName: path, kind: 'resource'}]})
        }
      ],
      partialFingerprints: {primaryLocationLineHash: nameOf.get(first) ?? ''},
      ...(occurrenceCount > 1 && {occurrenceCount}),
      ...(replacements.length > 0 && {fixes: [fixOf(group, artifactLocation, replacements)]})
    }
  })
}

/** Gives edits of a text their lines and columns, which are those of its file where no other document is in it. */
function regionsIn(text: string): (edit: Edit) => Region | undefined {
  const places = location(text)
  return ({start, end}) => {
    const from = places.toPoint(start)
    const to = places.toPoint(end)
    if (!from || !to) return undefined
    return {startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column}
  }
}

/** The edits of findings, each once: findings of one attribute share theirs. */
function replacementsOf(
  messages: readonly Message[],
  regionBetween: (edit: Edit) => Region | undefined
): Replacement[] {
  let done = -1
  return messages.flatMap(({fix}) => {
    if (!fix || fix.start < done) return []
    const deletedRegion = regionBetween(fix)
    if (!deletedRegion) return []
    done = fix.end
    return {deletedRegion, insertedContent: {text: fix.insert}}
  })
}

function fixOf(
  {first: {expected}, all}: Group,
  artifactLocation: ArtifactLocation,
  replacements: Replacement[]
): Fix {
  const isOne = all.length === 1 && expected !== undefined
  return {
    ...(isOne && {description: {text: `Write ${expected}`}}),
    artifactChanges: [{artifactLocation, replacements}]
  }
}
