import type { Host } from '../../src/cli/terminal/host.js'
import { makeProgram } from '../../src/cli/program.js'

/** The command line, to be looked at and not run. */
export const program = makeProgram(
  { argv: [], env: {} } as unknown as Host,
  () => undefined,
  () => undefined,
)
