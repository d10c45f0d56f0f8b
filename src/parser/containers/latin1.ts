/** Bytes that `String.fromCharCode` takes at once; its arguments are on the stack. */
const BYTES_AT_ONCE = 8192

/** A character for each byte. What browsers call Latin-1 is Windows-1252. */
export function latin1(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE)))
  return pieces.join('')
}
