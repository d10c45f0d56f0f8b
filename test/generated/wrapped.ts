import { widthOf } from '../../src/parser/prose/wrapping.js'

/** A paragraph broken into lines of at most so many columns, as editors do it: between words, or Han characters. */
export function wrapped(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/\s+|[^\s\p{Script=Han}]+|\p{Script=Han}[^\s\p{L}\p{N}]*/gu) ??
    []) {
    if (line !== '' && widthOf(line + piece) > width && piece.trim() !== '') {
      lines.push(line.trimEnd())
      line = piece
    } else line += piece
  }
  return [...lines, line].join('\n')
}
