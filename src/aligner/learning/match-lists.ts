/** Numbered things in matches, such as stems or strings: each counts once in a match. */
export class MatchLists {
  /** match → its things: `items[starts[m] .. starts[m + 1])`, in order of first occurrence */
  readonly items: number[] = []
  readonly starts: number[] = [0]
  /** thing → the number of matches that hold it */
  readonly counts: number[] = []
  private readonly lastMatch: number[] = []

  /** Number of matches that have ended. */
  get size(): number {
    return this.starts.length - 1
  }

  /** Adds a thing to the match that has not ended. Things are numbered from 0 without gaps, by first occurrence. */
  add(thing: number): void {
    while (this.counts.length <= thing) {
      this.counts.push(0)
      this.lastMatch.push(-1)
    }
    if (this.lastMatch[thing] === this.size) return
    this.lastMatch[thing] = this.size
    this.counts[thing]++
    this.items.push(thing)
  }

  endMatch(): void {
    this.starts.push(this.items.length)
  }
}
