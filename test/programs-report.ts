import { missingPrograms, skippedLine } from './programs.js'

/**
 * Before the tests: a line for each outside program that is missing. With `ALL_PROGRAMS=1`, as
 * `.ci/run` sets it once it has installed everything, a missing one is an error.
 */
export default function reportMissingPrograms(): void {
  const lines = missingPrograms().map(skippedLine)
  if (lines.length === 0) return
  console.warn(lines.join('\n'))
  if (process.env.ALL_PROGRAMS === '1') throw new Error(lines.join('\n'))
}
