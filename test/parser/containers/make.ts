import { strToU8, zipSync } from 'fflate'

/** A zip archive, the same bytes for the same files. */
export const makeZip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: new Date(1980, 0, 1), os: 3 },
  )

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A run of text in Word's XML; a line break for `\n`. */
export const run = (text: string): string =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`

/** A paragraph of Word's, in a style by its id. */
export const paragraph = (text: string, style = ''): string =>
  `<w:p w:rsidR="00A1"><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}<w:rPr><w:b/></w:rPr></w:pPr>` +
  `${
    text
      .match(/[^ ]+ ?|[^]/g)
      ?.map(run)
      .join('') ?? ''
  }</w:p>`

/** A table of Word's. A cell is a text, of a paragraph a line. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map((cells) => {
      const columns = cells.map(
        (cell) =>
          `<w:tc><w:tcPr/>${cell
            .split('\n')
            .map((line) => paragraph(line))
            .join('')}</w:tc>`,
      )
      return `<w:tr>${columns.join('')}</w:tr>`
    })
    .join('')}</w:tbl>`

const STYLES = [
  ['1', 'heading 1'],
  ['a3', 'Quote'],
  ['TOC1', 'toc 1'],
  ['own', 'My headline', '1'],
].map(
  ([id, name, base]) =>
    `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${base === undefined ? '' : `<w:basedOn w:val="${base}"/>`}</w:style>`,
)

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** A Word file, as small as Word takes it. @param body Word's XML */
export const makeDocx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
      'Target="word/document.xml"/></Relationships>',
    'word/styles.xml': `<w:styles ${WORD}>${STYLES.join('')}</w:styles>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${WORD}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  })

/** An electronic book of pages. @param pages what stands in their bodies */
export const makeEpub = (
  pages: readonly string[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const names = pages.map((_, i) => `page ${i + 1}.xhtml`)
  const items = names.map(
    (name, i) =>
      `<item id="p${i}" href="${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`,
  )
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">' +
      '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf':
      '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/>' +
      `<manifest><item id="css" href="a.css" media-type="text/css"/>${items.join('')}</manifest>` +
      `<spine>${names.map((_, i) => `<itemref idref="p${i}"/>`).join('')}</spine></package>`,
    'OEBPS/a.css': 'p { margin: 0 }',
    ...Object.fromEntries(
      pages.map((page, i) => [
        `OEBPS/${names[i]}`,
        `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title></head><body>${page}</body></html>`,
      ]),
    ),
    ...parts,
  })
}
