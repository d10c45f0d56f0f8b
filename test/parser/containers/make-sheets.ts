import { makeZip } from './make.js'

/** A sheet's rows as the XML of its cells. */
export interface Sheet {
  readonly rows: readonly string[]
  readonly state?: string
}

/** A cell with a text of its own. */
export const inline = (text: string, name = ''): string =>
  `<c${name === '' ? '' : ` r="${name}"`} t="inlineStr"><is><t>${text}</t></is></c>`

const styles = (formats: readonly string[]): string =>
  `<styleSheet><numFmts>${formats
    .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`)
    .join(
      '',
    )}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, i) => `<xf numFmtId="${164 + i}"/>`)
    .join('')}</cellXfs></styleSheet>`

/** An Excel workbook. @param formats of the styles from 1 on, as XML */
export function makeXlsx(
  sheets: readonly (Sheet | readonly string[])[],
  { strings = '', formats = [] as readonly string[], parts = {} } = {},
): Uint8Array {
  const all = sheets.map((sheet): Sheet => ('rows' in sheet ? sheet : { rows: sheet }))
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  return makeZip({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${all
      .map(
        ({ state }, i) =>
          `<sheet name="S${i}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="r${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${all
      .map((_, i) => relation(`r${i}`, 'worksheet', `worksheets/part${i}.xml`))
      .join(
        '',
      )}${relation('s', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': styles(formats),
    ...Object.fromEntries(
      all.map(({ rows }, i) => [
        `xl/worksheets/part${i}.xml`,
        `<worksheet><sheetData>${rows.map((cells) => `<row>${cells}</row>`).join('')}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  })
}

/** An OpenDocument file. @param body XML, with the prefixes `text` and `table` */
export const makeOpenDocument = (
  kind: 'spreadsheet' | 'text' | 'presentation',
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array =>
  makeZip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content>${body}</office:document-content>`,
    ...parts,
  })
