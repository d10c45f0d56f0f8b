const encoder = new TextEncoder()

/** Text in UTF-8. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text)

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
