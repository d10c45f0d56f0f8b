/** What the library uses of Node.js's `node:buffer`, for browsers. */

/** Whether bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Code units that `String.fromCharCode` takes at once; its arguments are on the stack. */
const UNITS_AT_ONCE = 8192

/** Text in UTF-16 in a part of a memory. Browsers' TextDecoder takes no memory that is shared. */
class Utf16 {
  constructor(private readonly units: Uint16Array) {}

  write(text: string): void {
    for (let i = 0; i < text.length; i++) this.units[i] = text.charCodeAt(i)
  }

  toString(): string {
    let text = ''
    for (let at = 0; at < this.units.length; at += UNITS_AT_ONCE)
      text += String.fromCharCode(...this.units.subarray(at, at + UNITS_AT_ONCE))
    return text
  }
}

export const Buffer = {
  from: (memory: ArrayBufferLike, at: number, length: number): Utf16 =>
    new Utf16(new Uint16Array(memory, at, length / 2)),
}
