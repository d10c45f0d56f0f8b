import { isFolder } from '../inputs/folders.js'
import type { RawOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import { isStdoutName } from '../terminal/standard-names.js'

/**
 * `--append` is an output of its own kind, a memory.
 * @param many whether there may be many documents
 * @throws AlignError `usage`
 */
export function withAppend(options: RawOptions, many: boolean): RawOptions {
  const { append, output, format, overwrite } = options
  if (append === undefined) return options
  if (output !== undefined)
    throw usage('--append and --output name two outputs', 'leave one of them out')
  if (overwrite === true)
    throw usage('--append and --overwrite contradict each other', 'leave one of them out')
  if (format !== undefined && format !== 'tmx')
    throw usage(`--append adds to a translation memory, not to ${format}`, 'leave --format out')
  if (append === '-' || isStdoutName(append) || isFolder(append))
    throw usage('--append needs a file', 'name a translation memory')
  if (many)
    throw usage(
      '--append adds the pairs of one document',
      `write many into one memory with --merge -o new.tmx, then: align new.tmx --append ${append}`,
    )
  return { ...options, output: append, format: 'tmx' }
}
