import type { Block, Edit } from '../../types.js'
import type { BlockRole } from '../spans/block-role.js'
import { joint, runsOn } from '../spans/join-lines.js'

export interface Gatherer {
  /** Text of the page, as it stands there. */
  readonly text: (from: number, to: number) => void
  /** A character reference and the character it stands for. */
  readonly reference: (from: number, to: number, character: string) => void
  /** A line break inside a block. It ends the block, unless the sentence runs on. */
  readonly breakLine: () => void
  /** A block ends, if there is one. */
  readonly endBlock: () => void
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
  /** Of the block's visible text; `from` is negative while there is no block. */
  let [from, to] = [-1, -1]
  /** The last characters of the block, as seen. */
  let tail = ''
  let blank = false
  let newline = false
  let breaks = 0

  const endBlock = (): void => {
    const { kind, cell } = role
    if (from >= 0)
      blocks.push(
        cell === undefined
          ? { from, to, kind, edits }
          : { from, to, kind, edits, row: cell.row, column: cell.column },
      )
    from = -1
    edits = []
    blank = newline = false
    breaks = 0
  }

  const gap = (start: number, seen: string): void => {
    const text = breaks > 0 || newline ? joint(tail, seen) : blank ? ' ' : ''
    if (page.slice(to, start) !== text) edits.push({ from: to, to: start, text })
  }

  const visible = (start: number, end: number, seen: string): void => {
    if (breaks > 1 || (breaks === 1 && !runsOn(tail, seen))) endBlock()
    if (from < 0) {
      from = start
      role = roleNow()
    } else gap(start, seen)
    to = end
    tail = seen.slice(-2)
    blank = newline = false
    breaks = 0
  }

  return {
    blocks,
    endBlock,
    breakLine() {
      if (from >= 0) breaks++
    },
    text(start, end) {
      for (const match of page.slice(start, end).matchAll(/[\s\u0085]+|[^\s\u0085]+/g)) {
        const run = match[0]
        if (/[\s\u0085]/.test(run[0])) {
          blank = true
          newline ||= /[\n\r\u0085\u2028\u2029]/.test(run)
        } else visible(start + match.index, start + match.index + run.length, run)
      }
    },
    reference(start, end, character) {
      if (/\s/.test(character)) {
        blank = true
        return
      }
      visible(start, end, character)
      edits.push({ from: start, to: end, text: character })
    },
  }
}
