import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/cli/build.ts'],
    testTimeout: 60_000,
    coverage: {include: ['src/**/*.ts'], reporter: ['text-summary', 'html']}
  }
})
