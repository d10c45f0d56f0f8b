import { asLines } from './lines.js'

/** Which segments ask, which exclaim and which trail off; 1 for those that do. */
export interface Endings {
  readonly asks: Uint8Array
  readonly exclaims: Uint8Array
  /** with dots anywhere in the segment */
  readonly trailsOff: Uint8Array
}

/** Line ends; ? and ! before nothing but closing marks and blanks; dots. */
const ENDING = /\n|[?？!！]["'”’」』）)]*[^\S\n]*(?![^\n])|…|\.\.\.|\. \. \./g

export function findEndings(texts: readonly string[]): Endings {
  const asks = new Uint8Array(texts.length)
  const exclaims = new Uint8Array(texts.length)
  const trailsOff = new Uint8Array(texts.length)
  const tokens = asLines(texts).match(ENDING) ?? []
  let segment = 0
  for (let i = 0; i < tokens.length; i++) {
    switch (tokens[i][0]) {
      case '\n':
        segment++
        break
      case '?':
      case '？':
        asks[segment] = 1
        break
      case '!':
      case '！':
        exclaims[segment] = 1
        break
      default:
        trailsOff[segment] = 1
    }
  }
  return { asks, exclaims, trailsOff }
}
