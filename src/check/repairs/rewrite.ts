import { AlignError } from '../../errors.js'
import type { Change } from './repair.js'

/** Gives a text again with some changes, piece by piece, in the encoding that it had. */
export interface Rewriter {
  readonly take: (chunk: string) => Uint8Array
}

/**
 * @param changes in order
 * @param encoding as `TextDecoder` calls it
 * @throws AlignError `badMemory` where nothing can be written in the encoding
 */
export function makeRewriter(changes: readonly Change[], encoding: string): Rewriter {
  const encode = encoderOf(encoding)
  let at = 0
  let next = 0
  /** Whether blanks that follow go with the unit before them. */
  let isSkipping = false
  return {
    take(chunk) {
      const pieces: string[] = []
      const begin = at
      const end = at + chunk.length
      while (at < end) {
        const change = changes[next] as Change | undefined
        if (change !== undefined && at >= change.from) {
          at = Math.min(end, change.to)
          if (at < change.to) break
          pieces.push(change.text)
          isSkipping = change.removes === true
          next++
          continue
        }
        const to = Math.min(end, change?.from ?? end)
        const piece = chunk.slice(at - begin, to - begin)
        const kept = isSkipping ? piece.trimStart() : piece
        if (kept !== '') isSkipping = false
        pieces.push(kept)
        at = to
      }
      return encode(pieces.join(''))
    },
  }
}

function encoderOf(encoding: string): (text: string) => Uint8Array {
  if (encoding === 'utf-8') return (text) => Buffer.from(text)
  if (encoding === 'utf-16le') return (text) => Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return (text) => Buffer.from(text, 'utf16le').swap16()
  throw new AlignError('badMemory', [`is in ${encoding}, which cannot be written`], {
    hint: 'save it in UTF-8 first',
  })
}
