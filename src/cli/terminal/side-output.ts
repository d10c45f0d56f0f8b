import { fileOutput, streamOutput } from '../../files/index.js'
import type { Output } from '../../files/index.js'
import type { Host } from './host.js'
import { isStdoutName } from './standard-names.js'

/** Where `--report`, `--learn` and `--rest` go: a file, or standard output for `-`. */
export const sideOutput = (path: string, { stdout }: Host): Output =>
  isStdoutName(path) ? streamOutput(stdout, 'standard output') : fileOutput(path)
