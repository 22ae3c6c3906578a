import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/cli/build.ts'],
    testTimeout: 60_000,
    // Half of the time goes by in commands that tests have started.
    maxWorkers: '100%',
    coverage: {include: ['src/**/*.ts'], reporter: ['text-summary', 'html']}
  }
})
