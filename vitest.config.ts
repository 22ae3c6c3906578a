import {configDefaults, defineConfig} from 'vitest/config'

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
