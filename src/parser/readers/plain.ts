import type { Block } from '../../types.js'
import type { Reader } from './reader.js'

/** Plain text: a line is a paragraph, unless it was wrapped; blank lines separate. */
export const plain: Reader = {
  name: 'plain',
  extensions: ['.txt', '.text'],
  read(text) {
    const blocks: Block[] = []
    for (const line of linesOf(text)) {
      const last = blocks[blocks.length - 1]
      if (last !== undefined && continues(text, last, line))
        blocks[blocks.length - 1] = { ...last, to: line.to }
      else blocks.push({ ...line, kind: 'paragraph', edits: [] })
    }
    return { blocks, ignored: [] }
  },
}

interface Line {
  readonly from: number
  readonly to: number
}

/** Lines that hold something, without the blanks around it. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n\r\u0085\u2028\u2029]+/g)].flatMap((match) => {
    const line = match[0]
    const from = match.index + line.length - line.trimStart().length
    const to = match.index + line.trimEnd().length
    return from < to ? { from, to } : []
  })
}

/** A line this long that ends in the middle of a sentence was wrapped. */
const WRAPPED = 60

function continues(text: string, before: Line, line: Line): boolean {
  if (
    /(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t\u3000]*(?:\r\n|[\n\r\u0085\u2028\u2029])/.test(
      text.slice(before.to, line.from),
    )
  )
    return false
  const above = text.slice(before.from, before.to)
  const lastLine = above.slice(Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\r')) + 1)
  return (
    lastLine.length >= WRAPPED &&
    /[\p{Ll},;]$/u.test(lastLine) &&
    /^[\p{Ll}\d"'(]/u.test(text.slice(line.from, line.to))
  )
}
