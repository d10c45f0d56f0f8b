import type { Edit, Span } from '../../../types.js'

/** `\n`, `\"`, `\u4e2d` (Java), `\U4e2d` (Apple), and a backslash before a line end. */
const ESCAPE = /\\(?:[uU]([\dA-Fa-f]{4})|((?:\r\n|[\n\r])[ \t]*)|([^]))/g

/** What the escapes in a span stand for: a line break for a space, a wrapped line for nothing. */
export function escapesIn(text: string, { from, to }: Span): Edit[] {
  const part = text.slice(from, to)
  if (!part.includes('\\')) return []
  return Array.from(
    part.matchAll(ESCAPE),
    ({ index, 0: escape, 1: code, 2: wrap, 3: character }) => ({
      from: from + index,
      to: from + index + escape.length,
      text:
        code !== undefined
          ? String.fromCharCode(Number.parseInt(code, 16))
          : wrap !== undefined
            ? ''
            : 'nrtf'.includes(character)
              ? ' '
              : character,
    }),
  )
}
