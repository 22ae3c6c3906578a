import {defineConfig} from 'vitest/config'

/** The tests that say what tokenizer, tree and repair do, with little generated input, so that mutants end soon. */
export default defineConfig({
  test: {
    include: [
      'test/negatives.test.ts',
      'test/repair.test.ts',
      'test/damage-cases.test.ts',
      'test/shortcode/*.test.ts'
    ],
    setupFiles: ['test/setup.ts'],
    env: {UNDIVI_RUNS: '100', CI: 'true'}
  }
})
