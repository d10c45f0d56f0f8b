import { tallyOf, textSizeOf } from '../../alignment/index.js'
import type { Tally } from '../../alignment/index.js'
import { outlineOf } from '../../documents/index.js'
import type { AlignedDocument, Outline } from '../../documents/index.js'
import type { Added } from '../../documents/append/index.js'
import type { RestSegment, Translation } from '../../index.js'
import type { RunSettings } from '../settings/run.js'

/** What has been written of one document. */
export interface Written {
  readonly tally: Tally
  readonly outline: Outline
  /** What was noticed on the document. */
  readonly noticed: readonly string[]
  /** Pairs left out because they came before. */
  readonly repeated: number
  /** The name of the corrections that were used. */
  readonly corrections?: string | undefined
  /** What was added to a memory. */
  readonly added?: Added | undefined
  /** Translations that the document taught. */
  readonly learned: readonly Translation[]
  /** What found no partner, where that is wanted. */
  readonly rest: readonly RestSegment[]
}

/** @param aligned with repeated pairs taken out of what is written */
export function countsOf(
  { kept, all, corrected, untranslated, rejected }: AlignedDocument,
  { document, output }: RunSettings,
): Pick<Written, 'tally' | 'outline'> {
  const tally = tallyOf(kept, all, { corrected, untranslated, rejected })
  const looked = document.selection.doubtful === true ? all : kept
  return {
    tally: output.report === undefined ? tally : { ...tally, text: textSizeOf(kept) },
    outline: outlineOf(looked, all),
  }
}
