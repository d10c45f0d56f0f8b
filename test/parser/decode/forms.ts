import { encode, utf16 } from './encoders.js'

const bytes = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The ways a text may be stored: name, what it must be recognised as, and how it is written. */
export const FORMS: readonly (readonly [string, string, (text: string) => Uint8Array])[] = [
  ['UTF-8', 'utf-8', utf8],
  ['UTF-8 with a mark', 'utf-8', (text) => utf8(`\uFEFF${text}`)],
  ['UTF-16LE', 'utf-16le', (text) => utf16(text, 'le')],
  ['UTF-16LE with a mark', 'utf-16le', (text) => utf16(`\uFEFF${text}`, 'le')],
  ['UTF-16BE', 'utf-16be', (text) => utf16(text, 'be')],
  ['UTF-16BE with a mark', 'utf-16be', (text) => utf16(`\uFEFF${text}`, 'be')],
  ['GB18030', 'gb18030', (text) => encode(text, 'gb18030')],
]

export { bytes, utf8 }
