import type { Alignment, Language } from '../types.js'
import { codesOf } from './codes.js'
import type { Codes } from './codes.js'
import { sides } from './exporter.js'
import type { Exporter } from './exporter.js'
import { sideText } from '../alignment/beads.js'
import { oneLine } from '../alignment/one-line.js'
import { titleOf } from './title.js'
import { markup } from './xml.js'
import { makeZip } from './zip.js'

/** A Word document with a table of two columns, a row a bead: what translators hand in. */
export const docx: Exporter = {
  name: 'docx',
  extensions: ['.docx'],
  about: 'a Word document, a table of two columns',
  parts: [''],
  writes: 'bytes',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: true,
  merges: false,
  codes: false,
  open: (options) => ({
    begin: () => [''],
    *document(alignment) {
      const zip = makeZip(options.date)
      const codes = codesOf(options, alignment.document)
      const order = sides(options.direction)
      const body = zip.open('word/document.xml')
      yield [zip.add('[Content_Types].xml', TYPES)]
      yield [zip.add('_rels/.rels', RELATIONS)]
      yield [zip.add('word/_rels/document.xml.rels', DOCUMENT_RELATIONS)]
      yield [zip.add('docProps/core.xml', properties(titleOf(alignment).text, codes))]
      yield [zip.add('word/styles.xml', styles(order, codes))]
      yield [zip.add('word/footer1.xml', FOOTER)]
      body.write(BODY_HEAD + headRow(order))
      for (const line of rows(alignment, order)) body.write(line)
      body.write(BODY_END)
      yield [body.end()]
      yield [zip.end()]
    },
    end: () => [''],
  }),
}

type Order = readonly [Language, Language]

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }
/** Paragraph styles by language. */
const STYLE_IDS: Readonly<Record<Language, string>> = { en: 'English', zh: 'Chinese' }

function* rows(alignment: Alignment, order: Order): Iterable<string> {
  for (const bead of alignment.beads) {
    const cells = order.map((language) =>
      cell(oneLine(sideText(alignment, bead, language)), STYLE_IDS[language]),
    )
    yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
  }
}

/** Repeated on every page. */
const headRow = (order: Order): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${order.map((language) => cell(NAMES[language], 'TableHead')).join('')}</w:tr>`

const cell = (text: string, style: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${COLUMN_WIDTH}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>` +
  `${text === '' ? '' : `<w:r><w:t xml:space="preserve">${markup(text)}</w:t></w:r>`}</w:p></w:tc>`

/** A4 with margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1134 }
const COLUMN_WIDTH = (PAGE.width - 2 * PAGE.margin) / 2

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const part = (name: string, kind: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`

const TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  part('document', 'document.main') +
  part('styles', 'styles') +
  part('footer1', 'footer') +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'

const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const DOCUMENT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`

const properties = (title: string, { source }: Codes): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${markup(title)}</dc:title><dc:language>${markup(source)}</dc:language></cp:coreProperties>`

const field = (code: string): string =>
  `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`

const FOOTER = `${XML}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="TableHead"/><w:jc w:val="center"/></w:pPr>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`

const border = (edge: string): string =>
  `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`

const BODY_HEAD =
  `${XML}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body><w:tbl><w:tblPr><w:tblW w:w="${2 * COLUMN_WIDTH}" w:type="dxa"/>` +
  `<w:tblBorders>${['top', 'bottom', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
  '<w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="115" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblGrid><w:gridCol w:w="${COLUMN_WIDTH}"/><w:gridCol w:w="${COLUMN_WIDTH}"/></w:tblGrid>`

const BODY_END =
  `</w:tbl><w:p/><w:sectPr><w:footerReference w:type="default" r:id="r2"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>` +
  `<w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`

/** Fonts are left to the system where it has none of these names. */
function styles(order: Order, { source, target }: Codes): string {
  const codes: Record<Language, string> =
    order[0] === 'en' ? { en: source, zh: target } : { en: target, zh: source }
  const style = (id: string, run: string): string =>
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:rPr>${run}</w:rPr></w:style>`
  const language = `<w:lang w:val="${markup(codes.en)}" w:eastAsia="${markup(codes.zh)}"/>`
  return (
    `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/><w:sz w:val="22"/>${language}</w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    style('English', '') +
    style('Chinese', '<w:rFonts w:hint="eastAsia"/>') +
    style('TableHead', '<w:color w:val="595959"/><w:sz w:val="18"/>') +
    '</w:styles>'
  )
}
