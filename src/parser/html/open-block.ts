import type { Block, Edit, Span } from '../../types.js'
import type { BlockRole } from '../spans/block-role.js'
import { inside } from '../spans/inside.js'
import { visible } from '../spans/visible.js'
import { isVerse } from './verse.js'

/** A block to which text is being added. */
export interface OpenBlock {
  readonly role: BlockRole
  /** Of its visible text. */
  readonly from: number
  to: number
  readonly edits: Edit[]
  /** Numbers that refer to notes. */
  readonly notes: Span[]
  /** Line breaks over which its sentence runs on. */
  readonly turns: Span[]
  /** Its last characters, as seen. */
  tail: string
}

export const beginBlock = (role: BlockRole, from: number): OpenBlock => ({
  role,
  from,
  to: from,
  edits: [],
  notes: [],
  turns: [],
  tail: '',
})

/** What has come of it: verse line by line, anything else as it is. */
export function finishBlock(page: string, open: OpenBlock): readonly Block[] {
  const block = blockOf(open)
  const { turns } = open
  if (turns.length === 0) return [block]
  const ends = [...turns.map((turn) => turn.from), block.to]
  const lines = [block.from, ...turns.map((turn) => turn.to)].map((start, i) => {
    const span = { from: start, to: ends[i] }
    return { ...block, ...span, edits: inside(block.edits, span) }
  })
  return isVerse(lines.map((line) => visible(page, line))) ? lines : [block]
}

function blockOf({ from, to, edits, notes, role }: OpenBlock): Block {
  const { kind, cell, language } = role
  return {
    ...{ from, to, kind, edits },
    ...(cell === undefined ? {} : { row: cell.row, column: cell.column }),
    ...(language === undefined ? {} : { language }),
    ...(notes.length === 0 ? {} : { notes }),
  }
}

/**
 * Adds text that is raised above the line. A number that would lengthen a word or a number, `1862³`, is written as it
 * is seen; behind a full stop it cannot.
 */
export function addRaised(
  { to, tail, notes, edits }: OpenBlock,
  start: number,
  end: number,
  seen: string,
): void {
  const last = notes[notes.length - 1]
  if (last?.to === to) notes[notes.length - 1] = { from: last.from, to: end }
  else notes.push({ from: start, to: end })
  if (/^\d+$/.test(seen) && end - start === seen.length && !SENTENCE_END.test(tail))
    edits.push({ from: start, to: end, text: superscript(seen) })
}

/** Also where a block begins. */
const SENTENCE_END = /(?:^|[.!?。！？…][”’"'」』)）]?)$/

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** @param digits ASCII ones */
const superscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)])
