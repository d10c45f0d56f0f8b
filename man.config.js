/** Writes the manual page, `dist/align.1`, from the program itself. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manualPage } from './dist/cli/manual.js'
import { makeProgram } from './dist/cli/program.js'

const program = makeProgram(
  { argv: [], env: {} },
  () => undefined,
  () => undefined,
)
writeFileSync(join(import.meta.dirname, 'dist/align.1'), manualPage(program))
