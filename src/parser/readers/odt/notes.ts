import type { Tag } from '../../containers/xml.js'
import { blankOf, collapsed, PARAGRAPH_ELEMENTS } from '../../office/open-document.js'

/** Gathers footnotes and endnotes, which stand in the middle of a sentence. */
export function makeNotes() {
  const all: string[] = []
  let depth = 0
  let inParagraph = false
  let note = ''
  return {
    all,
    isIn: (): boolean => depth > 0,
    begin(): void {
      depth++
    },
    open(tag: Tag): void {
      if (PARAGRAPH_ELEMENTS.has(tag.name)) inParagraph = true
      else if (inParagraph) note += blankOf(tag) ?? ''
    },
    close(name: string): void {
      if (PARAGRAPH_ELEMENTS.has(name)) {
        all.push(note)
        note = ''
        inParagraph = false
      } else if (name === 'note') depth--
    },
    text(text: string): void {
      if (inParagraph) note += collapsed(text)
    },
  }
}
