import { walkXml } from '../containers/xml.js'
import type { Tag, XmlHandlers } from '../containers/xml.js'
import type { Archive } from '../containers/zip.js'
import {
  blankOf,
  collapsed,
  CONTENT,
  kindOf,
  refuseEncrypted,
  UNSEEN_ELEMENTS,
} from '../office/open-document.js'
import { checkCount } from '../limits.js'
import { withoutUnseen } from '../office/seen.js'
import { makeSheetWriter, MAX_SHEET_COLUMNS } from '../office/sheets.js'
import type { SheetCell, SheetWriter } from '../office/sheets.js'
import type { ArchiveReader } from './reader.js'

/** OpenDocument spreadsheets: all sheets in their order, each a table of what its cells show. */
export const ods: ArchiveReader = {
  takes: 'archive',
  name: 'ods',
  extensions: ['.ods', '.ots'],
  recognises: (archive) => kindOf(archive) === 'spreadsheet',
  read(archive) {
    refuseEncrypted(archive, 'ODS')
    const writer = makeSheetWriter()
    readSheets(archive, writer)
    return { ...writer.contents(), warnings: [] }
  },
}

function readSheets(archive: Archive, writer: SheetWriter): void {
  const hidden = makeHidden()
  const row = makeRow()
  const handlers: XmlHandlers = {
    open(tag) {
      hidden.open(tag)
      if (tag.name === 'table') writer.beginSheet(hidden.has(tag.get('style-name')))
      row.open(tag)
    },
    close(name) {
      row.close(name, writer)
    },
    text(text) {
      row.text(text)
    },
  }
  const isUnseen = ({ name }: Tag): boolean => UNSEEN_ELEMENTS.has(name) || name === 'shapes'
  walkXml(archive, CONTENT, 'ODS', withoutUnseen(isUnseen, handlers))
}

/** Gathers the names of styles whose sheets are hidden; they stand before the sheets. */
function makeHidden() {
  const names = new Set<string>()
  let style = ''
  return {
    open({ name, get }: Tag): void {
      if (name === 'style') style = get('name') ?? ''
      else if (name === 'table-properties' && get('display') === 'false') names.add(style)
    },
    has: (name: string | undefined): boolean => name !== undefined && names.has(name),
  }
}

/** Gathers a row. What is the same in many cells or rows side by side stands once, with its number. */
function makeRow() {
  let cells: SheetCell[] = []
  let column = 0
  let columns = 1
  let rows = 1
  let text = ''
  let paragraphs = 0
  let inParagraph = false

  const endCell = (): void => {
    if (text.trim() !== '')
      for (let i = column; i < Math.min(column + columns, MAX_SHEET_COLUMNS); i++)
        cells.push({ column: i, text })
    column += columns
  }
  return {
    open(tag: Tag): void {
      const { name, get } = tag
      if (name === 'table-row') {
        cells = []
        column = 0
        rows = numberIn(get('number-rows-repeated'))
      } else if (isCell(name)) {
        columns = numberIn(get('number-columns-repeated'))
        text = ''
        paragraphs = 0
      } else if (name === 'p') {
        if (paragraphs++ > 0) text += '\n'
        inParagraph = true
      } else if (inParagraph) text += blankOf(tag) ?? ''
    },
    close(name: string, writer: SheetWriter): void {
      if (name === 'p') inParagraph = false
      else if (isCell(name)) endCell()
      else if (name === 'table-row' && cells.length > 0) {
        checkCount(cells.length * rows, 'cells')
        for (let i = 0; i < rows; i++) writer.row(cells)
      }
    },
    text(piece: string): void {
      if (inParagraph) text += collapsed(piece)
    },
  }
}

/** Cells below one that spans several rows are covered. */
const isCell = (name: string): boolean => name === 'table-cell' || name === 'covered-table-cell'

const numberIn = (value: string | undefined): number => Math.max(1, Number(value ?? 1) || 1)
