/** Numbers different hashes of 64 bits, each given as two numbers of 32. */
export interface HashIndex {
  /** @returns from 0 on, in the order in which they come; the same for the same hash */
  numberOf(low: number, high: number): number
  /** How many there are. */
  size(): number
}

/** Words of a slot: the two of the hash, and its number plus 1; 0 where the slot is free. */
const SLOT_WORDS = 3

/** Open addressing, half full at most. */
export function makeHashIndex(): HashIndex {
  let slots = new Uint32Array(SLOT_WORDS << 16)
  let size = 0
  /** Slot of the hash, or the free one where it belongs. */
  const find = (table: Uint32Array, low: number, high: number): number => {
    const mask = table.length / SLOT_WORDS - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = SLOT_WORDS * slot
      if (table[at + 2] === 0 || (table[at] === low && table[at + 1] === high)) return at
    }
  }
  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2)
    for (let at = 0; at < slots.length; at += SLOT_WORDS)
      if (slots[at + 2] > 0)
        larger.set(slots.subarray(at, at + SLOT_WORDS), find(larger, slots[at], slots[at + 1]))
    slots = larger
  }
  return {
    numberOf(low, high) {
      const at = find(slots, low, high)
      if (slots[at + 2] > 0) return slots[at + 2] - 1
      slots.set([low, high, size + 1], at)
      if (++size * 2 * SLOT_WORDS > slots.length) grow()
      return size - 1
    },
    size: () => size,
  }
}

/** A set of hashes. */
export interface HashSet {
  /** @returns whether it was not in the set before */
  add(low: number, high: number): boolean
}

export function makeHashSet(): HashSet {
  const index = makeHashIndex()
  return {
    add(low, high) {
      const size = index.size()
      return index.numberOf(low, high) === size
    },
  }
}
