import { makeWriter } from '../../containers/text-writer.js'
import type { ParagraphRole } from '../../containers/text-writer.js'
import { makeTableRows } from '../../office/table-rows.js'
import type { Contents } from '../reader.js'

/** Takes the text of an RTF file as it comes, with the marks that end paragraphs, cells and rows. */
export interface RtfDocument {
  readonly write: (text: string) => void
  readonly breakLine: () => void
  readonly endParagraph: (inTable: boolean) => void
  readonly endCell: () => void
  readonly endRow: () => void
  /** What the paragraph is that is being written. */
  readonly setRole: (role: ParagraphRole) => void
  readonly writeNote: (text: string) => void
  readonly endNote: () => void
  readonly contents: () => Contents
}

export function makeDocument(): RtfDocument {
  const writer = makeWriter()
  const rows = makeTableRows(() => writer.blocks.length)
  const notes: string[] = []
  let note = ''
  let role: ParagraphRole = { kind: 'paragraph' }
  let inTable = false
  let inCell = false

  /** A row begins with what is in its first cell. */
  const enterCell = (): void => {
    if (!inTable) {
      rows.beginTable()
      rows.beginRow()
      inTable = true
    }
    if (!inCell) rows.beginCell()
    inCell = true
  }
  const leaveTable = (): void => {
    if (!inTable) return
    if (inCell) rows.endRow()
    rows.endTable()
    inTable = false
    inCell = false
  }
  const end = (separator: '\n' | '\t'): void => {
    const cell = inCell ? rows.cell() : undefined
    writer.end(cell === undefined || 'why' in role ? role : { kind: 'cell', cell }, separator)
  }
  return {
    write: writer.write,
    breakLine: writer.breakLine,
    setRole(now) {
      role = now
    },
    endParagraph(isCell) {
      if (isCell) enterCell()
      else leaveTable()
      end('\n')
    },
    endCell() {
      enterCell()
      end('\t')
      inCell = false
    },
    endRow() {
      if (!inTable) return
      rows.endRow()
      rows.beginRow()
      inCell = false
    },
    writeNote(text) {
      note += text
    },
    endNote() {
      notes.push(note)
      note = ''
    },
    contents() {
      leaveTable()
      end('\n')
      for (const text of notes) {
        writer.write(text)
        writer.end({ kind: 'paragraph' }, '\n')
      }
      return { text: writer.text(), blocks: writer.blocks, ignored: writer.ignored, warnings: [] }
    },
  }
}
