import type { Ignored, IgnoredReason } from '../../../types.js'

/** An element that is left out with all it holds. */
export interface Skipped {
  readonly isInside: () => boolean
  /** It is left out from here on. */
  readonly begin: (from: number, why: IgnoredReason) => void
  /** A start tag. @returns whether it is inside */
  readonly open: () => boolean
  /** The same for an end tag. */
  readonly close: (to: number) => boolean
}

/** @param ignored takes what is left out */
export function makeSkipped(ignored: Ignored[]): Skipped {
  let element: Omit<Ignored, 'to'> | undefined
  /** How many elements are open from the one that is left out inwards. */
  let depth = 0
  return {
    isInside: () => element !== undefined,
    begin(from, why) {
      element = { from, why }
      depth = 1
    },
    open() {
      if (element !== undefined) depth++
      return element !== undefined
    },
    close(to) {
      if (element === undefined) return false
      if (--depth === 0) {
        ignored.push({ ...element, to })
        element = undefined
      }
      return true
    },
  }
}
