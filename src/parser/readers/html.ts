import { readPage } from '../html/read-page.js'
import type { TextReader } from './reader.js'

/** Nothing but an XML declaration and comments before the first tag, and this one says it is a page. */
const PAGE = /^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html)\b/i

/**
 * Web pages: the text of the main part, block by block, with offsets into the page as it stands in the
 * file. Menus, page headers and footers, asides, forms, scripts, comments and code are left out.
 */
export const html: TextReader = {
  takes: 'text',
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: (text) => /^\s*</.test(text) && PAGE.test(text.slice(0, 2000)),
  read: readPage,
}
