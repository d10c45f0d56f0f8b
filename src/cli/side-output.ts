import { fileOutput, streamOutput } from '../files/write.js'
import type { Output } from '../files/write.js'
import type { Host } from './host.js'

/** Where `--report` and `--learn` go: a file, or standard output for `-`. */
export const sideOutput = (path: string, { stdout }: Host): Output =>
  path === '-' ? streamOutput(stdout, 'standard output') : fileOutput(path)
