import fc from 'fast-check'

/** The same cases in every run, so that a failure is always the change's; `SEED=2 npx vitest` looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })
