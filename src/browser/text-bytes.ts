/** Whether bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

export function writeUtf16(text: string, memory: ArrayBufferLike, at: number): void {
  const units = new Uint16Array(memory, at, text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
}

/** Code units that `String.fromCharCode` takes at once; its arguments are on the stack. */
const UNITS_AT_ONCE = 8192

/** Browsers' TextDecoder takes no memory that is shared. */
export function readUtf16(memory: ArrayBufferLike, at: number, length: number): string {
  const units = new Uint16Array(memory, at, length)
  let text = ''
  for (let from = 0; from < length; from += UNITS_AT_ONCE)
    text += String.fromCharCode(...units.subarray(from, from + UNITS_AT_ONCE))
  return text
}
