import type { Edit, Span } from '../../types.js'
import { joint } from '../spans/join-lines.js'

/** `\n`, `\"`, `\u4e2d` (Java), `\U4e2d` (Apple), and a backslash before a line end. */
const ESCAPE = /\\(?:[uU]([\dA-Fa-f]{4})|((?:\r\n|[\n\r])[ \t]*)|([^]))/g

/** What the escapes in a span stand for: a line break for a space or, in Chinese, for nothing, like a wrapped line. */
export function escapesIn(text: string, { from, to }: Span): Edit[] {
  const part = text.slice(from, to)
  if (!part.includes('\\')) return []
  return Array.from(
    part.matchAll(ESCAPE),
    ({ index, 0: escape, 1: code, 2: wrap, 3: character }) => {
      const end = index + escape.length
      const meaning = (): string => {
        if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
        if (wrap !== undefined) return ''
        if (character === 'n' || character === 'r')
          return joint(part[index - 1] ?? '', part[end] ?? '')
        return character === 't' || character === 'f' ? ' ' : character
      }
      return { from: from + index, to: from + end, text: meaning() }
    },
  )
}
