import { Buffer } from 'node:buffer'

export { isUtf8 } from 'node:buffer'

/** Writes the UTF-16 code units of a text. @param at in bytes, an even number */
export function writeUtf16(text: string, memory: ArrayBufferLike, at: number): void {
  Buffer.from(memory, at, text.length * 2).write(text, 'utf16le')
}

/** @param at in bytes, an even number. @param length of the text, in code units */
export const readUtf16 = (memory: ArrayBufferLike, at: number, length: number): string =>
  Buffer.from(memory, at, length * 2).toString('utf16le')
