import { statOf } from '../../files/index.js'
import { isFolder } from '../inputs/folders.js'
import { STDIN } from '../inputs/input.js'
import { isToStdout } from './output.js'
import type { RawOptions } from '../options/raw-options.js'

/**
 * Whether a run is kept in a manifest, or may be of many documents: its code is loaded only then. Standard
 * input, a file and the two files of `--en` and `--zh` are one document each, whatever the options.
 */
export function isMany(inputs: readonly string[], options: RawOptions): boolean {
  const { output = '', en, zh, filesFrom, merge, dryRun } = options
  if (inputs.length > 1 || filesFrom !== undefined) return true
  const isKept = !isToStdout(options) && isFolder(output)
  if (en !== undefined && zh !== undefined)
    return (isKept || dryRun === true) && en !== STDIN && zh !== STDIN
  const [input] = inputs
  if (input === undefined || input === STDIN) return false
  const found = statOf(input)
  return (
    found?.isDirectory() === true ||
    (found === undefined && /[*?[\]{}!()]/.test(input)) ||
    isKept ||
    dryRun === true ||
    (merge === true && !isToStdout(options))
  )
}
