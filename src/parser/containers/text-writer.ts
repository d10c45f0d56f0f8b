import type { Block, Ignored, IgnoredReason } from '../../types.js'
import type { BlockRole } from '../spans/block-role.js'
import { runsOn } from '../spans/join-lines.js'
import { trimmed } from '../spans/rest.js'
import { MAX_INFLATED_BYTES, megabytes } from '../../inflated.js'
import { AlignError } from '../../errors.js'
import { checkCount } from '../limits.js'

/** What a paragraph is, or why it has no translation. */
export type ParagraphRole = BlockRole | { readonly why: IgnoredReason }

/** Takes text out of a container, piece by piece, and notes where its blocks stand. */
export interface Writer {
  readonly write: (piece: string) => void
  /** A line break inside a paragraph. It ends a block, unless the sentence runs on. */
  readonly breakLine: () => void
  /** Ends a paragraph, empty or not. @param separator what stands after it in the text */
  readonly end: (role: ParagraphRole, separator: '\n' | '\t') => void
  readonly blocks: readonly Block[]
  readonly ignored: readonly Ignored[]
  readonly text: () => string
}

/** @throws AlignError `tooLarge` when there is more text than an archive may hold: some formats repeat it by number */
export function makeWriter(): Writer {
  const blocks: Block[] = []
  const ignored: Ignored[] = []
  const written: string[] = []
  /** Of all that is written. */
  let length = 0
  let paragraph = ''
  /** Places in the paragraph where a block ends before its end. */
  let ends: number[] = []
  /** The last characters of the line above, when a line has just been broken. */
  let above: string | undefined

  const add = (role: ParagraphRole, from: number, to: number): void => {
    const span = trimmed(paragraph, from, to)
    if (span === undefined) return
    const place = { from: length + span.from, to: length + span.to }
    if ('why' in role) ignored.push({ ...place, why: role.why })
    else blocks.push({ ...place, kind: role.kind, edits: [], ...role.cell })
  }

  return {
    blocks,
    ignored,
    text: () => written.join(''),
    write(piece) {
      if (above !== undefined && piece.trim() !== '') {
        if (!runsOn(above, piece.trimStart())) ends.push(paragraph.length)
        above = undefined
      }
      paragraph += piece
    },
    breakLine() {
      above ??= paragraph.trimEnd().slice(-2)
      paragraph += '\n'
    },
    end(role, separator) {
      let from = 0
      for (const to of [...ends, paragraph.length]) {
        add(role, from, to)
        from = to
      }
      written.push(paragraph, separator)
      length += paragraph.length + separator.length
      checkSize(length, blocks.length)
      paragraph = ''
      ends = []
      above = undefined
    },
  }
}

function checkSize(length: number, blocks: number): void {
  checkCount(blocks, 'blocks')
  if (length > MAX_INFLATED_BYTES)
    throw new AlignError('tooLarge', [
      `more than ${megabytes(MAX_INFLATED_BYTES)} of text`,
      megabytes(MAX_INFLATED_BYTES),
    ])
}
