import type { IgnoredReason } from '../../types.js'
import { holdsProse } from '../languages/holds-prose.js'
import { replaced } from '../prose/markup/line-patterns.js'
import type { MarkupFinder, MarkupSpan } from '../prose/markup/markup.js'
import { readProse, WRAPPED_PRIOR } from '../prose/read-prose.js'
import type { TextReader } from './reader.js'

/** Requests whose line goes on as text: fonts and sizes. */
const FONT_REQUESTS = new Set(
  'B I R BI BR IB IR RB RI SM SB Nm Fl Ar Cm Pa Sy Em Li Dq Sq Xr Ev'.split(' '),
)
/** Requests whose line is a heading, and those whose line is text by itself. */
const HEADING_REQUESTS = new Set('SH SS Sh Ss'.split(' '))
const ITEM_REQUESTS = new Set('IP It Nd'.split(' '))
const REQUEST = /^[.'][ \t]*([A-Za-z][A-Za-z\d]{0,2})?(?![A-Za-z\d])[ \t]*/
/** `.TH NAME 1 "date"`: what a page says of itself. */
const HEADER_REQUESTS = new Set('TH Dd Dt Os ds de so ie if el nr tr'.split(' '))
const LINE = /[^\n\r]+|\r\n?|\n/g

/** The requests of troff: what is no text of them, and the breaks around them. */
const requests: MarkupFinder = (text) => {
  const found: MarkupSpan[] = []
  let before = ''
  let code = false
  let end = 0
  for (const { index, 0: line } of text.matchAll(LINE)) {
    if (/^[\n\r]/.test(line)) continue
    const to = index + line.length
    const name = REQUEST.exec(line)?.[1] ?? ''
    const isRequest =
      /^[.']/.test(line) && (REQUEST.test(line) || /^[.'][ \t]*\\"|^[.']\s*$/.test(line))
    const add = (
      from: number,
      until: number,
      why: IgnoredReason,
      leaves: MarkupSpan['leaves'],
    ): void => {
      if (from < until)
        found.push({ from, to: until, why, leaves, ...(leaves === 'blank' && { text: ' ' }) })
    }
    if (isRequest && /^(?:nf|EX|Bd)$/.test(name)) code = true
    if (code) add(index, to, 'code', 'break')
    else if (/^[.'][ \t]*\\"/.test(line)) add(index, to, 'comment', 'break')
    else if (isRequest && FONT_REQUESTS.has(name)) {
      // A line in another font is part of the paragraph: the break before it is a blank.
      const mark = REQUEST.exec(line)![0].length
      const start = before === 'text' && /^(?:\r\n?|\n)$/.test(text.slice(end, index)) ? end : index
      add(start, index + mark, 'markup', 'blank')
    } else if (isRequest && HEADING_REQUESTS.has(name)) {
      const mark = REQUEST.exec(line)![0].length
      // A request alone on its line has its heading on the next.
      add(index, index + mark, 'markup', mark < line.length ? 'heading' : 'break')
    } else if (isRequest && ITEM_REQUESTS.has(name))
      add(index, index + REQUEST.exec(line)![0].length, 'markup', 'break')
    else if (isRequest) {
      const mark = REQUEST.exec(line)?.[0].length ?? line.length
      if (HEADER_REQUESTS.has(name)) add(index, to, 'header', 'break')
      else add(index, holdsProse(line.slice(mark)) ? index + mark : to, 'markup', 'break')
    }
    if (isRequest && /^(?:fi|EE|Ed)$/.test(name)) code = false
    // A line of text behind a line in another font goes on with it.
    if (!code && !isRequest && before === 'font' && /^(?:\r\n?|\n)$/.test(text.slice(end, index)))
      add(end, index, 'markup', 'blank')
    before = code ? '' : isRequest ? (FONT_REQUESTS.has(name) ? 'font' : '') : 'text'
    end = to
  }
  return found
}

/** Characters that escapes stand for; of all others nothing is seen. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '\\-': '-',
  '\\e': '\\',
  '\\(em': '—',
  '\\(en': '–',
  '\\(bu': '•',
  '\\(lq': '“',
  '\\(rq': '”',
  '\\(aq': "'",
  '\\(co': '©',
  '\\ ': ' ',
  '\\~': ' ',
}

/** In the order in which they are taken out. */
const MARKUP: readonly MarkupFinder[] = [
  requests,
  replaced(/\\"[^\n\r]*/g, 'comment'),
  replaced(
    /\\(?:f(?:\([A-Z]{2}|\[\w*\]|[A-Z\d])|s[-+]?\d|\*(?:\(\w\w|\[\w+\]|\w)|\((?:\w\w)|\[\w+\]|[-e&~ %:/,|^'`.c])/g,
    'markup',
    ([escape]) => CHARACTERS[escape] ?? '',
  ),
  replaced(
    /(?<=\S)"(?=[ \t]|[\n\r]|$)|(?<=[ \t]|^)"(?=\S)(?![^"\n\r]*[^\s"][ \t][^"]*$)/gm,
    'markup',
  ),
]

/** Manual pages in troff. */
export const roff: TextReader = {
  takes: 'text',
  name: 'roff',
  extensions: ['.1', '.2', '.3', '.4', '.5', '.6', '.7', '.8', '.man', '.roff', '.troff'],
  recognises: (text) => /^\.(?:TH|Dd)\s/m.test(text.slice(0, 4000)) && /^\.S[Hh]\s/m.test(text),
  read: (text) => readProse(text, MARKUP, WRAPPED_PRIOR),
}
