import { makeDocx, makeEpub, paragraph, table } from './make.js'
import { makePptx, shape, slideTable } from './make-slides.js'
import { inline, makeOpenDocument, makeXlsx } from './make-sheets.js'

/** A small file of each kind that is an archive. */
export const ARCHIVES: Readonly<Record<string, Uint8Array>> = {
  docx: makeDocx(paragraph('Tea & salt', '1') + table(['tea', '茶'], ['salt', '盐'])),
  epub: makeEpub([
    '<h1>Tea</h1><p>Hot<br/>热</p>',
    '<table><tr><td>tea</td><td>茶</td></tr></table>',
  ]),
  xlsx: makeXlsx([[inline('tea') + '<c r="B1" t="s"><v>0</v></c><c s="1"><v>45353</v></c>']], {
    strings: '<si><r><t>茶</t></r></si>',
    formats: ['yyyy-mm-dd'],
  }),
  pptx: makePptx([
    { shapes: shape('title', 'tea\n茶') + slideTable(['a', 'b']), notes: shape('body', 'x') },
  ]),
  odt: makeOpenDocument(
    'text',
    '<text:h>tea</text:h><text:p>salt<text:note><text:p>x</text:p></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>茶</text:p></table:table-cell></table:table-row></table:table>',
  ),
  ods: makeOpenDocument(
    'spreadsheet',
    '<table:table><table:table-row><table:table-cell><text:p>tea<text:s/></text:p></table:table-cell></table:table-row></table:table>',
  ),
}

export const RTF =
  "{\\rtf1\\ansicpg936{\\fonttbl{\\f1\\fcharset134 S;}}{\\stylesheet{\\s1 heading 1;}}\\pard\\s1\\f1\\'b2\\'e8\\par\\u33590?{\\footnote x}\\trowd\\intbl a\\cell b\\cell\\row}"
