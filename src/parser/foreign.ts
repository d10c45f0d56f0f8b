import type { Warning } from '../types.js'

/** Where a file of a kind begins, and what it is. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(?:\?xml|!DOCTYPE)\b/i, 'XML'],
  // The first tag of such a file is closed at its end.
  [/^\s*<([A-Za-z][\w:.-]{0,40})(?:\s[^<>]{0,4000})?>(?=[^]*<\/\1>\s*$)/, 'XML'],
  [/^\s*(?:\{\s*"|(?:\[\s*){1,3}["{])/, 'JSON'],
  [/^\s*\\(?:documentclass|documentstyle|begin\{)/, 'LaTeX'],
  [/^\s*\{\\rtf/, 'RTF'],
  [/^%!PS/, 'PostScript'],
  [/^%PDF-/, 'PDF'],
  [/^BEGIN:V[A-Z]{4,8}\r?\n/, 'a calendar or an address book'],
  [
    /^(?:[A-Za-z-]{1,40}: .{0,1000}\r?\n(?:[ \t].{0,1000}\r?\n)*){0,40}MIME-Version: /i,
    'an e-mail',
  ],
]

/** A warning for a text that is read as prose but looks like something else. */
export function foreignRemark(text: string): Warning | undefined {
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1]
  return kind === undefined
    ? undefined
    : {
        code: 'foreign',
        message: `looks like ${kind} and is read as plain text: its marks may stand in the pairs`,
      }
}
