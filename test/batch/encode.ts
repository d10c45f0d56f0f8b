/** Texts as files of several encodings hold them. */
export type Encode = (text: string) => Buffer

/** Two-byte codes of a legacy encoding by character, from the decoder that Node.js has. */
function tableOf(encoding: string): Map<string, number> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, number>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      try {
        const character = decoder.decode(Uint8Array.of(high, low))
        if (!table.has(character)) table.set(character, (high << 8) | low)
      } catch {
        continue
      }
    }
  return table
}

/** What the encoding has no code for stays UTF-8, and makes the file unreadable: choose texts that fit. */
function legacy(encoding: string): Encode {
  let table: Map<string, number> | undefined
  return (text) => {
    table ??= tableOf(encoding)
    return Buffer.concat(
      [...text].map((character) => {
        const code = character < '\x80' ? undefined : table?.get(character)
        return code === undefined ? Buffer.from(character) : Buffer.from([code >> 8, code & 0xff])
      }),
    )
  }
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

/** UTF-8 plain, with a byte order mark and with CRLF; UTF-16 both ways; GB18030. */
export const encoders: readonly Encode[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  utf16,
  (text) => utf16(text).swap16(),
  legacy('gb18030'),
]
