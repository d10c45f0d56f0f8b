import { usage } from '../options/usage.js'
import { isStdoutName } from '../terminal/standard-names.js'

/** How `--rest` is written. */
export type RestFormat = 'tsv' | 'txt' | 'json'

/** By the extension of its file; a table where standard output takes it. @throws AlignError `usage` */
export function restFormat(path: string | undefined): RestFormat {
  if (path === undefined || isStdoutName(path)) return 'tsv'
  const [, format] = /\.(tsv|txt|json)(?:\.gz)?$/i.exec(path) ?? []
  if (format === undefined)
    throw usage(
      `--rest cannot be written as '${path}'`,
      'name a file that ends in .tsv, .txt or .json',
    )
  return format.toLowerCase() as RestFormat
}
