import type {CreateReporter} from './reporter.ts'

/** Every reporter by its name on the command line; its code is loaded when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<CreateReporter>>> = {
  pretty: async () => (await import('./pretty.ts')).createPretty,
  json: async () => (await import('./json.ts')).createJson,
  jsonl: async () => (await import('./json.ts')).createJsonLines,
  sarif: async () => (await import('./sarif.ts')).createSarif,
  junit: async () => (await import('./junit.ts')).createJunit,
  github: async () => (await import('./github.ts')).createGithub,
  html: async () => (await import('./html/html.ts')).createHtml,
  none: async () => () => ({name: 'none', document: () => ''})
}
