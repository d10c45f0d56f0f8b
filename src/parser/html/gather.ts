import type { Block, Edit, Span } from '../../types.js'
import type { BlockRole } from '../spans/block-role.js'
import { inside } from '../spans/inside.js'
import { joint, runsOn } from '../spans/join-lines.js'
import { visible } from '../spans/visible.js'
import { isVerse } from './verse.js'

export interface Gatherer {
  /** Text of the page, as it stands there. */
  readonly text: (from: number, to: number) => void
  /** A character reference and the character it stands for. */
  readonly reference: (from: number, to: number, character: string) => void
  /** A line break inside a block. It ends the block, unless the sentence runs on. */
  readonly breakLine: () => void
  /** A block ends, if there is one. */
  readonly endBlock: () => void
  /** What follows is raised above the line, or no longer: a note's mark, an exponent, an ordinal's ending. */
  readonly raise: () => void
  readonly lower: () => void
  readonly blocks: readonly Block[]
}

/**
 * Gathers pieces of text into blocks. Whatever lies between two pieces of a block is edited away; blanks
 * count as one space, or as nothing where Chinese was wrapped.
 * @param roleNow what a block that begins now is
 */
export function gather(page: string, roleNow: () => BlockRole): Gatherer {
  const blocks: Block[] = []
  let role: BlockRole = { kind: 'paragraph' }
  let edits: Edit[] = []
  let notes: Span[] = []
  /** Line breaks inside the block, over which its sentence runs on. */
  let turns: Span[] = []
  /** How many elements that raise what they hold are open. */
  let raised = 0
  /** Of the block's visible text; `from` is negative while there is no block. */
  let [from, to] = [-1, -1]
  /** The last characters of the block, as seen. */
  let tail = ''
  let blank = false
  let newline = false
  let breaks = 0

  const endBlock = (): void => {
    if (from >= 0) for (const block of linesOf(blockNow())) blocks.push(block)
    from = -1
    edits = []
    notes = []
    turns = []
    blank = newline = false
    breaks = 0
  }

  const blockNow = (): Block => {
    const { kind, cell, language } = role
    return {
      ...{ from, to, kind, edits },
      ...(cell === undefined ? {} : { row: cell.row, column: cell.column }),
      ...(language === undefined ? {} : { language }),
      ...(notes.length === 0 ? {} : { notes }),
    }
  }

  /** A block of verse line by line, any other as it is. */
  const linesOf = (block: Block): readonly Block[] => {
    if (turns.length === 0) return [block]
    const ends = [...turns.map((turn) => turn.from), block.to]
    const lines = [block.from, ...turns.map((turn) => turn.to)].map((start, i) => {
      const span = { from: start, to: ends[i] }
      return { ...block, ...span, edits: inside(block.edits, span) }
    })
    return isVerse(lines.map((line) => visible(page, line))) ? lines : [block]
  }

  const gap = (start: number, seen: string): void => {
    const text = breaks > 0 || newline ? joint(tail, seen) : blank ? ' ' : ''
    if (page.slice(to, start) !== text) edits.push({ from: to, to: start, text })
  }

  const show = (start: number, end: number, seen: string): void => {
    if (breaks > 1 || (breaks === 1 && !runsOn(tail, seen))) endBlock()
    if (from < 0) {
      from = start
      role = roleNow()
      tail = ''
    } else {
      if (breaks > 0) turns.push({ from: to, to: start })
      gap(start, seen)
    }
    if (raised > 0) raisedText(start, end, seen)
    to = end
    tail = seen.slice(-2)
    blank = newline = false
    breaks = 0
  }

  /** A number that would lengthen a word or a number, `1862³`, is written as it is seen; behind a full stop it runs into nothing. */
  const raisedText = (start: number, end: number, seen: string): void => {
    const last = notes[notes.length - 1]
    if (last?.to === to) notes[notes.length - 1] = { from: last.from, to: end }
    else notes.push({ from: start, to: end })
    if (/^\d+$/.test(seen) && end - start === seen.length && !SENTENCE_END.test(tail))
      edits.push({ from: start, to: end, text: superscript(seen) })
  }

  return {
    blocks,
    endBlock,
    raise: () => raised++,
    lower() {
      raised = Math.max(0, raised - 1)
    },
    breakLine() {
      if (from >= 0) breaks++
    },
    text(start, end) {
      for (const match of page.slice(start, end).matchAll(/[\s\u0085]+|[^\s\u0085]+/g)) {
        const run = match[0]
        if (/[\s\u0085]/.test(run[0])) {
          blank = true
          newline ||= /[\n\r\u0085\u2028\u2029]/.test(run)
        } else show(start + match.index, start + match.index + run.length, run)
      }
    },
    reference(start, end, character) {
      if (/\s/.test(character)) {
        blank = true
        return
      }
      show(start, end, character)
      edits.push({ from: start, to: end, text: character })
    },
  }
}

/** Also where a block begins. */
const SENTENCE_END = /(?:^|[.!?。！？…][”’"'」』)）]?)$/

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** @param digits ASCII ones */
const superscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)])
