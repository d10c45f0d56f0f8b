import type { ArchiveReader } from '../reader.js'
import { ownRows } from '../../tables/own-rows.js'
import { tablesIn } from '../../tables/tables-in.js'
import { makeSheetWriter } from '../../office/sheets.js'
import { readSheet } from './sheet.js'
import { readSharedStrings } from './shared-strings.js'
import { readFormats } from './formats.js'
import { readWorkbook } from './workbook.js'

/** Excel workbooks: all sheets in their order, each a table of what its cells show. */
export const xlsx: ArchiveReader = {
  takes: 'archive',
  name: 'xlsx',
  extensions: ['.xlsx', '.xlsm'],
  recognises: ({ names }) => names.some((name) => /^xl\/workbook\d*\.xml$/i.test(name)),
  read(archive) {
    const { sheets, parts, from1904 } = readWorkbook(archive)
    const strings = readSharedStrings(archive, parts.sharedStrings)
    const show = readFormats(archive, parts.styles, from1904)
    const writer = makeSheetWriter()
    for (const { path, hidden } of sheets) {
      writer.beginSheet(hidden)
      readSheet(archive, path, { strings, show }, writer.row)
    }
    const contents = writer.contents()
    const { text, blocks, ignored } = contents
    const isOneTable = [...tablesIn(blocks)].length === 1
    const own = isOneTable ? ownRows(text, blocks, ignored) : undefined
    return { ...contents, ...own, warnings: [] }
  },
}
