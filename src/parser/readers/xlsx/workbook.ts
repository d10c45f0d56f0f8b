import { walkXml } from '../../containers/xml.js'
import { damaged } from '../../containers/zip.js'
import type { Archive } from '../../containers/zip.js'
import { readRelations } from '../../office/relations.js'

export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly { readonly path: string; readonly hidden: boolean }[]
  /** Paths of what the sheets refer to, where there is any. */
  readonly parts: { readonly sharedStrings?: string; readonly styles?: string }
  /** Whether days are counted from 1904, as Excel for the Mac did. */
  readonly from1904: boolean
}

/** @throws AlignError `badContainer` */
export function readWorkbook(archive: Archive): Workbook {
  const path = archive.names.find((name) => /^xl\/workbook\d*\.xml$/i.test(name)) ?? ''
  const related = readRelations(archive, path, 'XLSX')
  const sheets: { path: string; hidden: boolean }[] = []
  let from1904 = false
  walkXml(archive, path, 'XLSX', {
    open({ name, get }) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(get('date1904') ?? '')
      if (name !== 'sheet') return
      const relation = related.find(({ id }) => id === idOf(get))
      if (relation === undefined)
        throw damaged('XLSX', `the sheet ${get('name') ?? ''} is nowhere in it`)
      // Charts and dialogues have sheets of their own, without cells.
      if (relation.type === 'worksheet')
        sheets.push({ path: relation.path, hidden: /hidden/i.test(get('state') ?? '') })
    },
  })
  const partOf = (type: string): string | undefined =>
    related.find((relation) => relation.type === type && archive.names.includes(relation.path))
      ?.path
  return { sheets, from1904, parts: { ...named('sharedStrings'), ...named('styles') } }

  function named<T extends string>(type: T): Partial<Record<T, string>> {
    const part = partOf(type)
    return part === undefined ? {} : ({ [type]: part } as Record<T, string>)
  }
}

/** `r:id`; the number that Excel gives the sheet is `sheetId`. */
const idOf = (get: (attribute: string) => string | undefined): string | undefined => get('id')
