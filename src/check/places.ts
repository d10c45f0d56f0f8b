/** A text as a number of 64 bits, in two halves. */
export type Key = readonly [low: number, high: number]

/**
 * Two runs of FNV-1a, Fowler, Noll and Vo's hash, with other beginnings. Blanks count as one.
 * Among a million texts two are taken for one in one of forty million memories.
 */
export function keyOf(text: string): Key {
  let [low, high] = [0x811c9dc5, 0x01000193]
  let isBlank = true
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const blank = unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000
    if (blank && isBlank) continue
    isBlank = blank
    const value = blank ? 0x20 : unit
    low = Math.imul(low ^ value, 0x01000193)
    high = Math.imul(high ^ (value + length++), 0x85ebca6b)
    high ^= high >>> 13
  }
  return [low >>> 0, high >>> 0]
}

/** Where a text stood first. */
export interface Place {
  readonly line: number
  readonly mark: number
}

/** Remembers where each text stood first, in 32 to 64 bytes a text. */
export interface Places {
  /** @returns where it stood before; undefined when it is new, and then remembers it */
  readonly first: (key: Key, line: number, mark?: number) => Place | undefined
}

const SLOT_WORDS = 4

/** Open addressing, half full at most. Line 0 is a free slot. */
export function makePlaces(): Places {
  let slots = new Uint32Array(SLOT_WORDS << 12)
  let size = 0
  const find = (table: Uint32Array, [low, high]: Key): number => {
    const mask = table.length / SLOT_WORDS - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT_WORDS
      if (table[at + 2] === 0 || (table[at] === low && table[at + 1] === high)) return at
    }
  }
  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2)
    for (let at = 0; at < slots.length; at += SLOT_WORDS)
      if (slots[at + 2] !== 0)
        larger.set(slots.subarray(at, at + SLOT_WORDS), find(larger, [slots[at], slots[at + 1]]))
    slots = larger
  }
  return {
    first(key, line, mark = 0) {
      const at = find(slots, key)
      if (slots[at + 2] !== 0) return { line: slots[at + 2], mark: slots[at + 3] }
      slots.set([key[0], key[1], line, mark], at)
      if (++size * 2 * SLOT_WORDS > slots.length) grow()
      return undefined
    },
  }
}
