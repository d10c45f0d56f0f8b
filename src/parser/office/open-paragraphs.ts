import type { ParagraphRole } from '../containers/text-writer.js'

/** The paragraphs that are open: a text box stands inside a paragraph and holds paragraphs. */
export interface OpenParagraphs {
  readonly isInside: () => boolean
  /** What the paragraph around is holding ends here; what follows the new one is a paragraph of its own. */
  readonly begin: (role: ParagraphRole) => void
  readonly role: () => ParagraphRole | undefined
  readonly setRole: (role: ParagraphRole) => void
  readonly end: () => void
}

/** @param write ends what has been written as a paragraph */
export function makeOpenParagraphs(write: (role: ParagraphRole) => void): OpenParagraphs {
  const roles: ParagraphRole[] = []
  const writeLast = (): void => {
    write(roles.at(-1) ?? { kind: 'paragraph' })
  }
  return {
    isInside: () => roles.length > 0,
    begin(role) {
      if (roles.length > 0) writeLast()
      roles.push(role)
    },
    role: () => roles.at(-1),
    setRole(role) {
      roles.splice(-1, 1, role)
    },
    end() {
      writeLast()
      roles.pop()
    },
  }
}
