/** Encoders for what the platform only decodes: the decoder's answers, turned round. */

export type Legacy = 'gb18030' | 'big5'

const tables = new Map<Legacy, ReadonlyMap<string, readonly number[]>>()

function tableOf(encoding: Legacy): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding, { fatal: true })
  const learn = (...bytes: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
    } catch {
      // no character
    }
  }
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) learn(lead, trail)
  tables.set(encoding, table)
  return table
}

/** @throws when the encoding lacks a character */
export function encode(text: string, encoding: Legacy): Uint8Array {
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap((character): readonly number[] => {
      if (character < '\x80') return [character.charCodeAt(0)]
      const bytes =
        table.get(character) ?? (encoding === 'gb18030' ? fourBytes(character) : undefined)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

/** GB18030 writes all other characters with four bytes, in the order of their code points. */
function fourBytes(character: string): number[] {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  const bytesAt = (place: number): number[] => [
    0x81 + Math.floor(place / 12600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ]
  const pointAt = (place: number): number =>
    decoder.decode(Uint8Array.from(bytesAt(place))).codePointAt(0)!
  const wanted = character.codePointAt(0)!
  // Supplementary planes start at 90 30 81 30; the others grow, with gaps for what has two bytes.
  if (wanted > 0xffff) return bytesAt(189000 + wanted - 0x10000)
  let [low, high] = [0, 39419]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (pointAt(middle) < wanted) low = middle + 1
    else high = middle
  }
  return bytesAt(low)
}

export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), order === 'le')
  return bytes
}
