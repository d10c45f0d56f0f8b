import { AlignError } from '../../errors.js'
import { MAX_INFLATED_BYTES, megabytes } from '../../inflated.js'
import { lineAt } from '../rows/damage.js'

/** Some units of a memory, behind all that stands before its first unit: a memory by itself. */
export interface Stretch {
  readonly text: string
  /** Where its units begin in the text, */
  readonly from: number
  /** and the line of the file that they begin on, 1-based. */
  readonly line: number
}

/** Takes the text of a memory piece by piece and gives it back in stretches, cut between units. */
export interface UnitCutter {
  readonly take: (piece: string) => Stretch[]
  /** The text has ended. */
  readonly close: () => Stretch
}

/**
 * Characters of a stretch, about: 3,000 to 5,000 units. Aligning needs 13 kB for each, and the words of so many tell
 * which are rare.
 */
const STRETCH_LENGTH = 2 ** 20

/** Longer beginnings of a tag than any with a prefix that is in use. */
const MAX_TAG_START_LENGTH = 64

/**
 * @param element the name of units
 * @param length of stretches, for tests
 */
export function makeUnitCutter(element: string, length = STRETCH_LENGTH): UnitCutter {
  const mark = new RegExp(String.raw`<!--|<!\[CDATA\[|<(?:[\w.-]{1,40}:)?${element}(?=[\s>/])`, 'g')
  let buffer = ''
  /** What stands before the first unit, once that has been seen. */
  let head: string | undefined
  let line = 1
  /** Up to here the buffer has been searched. */
  let at = 0
  /** What ends the comment or the section that is open. */
  let end: string | undefined

  const cut = (to: number): Stretch => {
    const units = buffer.slice(0, to)
    const stretch = { text: (head ?? '') + units, from: head?.length ?? 0, line }
    line += lineAt(units, units.length) - 1
    buffer = buffer.slice(to)
    at -= to
    return stretch
  }
  /** Goes on to the next mark. @returns whether there was one */
  const step = (): RegExpExecArray | boolean => {
    if (end !== undefined) {
      const found = buffer.indexOf(end, at)
      at = found < 0 ? Math.max(at, buffer.length - end.length) : found + end.length
      if (found >= 0) end = undefined
      return found >= 0
    }
    mark.lastIndex = at
    const found = mark.exec(buffer)
    at = found === null ? Math.max(at, buffer.length - MAX_TAG_START_LENGTH) : mark.lastIndex
    if (found?.[0] === '<!--') end = '-->'
    else if (found?.[0].startsWith('<![') === true) end = ']]>'
    else if (found !== null) return found
    return found !== null
  }

  return {
    take(piece) {
      buffer += piece
      if (buffer.length > MAX_INFLATED_BYTES)
        throw new AlignError('tooLarge', [
          `more than ${megabytes(MAX_INFLATED_BYTES)} without a unit`,
          megabytes(MAX_INFLATED_BYTES),
        ])
      const stretches: Stretch[] = []
      for (let found = step(); found !== false; found = step()) {
        if (found === true) continue
        if (head === undefined) {
          const beginning = buffer.slice(0, found.index)
          cut(found.index)
          head = beginning
        } else if (found.index >= length) stretches.push(cut(found.index))
      }
      return stretches
    },
    close: () => cut(buffer.length),
  }
}
