import {defineConfig} from 'vitest/config'

/**
 * The tests that say what tokenizer, tree and repair do, with little generated input and all in one context, so that
 * mutants end soon.
 */
export default defineConfig({
  test: {
    include: [
      'test/negatives.test.ts',
      'test/repair.test.ts',
      'test/damage-cases.test.ts',
      'test/shortcode/*.test.ts'
    ],
    setupFiles: ['test/setup.ts'],
    isolate: false,
    env: {UNDIVI_RUNS: '20', CI: 'true'}
  }
})
