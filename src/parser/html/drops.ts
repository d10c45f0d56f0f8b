import type { Ignored, IgnoredReason, Span } from '../../types.js'
import { PRONUNCIATION_ELEMENTS } from './elements.js'
import type { StartTag } from './tags.js'

/** Leaves elements out with all they hold. */
export interface Drops {
  readonly isInside: () => boolean
  /** A tag in an element that is left out. @returns false where there is no such element, or the tag has ended it */
  readonly open: (tag: StartTag) => boolean
  /** The same for an end tag. */
  readonly close: (name: string, span: Span) => boolean
  /** An element is left out from its start tag on. */
  readonly begin: (tag: StartTag, why: IgnoredReason) => void
  readonly end: (to: number) => void
}

interface Drop {
  readonly name: string
  readonly from: number
  readonly why: IgnoredReason
  /** How many elements of its name are open in it, itself included. */
  depth: number
}

/** @param ignored takes what is left out */
export function makeDrops(ignored: Ignored[]): Drops {
  let drop: Drop | undefined

  const end = (to: number): void => {
    if (drop !== undefined) ignored.push({ from: drop.from, to, why: drop.why })
    drop = undefined
  }
  /** The end tag of a pronunciation is often left out. */
  const isEndedBy = (name: string): boolean =>
    drop !== undefined && PRONUNCIATION_ELEMENTS.has(drop.name) && name !== drop.name

  return {
    isInside: () => drop !== undefined,
    open({ name, from }) {
      if (isEndedBy(name)) end(from)
      if (drop === undefined) return false
      if (name === drop.name) drop.depth++
      return true
    },
    close(name, { from, to }) {
      if (isEndedBy(name)) end(from)
      if (drop === undefined) return false
      if (name === drop.name && --drop.depth === 0) end(to)
      return true
    },
    begin({ name, from }, why) {
      drop = { name, from, why, depth: 1 }
    },
    end,
  }
}
