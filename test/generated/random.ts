/** Random numbers that a seed repeats. */
export interface Random {
  /** 0 ≤ x < 1 */
  readonly next: () => number
  /** least ≤ n ≤ most */
  readonly whole: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <One>(some: readonly One[]) => One
}

/** Mulberry32, by Tommy Ettinger; public domain. */
export function makeRandom(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (some) => some[whole(0, some.length - 1)],
  }
}
