import type { Tag } from '../../containers/xml.js'
import { makeTableRows } from '../../office/table-rows.js'
import type { TableRows } from '../../office/table-rows.js'

/** Where in a Word document's tables we are. */
export interface Tables extends Pick<TableRows, 'cell'> {
  readonly open: (tag: Tag) => void
  readonly close: (name: string) => void
}

/** @param blocks how many blocks there are */
export function makeTables(blocks: () => number): Tables {
  const rows = makeTableRows(blocks)
  const numberIn = ({ get }: Tag): number => Number.parseInt(get('val') ?? '') || 0
  const opening = new Map<string, (tag: Tag) => void>([
    ['tbl', rows.beginTable],
    ['tr', rows.beginRow],
    ['tc', rows.beginCell],
    [
      'gridBefore',
      (tag) => {
        rows.skip(numberIn(tag))
      },
    ],
    [
      'gridSpan',
      (tag) => {
        rows.skip(Math.max(0, numberIn(tag) - 1))
      },
    ],
  ])
  return {
    cell: rows.cell,
    open: (tag) => opening.get(tag.name)?.(tag),
    close(name) {
      if (name === 'tbl') rows.endTable()
      else if (name === 'tr') rows.endRow()
    },
  }
}
