import {configDefaults, defineConfig} from 'vitest/config'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** The files that take longest come first, so that in the end no worker waits for one of them. All others go by size. */
const long = [
  'marked/marked',
  'faults/faults',
  'cli/jobs',
  'corpus',
  'commands',
  'cli/status',
  'cli/exports',
  'report/browser',
  'xss/browser',
  'cli/corpus-check'
].map((name) => `test/${name}.test.ts`)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({moduleId}: TestSpecification): number => {
      const index = long.findIndex((name) => moduleId.endsWith(`/${name}`))
      return index === -1 ? long.length : index
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/** These put something else in the place of a module, which no other test is to meet. */
const mocking = ['test/write/files.test.ts']

const common = {
  setupFiles: ['test/setup.ts'],
  testTimeout: 60_000,
  // Half of the time goes by in commands that tests have started.
  maxWorkers: '100%'
}

export default defineConfig({
  test: {
    ...common,
    globalSetup: ['test/cli/build.ts'],
    sequence: {sequencer: LongestFirst},
    coverage: {include: ['src/**/*.ts'], reporter: ['text-summary', 'html']},
    projects: [
      {
        test: {
          ...common,
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...mocking],
          // Loading everything anew for each file would take as long as a fifth of the tests.
          isolate: false
        }
      },
      {test: {...common, name: 'mocks', include: mocking}}
    ]
  }
})
