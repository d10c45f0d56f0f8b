import { AlignError } from '../errors.js'
import type { Annotations } from '../types.js'
import { joinBytes } from './bytes.js'
import { COLUMNS, tableRows } from './columns.js'
import type { TableRow } from './columns.js'
import { surenessOf } from '../alignment/doubt.js'
import { VERDICTS, writtenVerdict } from '../alignment/verdicts.js'
import type { Exporter } from './exporter.js'
import { markup } from './xml.js'
import { makeZip } from './zip.js'
import type { ZipWriter } from './zip.js'

/** A workbook for who reviews the pairs: a row a bead, its colour says how sure it is, a column takes the verdict. */
export const xlsx: Exporter = {
  name: 'xlsx',
  extensions: ['.xlsx'],
  about: 'a workbook to review the pairs in, with a column for verdicts',
  parts: [''],
  writes: 'bytes',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: true,
  merges: true,
  codes: false,
  open(options) {
    const zip = makeZip(options.date)
    const sheet = zip.open('xl/worksheets/sheet1.xml')
    let row = 1
    return {
      begin() {
        sheet.write(SHEET_HEAD + headRow())
        return [joinBytes(frame(zip))]
      },
      *document(alignment, number) {
        for (const line of tableRows(alignment, options, number))
          sheet.write(tableLine(line, ++row))
        yield ['']
      },
      end() {
        sheet.write(sheetEnd(row))
        return [joinBytes([sheet.end(), zip.end()])]
      },
    }
  },
}

/** Columns that are for the reviewer, with what the input's reviewer said. */
const REVIEW = [
  {
    name: 'verdict',
    width: 10,
    text: (annotations: Annotations) => writtenVerdict(annotations) ?? '',
  },
  { name: 'note', width: 24, text: ({ notes = [] }: Annotations) => notes.join('\n') },
]

const WIDTHS = [...COLUMNS, ...REVIEW]
const VERDICT = letter(COLUMNS.length)
const LAST = letter(WIDTHS.length - 1)

/** Name of a column by its 0-based number; there are fewer than 26. */
function letter(column: number): string {
  return String.fromCharCode(0x41 + column)
}

/** What a sheet and a cell hold at most (Excel specifications and limits). */
const MAX_ROWS = 1_048_576
const MAX_CELL_LENGTH = 32_767
/** Height of a line and of a row at most, in points. */
const LINE_HEIGHT = 15
const MAX_ROW_HEIGHT = 409

/** Places of the cell formats in {@link STYLES}; those of numbers follow those of text. */
const FORMAT = { head: 1, sure: 2, doubtful: 3, bad: 4, numbers: 3 }

function headRow(): string {
  const cells = WIDTHS.map(({ name }, i) => textCell(`${letter(i)}1`, name, FORMAT.head))
  return `<row r="1" ht="20" customHeight="1">${cells.join('')}</row>`
}

function tableLine({ bead, annotations, cells }: TableRow, row: number): string {
  if (row > MAX_ROWS)
    throw new AlignError('tooLarge', [`${row} rows`, `${MAX_ROWS} in a sheet`], {
      hint: 'write tsv, or fewer documents into one file',
    })
  const format = FORMAT[surenessOf(bead)]
  const written = COLUMNS.map(({ isNumber }, i) =>
    isNumber === true
      ? `<c r="${letter(i)}${row}" s="${format + FORMAT.numbers}"><v>${cells[i]}</v></c>`
      : textCell(`${letter(i)}${row}`, cells[i], format),
  )
  const review = REVIEW.map(({ text }, i) => {
    const place = `${letter(COLUMNS.length + i)}${row}`
    const said = text(annotations)
    return said === '' ? `<c r="${place}" s="${format}"/>` : textCell(place, said, format)
  })
  return `<row r="${row}" ht="${heightOf(cells)}" customHeight="1">${written.join('')}${review.join('')}</row>`
}

/** Without a height LibreOffice draws wrapped rows over each other. */
function heightOf(cells: readonly string[]): number {
  const lines = COLUMNS.map(({ width }, i) => Math.ceil(widthOf(cells[i]) / width))
  return Math.min(MAX_ROW_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + 3)
}

/** About how wide a text is, in characters of the usual size; full-width ones count two. */
const widthOf = (text: string): number =>
  text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)

/** A cell of text, whatever it looks like: `=1+1`, `0012`, `+86`. */
function textCell(place: string, text: string, format: number): string {
  if (text.length > MAX_CELL_LENGTH)
    throw new AlignError(
      'tooLarge',
      [`a cell of ${text.length} characters`, `${MAX_CELL_LENGTH} in a workbook`],
      {
        hint: 'align at a finer level, or write tsv',
      },
    )
  return `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`
}

/** What looks like an escape of Excel's (`_x000D_`) is text, too. */
const cellText = (text: string): string => markup(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const SHEET_HEAD =
  `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/><cols>` +
  WIDTHS.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + 2}" customWidth="1"/>`,
  ).join('') +
  '</cols><sheetData>'

/** @param rows the header among them */
const sheetEnd = (rows: number): string =>
  `</sheetData><autoFilter ref="A1:${LAST}${rows}"/>` +
  (rows < 2
    ? ''
    : `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${VERDICT}2:${VERDICT}${rows}"><formula1>"${VERDICTS.join()}"</formula1></dataValidation></dataValidations>`) +
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'

/** All files of the workbook but the sheet. */
function frame(zip: ZipWriter): Uint8Array[] {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="r${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const relations = (...list: string[]): string =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
  return [
    zip.add(
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}${type('styles', 'styles')}</Types>`,
    ),
    zip.add('_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))),
    zip.add(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="align" sheetId="1" r:id="r1"/></sheets>` +
        '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">align!$1:$1</definedName></definedNames></workbook>',
    ),
    zip.add(
      'xl/_rels/workbook.xml.rels',
      relations(
        relation(1, 'worksheet', 'worksheets/sheet1.xml'),
        relation(2, 'styles', 'styles.xml'),
      ),
    ),
    zip.add('xl/styles.xml', STYLES),
  ]
}

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`

/** Head, sure, doubtful, bad. */
const FILLS = ['DDE6F2', 'FFFFFF', 'FFF4CC', 'FBD5D0'].map(fill)

const format = (fillId: number, number: 0 | 2): string =>
  `<xf numFmtId="${number === 0 ? 49 : 2}" fontId="0" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${number === 0 ? ' wrapText="1"' : ''}/></xf>`

const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`

const edge = (side: string): string => `<${side} style="thin"><color rgb="FFD9D9D9"/></${side}>`

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
  `<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${FILLS.join('')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>' +
  [3, 4, 5].map((fillId) => format(fillId, 0)).join('') +
  [3, 4, 5].map((fillId) => format(fillId, 2)).join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
