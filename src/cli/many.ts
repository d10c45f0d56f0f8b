import { statOf } from '../files/stat.js'
import { isFolder } from './folders.js'
import { isToStdout, wantsMany } from './options.js'
import type { RawOptions } from './options.js'

/** Whether a run may be of many documents: its code is loaded only then. */
export function isMany(inputs: readonly string[], options: RawOptions): boolean {
  if (wantsMany(inputs, options)) return true
  const [input] = inputs
  if (input === undefined || input === '-') return false
  const found = statOf(input)
  return (
    found?.isDirectory() === true ||
    (found === undefined && /[*?[\]{}!()]/.test(input)) ||
    (!isToStdout(options) && isFolder(options.output ?? ''))
  )
}
