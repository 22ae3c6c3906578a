/** What undivi looks at beside its command line and its inputs. */
export const environment = [
  {name: 'NO_COLOR', note: 'colours are left out where it is set'}
] as const

export const files = [
  {
    name: 'undivi.config.json, undivi.config.yaml, undivi.config.yml, undivi.config.mjs, undivi.config.js',
    note: 'options, in this folder or in the next one above it, up to the root of a repository; see docs/configuration.md'
  },
  {
    name: '.undiviignore',
    note: 'patterns of files that are left out, in the language of a .gitignore'
  }
] as const
