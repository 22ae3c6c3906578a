import type {ArtifactLocation, Fix, Region, Result, Run} from 'sarif'
import {location} from 'vfile-location'
import {rules} from '../rules.ts'
import type {Edit, Level, Message} from '../types.ts'
import {fingerprints} from './fingerprint.ts'
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
  return outcome.messages.map((message, index): Result => {
    const {ruleId, level, reason} = message
    const deletedRegion = message.fix && regionBetween?.(message.fix)
    return {
      ruleId,
      ruleIndex: ruleIndex.get(ruleId) ?? -1,
      level: levels[level],
      message: {text: reason},
      locations: [
        {
          physicalLocation: {artifactLocation, region: {...regionOf(outcome, message)}},
          ...(holder && {logicalLocations: [{fullyQualifiedName: path, kind: 'resource'}]})
        }
      ],
      partialFingerprints: {primaryLocationLineHash: names[index] ?? ''},
      ...(deletedRegion && {fixes: [fixOf(message, artifactLocation, deletedRegion)]})
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

function fixOf(
  {expected, fix}: Message,
  artifactLocation: ArtifactLocation,
  deletedRegion: Region
): Fix {
  const replacements = [{deletedRegion, insertedContent: {text: fix?.insert ?? ''}}]
  return {
    ...(expected !== undefined && {description: {text: `Write ${expected}`}}),
    artifactChanges: [{artifactLocation, replacements}]
  }
}
