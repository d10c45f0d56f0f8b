import { walkXml } from '../../containers/xml.js'
import type { Tag } from '../../containers/xml.js'
import { damaged } from '../../containers/zip.js'
import type { Archive } from '../../containers/zip.js'
import { MAX_SHEET_COLUMNS } from '../../office/sheets.js'
import type { SheetCell } from '../../office/sheets.js'
import { makeRichText } from './shared-strings.js'

/** What cells refer to. */
export interface Shared {
  readonly strings: readonly string[]
  /** A number as a style shows it. */
  readonly show: (value: string, style: string | undefined) => string
}

/**
 * Runs through the rows of a sheet. A formula is what it came to when it was saved.
 * @throws AlignError `badContainer`
 */
export function readSheet(
  archive: Archive,
  path: string,
  { strings, show }: Shared,
  take: (row: readonly SheetCell[]) => void,
): void {
  const inline = makeRichText()
  let row: SheetCell[] = []
  let column = 0
  let type: string | undefined
  let style: string | undefined
  let value = ''
  let isValue = false

  const begin = ({ get }: Tag): void => {
    column = columnOf(get('r')) ?? column
    if (column >= MAX_SHEET_COLUMNS) throw damaged('XLSX', `${path} has a cell outside its columns`)
    type = get('t')
    style = get('s')
    value = ''
    inline.take()
  }
  const shown = (): string => {
    if (type === 'inlineStr') return inline.take()
    if (type === 's' && value !== '') {
      const text = strings[Number(value)]
      if (text === undefined) throw damaged('XLSX', `${path} refers to a text that is not there`)
      return text
    }
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    return type === undefined || type === 'n' ? show(value, style) : value
  }

  walkXml(archive, path, 'XLSX', {
    open(tag) {
      inline.open(tag)
      isValue = tag.name === 'v'
      if (tag.name === 'c') begin(tag)
      else if (tag.name === 'row') {
        row = []
        column = 0
      }
    },
    close(name) {
      inline.close(name)
      isValue = false
      if (name === 'c') row.push({ column: column++, text: shown() })
      else if (name === 'row') take(row)
    },
    text(text) {
      inline.text(text)
      if (isValue) value += text
    },
  })
}

/** `B7` → 1; undefined where a cell has no name: it follows the one before it. */
function columnOf(name: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,4}/i.exec(name ?? '')?.[0].toUpperCase()
  if (letters === undefined) return undefined
  let column = 0
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64
  return column - 1
}
