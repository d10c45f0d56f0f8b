import type { Block } from '../../types.js'
import type { BlockRole } from '../spans/block-role.js'
import { joint, runsOn } from '../spans/join-lines.js'
import { addRaised, beginBlock, finishBlock } from './open-block.js'
import type { OpenBlock } from './open-block.js'

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

/** What stands between the text so far and the next piece of it. */
interface Gap {
  readonly blank: boolean
  readonly newline: boolean
  /** Line breaks inside a block. */
  readonly breaks: number
}

const NO_GAP: Gap = { blank: false, newline: false, breaks: 0 }

/**
 * Gathers pieces of text into blocks. Whatever lies between two pieces of a block is edited away; blanks
 * count as one space, or as nothing where Chinese was wrapped.
 * @param roleNow what a block that begins now is
 */
export function gather(page: string, roleNow: () => BlockRole): Gatherer {
  const blocks: Block[] = []
  let open: OpenBlock | undefined
  let gap = NO_GAP
  /** How many elements that raise what they hold are open. */
  let raised = 0

  const endBlock = (): void => {
    if (open !== undefined) for (const block of finishBlock(page, open)) blocks.push(block)
    open = undefined
    gap = NO_GAP
  }

  /** @returns the block that the piece has become part of */
  const show = (from: number, to: number, seen: string): OpenBlock => {
    if (open !== undefined && endsBlock(open, gap, seen)) endBlock()
    if (open === undefined) open = beginBlock(roleNow(), from)
    else closeGap(page, open, gap, from, seen)
    if (raised > 0) addRaised(open, from, to, seen)
    open.to = to
    open.tail = seen.slice(-2)
    gap = NO_GAP
    return open
  }

  return {
    blocks,
    endBlock,
    raise: () => raised++,
    lower() {
      raised = Math.max(0, raised - 1)
    },
    breakLine() {
      if (open !== undefined) gap = { ...gap, breaks: gap.breaks + 1 }
    },
    text(from, to) {
      for (const { 0: run, index } of page.slice(from, to).matchAll(/[\s\u0085]+|[^\s\u0085]+/g))
        if (!/[\s\u0085]/.test(run[0])) show(from + index, from + index + run.length, run)
        else {
          const newline = gap.newline || /[\n\r\u0085\u2028\u2029]/.test(run)
          gap = { ...gap, blank: true, newline }
        }
    },
    reference(from, to, character) {
      if (/\s/.test(character)) gap = { ...gap, blank: true }
      else show(from, to, character).edits.push({ from, to, text: character })
    },
  }
}

const endsBlock = ({ tail }: OpenBlock, { breaks }: Gap, seen: string): boolean =>
  breaks > 1 || (breaks === 1 && !runsOn(tail, seen))

/** Edits away what lies between a block and the next piece of its text. */
function closeGap(
  page: string,
  { to, tail, edits, turns }: OpenBlock,
  { blank, newline, breaks }: Gap,
  from: number,
  seen: string,
): void {
  if (breaks > 0) turns.push({ from: to, to: from })
  const text = breaks > 0 || newline ? joint(tail, seen) : blank ? ' ' : ''
  if (page.slice(to, from) !== text) edits.push({ from: to, to: from, text })
}
