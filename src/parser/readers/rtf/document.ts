import { makeWriter } from '../../containers/text-writer.js'
import type { ParagraphRole } from '../../containers/text-writer.js'
import { roleInCell } from '../../office/cell-role.js'
import type { Contents } from '../reader.js'
import { makeCells } from './cells.js'

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
  const cells = makeCells(() => writer.blocks.length)
  const notes: string[] = []
  let note = ''
  let role: ParagraphRole = { kind: 'paragraph' }
  const end = (separator: '\n' | '\t'): void => {
    writer.end(roleInCell(role, cells.cell()), separator)
  }
  return {
    write: writer.write,
    breakLine: writer.breakLine,
    setRole(now) {
      role = now
    },
    endParagraph(isCell) {
      if (isCell) cells.enter()
      else cells.leaveTable()
      end('\n')
    },
    endCell() {
      cells.enter()
      end('\t')
      cells.leave()
    },
    endRow: cells.endRow,
    writeNote(text) {
      note += text
    },
    endNote() {
      notes.push(note)
      note = ''
    },
    contents() {
      cells.leaveTable()
      end('\n')
      for (const text of notes) {
        writer.write(text)
        writer.end({ kind: 'paragraph' }, '\n')
      }
      return { text: writer.text(), blocks: writer.blocks, ignored: writer.ignored, warnings: [] }
    },
  }
}
