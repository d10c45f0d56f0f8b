/** Code pages by the character sets of fonts: RTF 1.9.1, `\fcharset`. */
const CHARSET_PAGES: Readonly<Record<number, number | undefined>> = {
  0: 1252,
  77: 10_000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Names of code pages in the Encoding Standard, where they are not `windows-` and their number. */
const PAGE_NAMES: Readonly<Record<number, string | undefined>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10_000: 'macintosh',
  65_001: 'utf-8',
}

/** Of two bytes a character, the first of which is 0x81 or more. */
const DOUBLE_BYTE_PAGES = new Set([932, 936, 949, 950])

/** Decodes the bytes of a text that stand one after the other. */
export interface BytesOfText {
  /** @param page of the font that they are in */
  readonly add: (byte: number, page: number) => void
  /** Whether the next byte belongs to a character that has begun, though it may look like a letter. */
  readonly isOpen: () => boolean
  /** What has been gathered; begins anew. */
  readonly take: () => string
}

export function makeBytes(): BytesOfText {
  let bytes: number[] = []
  let page = 1252
  let open = false
  return {
    add(byte, now) {
      page = now
      open = !open && DOUBLE_BYTE_PAGES.has(now) && byte > 0x80
      bytes.push(byte)
    },
    isOpen: () => open,
    take() {
      if (bytes.length === 0) return ''
      const text = decode(Uint8Array.from(bytes), page)
      bytes = []
      open = false
      return text
    },
  }
}

/** The page that a font says, unless it says none: then the file's. */
export const pageOf = (charset: number | undefined, file: number): number =>
  // A font for Latin letters says little of Chinese bytes: some programs give every font the first set.
  charset === undefined || (charset === 0 && DOUBLE_BYTE_PAGES.has(file))
    ? file
    : (CHARSET_PAGES[charset] ?? file)

function decode(bytes: Uint8Array, page: number): string {
  const name = PAGE_NAMES[page] ?? `windows-${page}`
  for (const encoding of [name, 'windows-1252'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch (error) {
      // Not of this page, or no page that is known: the bytes are Latin then.
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    }
  return new TextDecoder('windows-1252').decode(bytes)
}
