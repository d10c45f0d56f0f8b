/** Free places in the table of strings, as a share of all. */
const MIN_FREE_SHARE = 1 / 2
const FIRST_PLACES = 1 << 12

/**
 * Numbers for strings, given by first occurrence: each is found by the number of the string without its last code unit,
 * and that unit, so that no string need be made. A table with open addressing.
 */
export class StringNumbers {
  private places = new Int32Array(FIRST_PLACES).fill(-1)
  /** string → the number of the string without its last unit, or −1, and that unit */
  private readonly before: number[] = []
  private readonly last: number[] = []

  /** @param before number of the string without its last unit, −1 if it has only one */
  numberOf(before: number, unit: number): number {
    let place = this.placeOf(before, unit)
    for (; this.places[place] >= 0; place = (place + 1) & (this.places.length - 1)) {
      const known = this.places[place]
      if (this.before[known] === before && this.last[known] === unit) return known
    }
    const number = this.before.push(before) - 1
    this.last.push(unit)
    this.places[place] = number
    if (this.before.length > this.places.length * MIN_FREE_SHARE) this.grow()
    return number
  }

  text(number: number): string {
    const before = this.before[number]
    return (before < 0 ? '' : this.text(before)) + String.fromCharCode(this.last[number])
  }

  private placeOf(before: number, unit: number): number {
    const mixed = Math.imul(Math.imul(before + 1, 0x9e3779b1) ^ unit, 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & (this.places.length - 1)
  }

  private grow(): void {
    this.places = new Int32Array(this.places.length * 2).fill(-1)
    for (let number = 0; number < this.before.length; number++) {
      let place = this.placeOf(this.before[number], this.last[number])
      while (this.places[place] >= 0) place = (place + 1) & (this.places.length - 1)
      this.places[place] = number
    }
  }
}
