import type { ParagraphRole } from '../../containers/text-writer.js'

/** What Word's own styles are for; their names are English in the file. */
const ROLES: readonly (readonly [RegExp, ParagraphRole])[] = [
  [/^(?:heading \d|title|subtitle)$/, { kind: 'heading' }],
  [/^(?:intense )?(?:quote|quotations)$/, { kind: 'quote' }],
  [/^list/, { kind: 'item' }],
  [/^(?:toc \d|contents \d|table of figures|index \d)$/, { why: 'table of contents' }],
]

/** The fonts and styles that a file defines, by their numbers. */
export interface Definitions {
  readonly charsetOf: (font: number) => number | undefined
  readonly roleOf: (style: number) => ParagraphRole
  /** A word of a definition: `\f1`, `\fcharset134`, `\s2`. */
  readonly word: (name: string, number: number) => void
  /** What stands in a definition of a style: its name, and `;` at its end. */
  readonly styleName: (text: string) => void
}

export function makeDefinitions(): Definitions {
  const charsets = new Map<number, number>()
  const roles = new Map<number, ParagraphRole>()
  let font = 0
  let style = 0
  let name = ''
  return {
    charsetOf: (font) => charsets.get(font),
    roleOf: (style) => roles.get(style) ?? { kind: 'paragraph' },
    word(word, number) {
      if (word === 'f') font = number
      else if (word === 'fcharset') charsets.set(font, number)
      else if (word === 's') {
        style = number
        name = ''
      }
    },
    styleName(text) {
      name += text
      if (!name.includes(';')) return
      const plain = name.replace(/;.*/s, '').trim().toLowerCase()
      const known = ROLES.find(([pattern]) => pattern.test(plain))
      if (known !== undefined) roles.set(style, known[1])
      name = ''
    },
  }
}
