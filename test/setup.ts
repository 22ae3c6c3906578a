import fc from 'fast-check'

/**
 * Generated input is the same in every run, so that a build is red for a reason of its own. To look further,
 * name another seed: UNDIVI_SEED=random or a number.
 */
const asked = process.env.UNDIVI_SEED ?? '20161102'
const seed = asked === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(asked)

fc.configureGlobal({seed, numRuns: Number(process.env.UNDIVI_RUNS ?? 1000)})
