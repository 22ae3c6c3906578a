import {
  addInspection,
  emptyInspection,
  type Inspection,
  inspectDocument,
  readSilently
} from '../../inspect/inspection.ts'
import {createInventory, type ModuleUse} from '../../inspect/module-uses.ts'
import {scaffoldMappings} from '../../inspect/scaffold.ts'
import {splitFrontMatter} from '../../read/front-matter.ts'
import {processDocument} from '../../run/documents/process-document.ts'
import {UsageError} from '../../run/settings/settings.ts'
import type {ModuleMapping} from '../../types.ts'
import type {RunOptions} from '../run-options.ts'
import type {Document} from './inspect-documents.ts'
import {attributeTable, countTable} from './inspect-tables.ts'

/** Gives the text to print for each document, and what comes in front and behind of them all. */
export interface View {
  start?(): string
  document(document: Document): string
  end?(): string
}

/** The view that the options ask for: counts, attributes or trees, for people or for programs. */
export function chooseView(
  {stats, attributes, ast, scaffold, reporter}: RunOptions,
  modules: readonly ModuleMapping[] = []
): View {
  if ([stats, attributes, ast, scaffold].filter(Boolean).length > 1) {
    throw new UsageError('--stats, --attributes, --scaffold and --ast exclude each other')
  }
  if (reporter !== 'pretty' && !Object.hasOwn(countPrinters, reporter)) {
    throw new UsageError(`--reporter ${reporter} is for findings, which inspect has none of`)
  }
  if (ast) return treeView()
  if (scaffold) return inventoryView(modules, (uses) => `${indented(scaffoldMappings(uses))}\n`)
  if (attributes) return inventoryView(modules, attributePrinters[reporter] ?? attributeTable)
  return countView(reporter)
}

function treeView(): View {
  return {
    document({text, from, record, shortcodes}) {
      const {value, messages} = processDocument(
        {text, from},
        {command: 'clean', to: 'ast', shortcodes}
      )
      if (!record) return value
      return `${JSON.stringify({id: record.id, ast: JSON.parse(value), messages})}\n`
    }
  }
}

function inventoryView(
  modules: readonly ModuleMapping[],
  print: (uses: readonly ModuleUse[]) => string
): View {
  const inventory = createInventory(modules)
  return {
    document({text, from, shortcodes}) {
      inventory.add(readSilently(splitFrontMatter(text).body, {from, shortcodes}).tree)
      return ''
    },
    end: () => print(inventory.result())
  }
}

const attributePrinters: Readonly<Record<string, (modules: readonly ModuleUse[]) => string>> = {
  json: (modules) => `${indented({modules: Object.fromEntries(modules.map(moduleRecord))})}\n`,
  jsonl: (modules) =>
    modules
      .flatMap(({name: module, attributes}) =>
        attributes.map(({name, ...use}) => `${JSON.stringify({module, attribute: name, ...use})}\n`)
      )
      .join(''),
  none: () => ''
}

function moduleRecord({name, count, attributes}: ModuleUse): [string, unknown] {
  const uses = attributes.map(({name: attribute, ...use}) => [attribute, use] as const)
  return [name, {count, attributes: Object.fromEntries(uses)}]
}

function countView(reporter: string): View {
  const total = emptyInspection('total')
  const {start, document: print, end} = (countPrinters[reporter] ?? countTables)()
  return {
    start: () => start?.() ?? '',
    document({path, text, from, modules, shortcodes}) {
      const body = splitFrontMatter(text).body
      const one = inspectDocument(path, body, from, {modules, shortcodes})
      addInspection(total, one)
      return print(one)
    },
    end: () => end?.(total) ?? ''
  }
}

/** Prints counts as they come, so that those of a document are not kept. */
interface CountPrinter {
  start?(): string
  document(one: Inspection): string
  end?(total: Inspection): string
}

function countTables(): CountPrinter {
  let documents = 0
  return {
    document: (one) => (documents++ === 0 ? '' : '\n') + countTable(one),
    end: (total) => (documents === 1 ? '' : `${documents === 0 ? '' : '\n'}${countTable(total)}`)
  }
}

function countJson(): CountPrinter {
  let documents = 0
  return {
    start: () => '{\n  "documents": [',
    document: (one) => `${documents++ === 0 ? '' : ','}\n    ${indented(one, 4)}`,
    end: (total) => `${documents === 0 ? '' : '\n  '}],\n  "total": ${indented(total, 2)}\n}\n`
  }
}

const countPrinters: Readonly<Record<string, () => CountPrinter>> = {
  json: countJson,
  jsonl: () => ({document: (one) => `${JSON.stringify(one)}\n`}),
  none: () => ({document: () => ''})
}

function indented(value: unknown, depth = 0): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(depth)}`)
}
