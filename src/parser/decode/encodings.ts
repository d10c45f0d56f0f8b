import { AlignError } from '../../errors.js'

/** Encodings that `--encoding` takes, and what they are called in results. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'windows-1252',
] as const

export type Encoding = (typeof ENCODINGS)[number]

/** Other names people use, without case, hyphens and underscores. GB18030 holds all of GBK and GB 2312. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  ascii: 'utf-8',
  usascii: 'utf-8',
  utf8bom: 'utf-8',
  ucs2: 'utf-16le',
  unicode: 'utf-16le',
  utf16: 'utf-16le',
  gb: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  euccn: 'gb18030',
  big5hkscs: 'big5',
  cp950: 'big5',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
}

/** @throws AlignError `unknownEncoding` */
export function encodingNamed(name: string): Encoding {
  const bare = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '')
  const known = ENCODINGS.find((one) => bare(one) === bare(name)) ?? ALIASES[bare(name)]
  if (known === undefined) throw new AlignError('unknownEncoding', [name, ENCODINGS.join(', ')])
  return known
}

/** What a byte order mark says, when there is one. */
export function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** What Windows-1252 has for the bytes 80–9F where Latin-1 has control characters (WHATWG Encoding Standard). */
const WINDOWS_1252_C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * Text without its byte order mark; what cannot be decoded becomes U+FFFD.
 *
 * Node 20 decodes Windows-1252 as Latin-1, so that its own characters are put in here.
 */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '')
  return encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252_C1[control.charCodeAt(0) - 0x80])
    : text
}
