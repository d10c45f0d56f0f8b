import { asLines } from './lines.js'

/** How each segment ends, as flags 0 or 1. */
export interface Endings {
  readonly asks: Uint8Array
  readonly exclaims: Uint8Array
  /** holds an ellipsis anywhere */
  readonly trailsOff: Uint8Array
}

/** Line ends; question and exclamation marks followed by nothing but closing marks and blanks; ellipses. */
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
