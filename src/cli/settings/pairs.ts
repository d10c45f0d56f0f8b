import type { Dedupe } from '../../documents/index.js'
import type { Exporter, Selection } from '../../index.js'
import type { RawOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import { formatsThat } from './exporter.js'

export const selection = ({
  minConfidence,
  shapes,
  doubtful,
}: Pick<RawOptions, 'minConfidence' | 'shapes' | 'doubtful'>): Selection => ({
  ...(doubtful === undefined ? {} : { doubtful }),
  ...(minConfidence === undefined ? {} : { minConfidence }),
  ...(shapes === undefined ? {} : { shapes }),
})

/** What counts as a repeated pair, where those are left out. @throws AlignError `usage` */
export function dedupeOf({
  dedupe,
  dedupeBy,
  keepBest,
}: Pick<RawOptions, 'dedupe' | 'dedupeBy' | 'keepBest'>): Dedupe | undefined {
  if (dedupe === true || dedupeBy !== undefined)
    return { by: dedupeBy ?? 'pair', keepsBest: keepBest === true }
  if (keepBest === true)
    throw usage('--keep-best chooses among repeated pairs', 'add --dedupe or --dedupe-by')
  return undefined
}

/** @throws AlignError `usage` */
export function checkDedupe({ name, dedupes }: Exporter, options: RawOptions): void {
  if (dedupeOf(options) !== undefined && !dedupes)
    throw usage(`--dedupe is not for ${name}`, formatsThat('dedupes'))
}
