/** A piece of an RTF file. */
export type Token =
  | { readonly kind: 'begin' | 'end' }
  | { readonly kind: 'word'; readonly name: string; readonly number: number | undefined }
  /** `\~`, `\*`, `\{` … */
  | { readonly kind: 'sign'; readonly sign: string }
  /** `\'d6`: a byte in the code page of the font. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** Characters as they stand, each a byte. */
  | { readonly kind: 'text'; readonly text: string }

const PIECE =
  /\\([a-z]{1,40})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\(\r\n|[^])|([{}])|[\r\n\0]+|[^\\{}\r\n\0]+|\\/giy

/** @param source a file's bytes as Latin-1 */
export function* tokensOf(source: string): Generator<Token> {
  PIECE.lastIndex = 0
  const pieces = new RegExp(PIECE)
  for (let match = pieces.exec(source); match !== null; match = pieces.exec(source)) {
    const [piece, name, number, byte, sign, brace] = match as (string | undefined)[] as [
      string,
      ...(string | undefined)[],
    ]
    if (name === 'bin') pieces.lastIndex += Math.max(0, Number(number ?? 0))
    else if (name !== undefined)
      yield { kind: 'word', name, number: number === undefined ? undefined : Number(number) }
    else if (byte !== undefined) yield { kind: 'byte', byte: Number.parseInt(byte, 16) }
    else if (sign !== undefined) yield { kind: 'sign', sign }
    else if (brace !== undefined) yield { kind: brace === '{' ? 'begin' : 'end' }
    else if (!/^[\r\n\0\\]/.test(piece)) yield { kind: 'text', text: piece }
  }
}
