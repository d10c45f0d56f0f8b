import { readPage } from '../html/read-page.js'
import { frontMatter } from '../prose/markup/front-matter.js'
import { blankMarkup, outside } from '../prose/markup/markup.js'
import { shortcodes } from '../prose/markup/shortcodes.js'
import type { Reading } from '../spans/reading.js'
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
  read,
}

/** What stands in braces is filled in by the page generator; inside a tag it may hold quotation marks that end nothing. */
function read(page: string): Reading {
  const { text, markup } = blankMarkup(page, [frontMatter, shortcodes])
  const { blocks, ignored } = readPage(text)
  const taken = [...blocks, ...ignored]
  return {
    blocks,
    ignored: [...ignored, ...outside(markup, taken)].sort((a, b) => a.from - b.from),
  }
}
