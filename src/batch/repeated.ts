import { createHash } from 'node:crypto'
import { sideText } from '../index.js'
import type { Alignment } from '../index.js'

/** Takes out pairs that came before, in this alignment or an earlier one. */
export interface Deduplicator {
  (alignment: Alignment): Alignment
  /** How many pairs were taken out. */
  count(): number
}

/**
 * Two pairs are equal when both their texts are. Sixteen bytes a pair are remembered on average, 64 of
 * its 256 bits of sha256: among ten million pairs one is taken for another once in 300,000 runs.
 */
export function makeDeduplicator(): Deduplicator {
  const seen = makeHashSet()
  let count = 0
  const isNew = (alignment: Alignment, bead: Alignment['beads'][number]): boolean => {
    if (bead.en.length === 0 || bead.zh.length === 0) return true
    const digest = createHash('sha256')
      .update(`${sideText(alignment, bead, 'en')}\0${sideText(alignment, bead, 'zh')}`)
      .digest()
    const fresh = seen.add(digest.readUInt32LE(0), digest.readUInt32LE(4))
    if (!fresh) count++
    return fresh
  }
  const deduplicate = (alignment: Alignment): Alignment => ({
    ...alignment,
    beads: alignment.beads.filter((bead) => isNew(alignment, bead)),
  })
  return Object.assign(deduplicate, { count: () => count })
}

/** A set of 64-bit numbers, each as two of 32. */
export interface HashSet {
  /** @returns whether it was not in the set before */
  add(low: number, high: number): boolean
}

/** Open addressing, half full at most. All zeros is no member. */
export function makeHashSet(): HashSet {
  let slots = new Uint32Array(2 << 16)
  let size = 0
  /** Slot of the number, or the free one where it belongs. */
  const find = (table: Uint32Array, low: number, high: number): number => {
    const mask = table.length / 2 - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const [a, b] = [table[2 * slot], table[2 * slot + 1]]
      if ((a === low && b === high) || (a === 0 && b === 0)) return 2 * slot
    }
  }
  const put = (table: Uint32Array, low: number, high: number): boolean => {
    const at = find(table, low, high)
    const isNew = table[at] === 0 && table[at + 1] === 0
    table.set([low, high], at)
    return isNew
  }
  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2)
    for (let at = 0; at < slots.length; at += 2)
      if (slots[at] !== 0 || slots[at + 1] !== 0) put(larger, slots[at], slots[at + 1])
    slots = larger
  }
  return {
    add(low, high) {
      const isNew = put(slots, low, high)
      if (isNew && ++size * 4 > slots.length) grow()
      return isNew
    },
  }
}
