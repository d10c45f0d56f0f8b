import { Tokenizer } from 'htmlparser2'
import type { Span } from '../../types.js'
import { FOREIGN_ELEMENTS, VOID_ELEMENTS } from './elements.js'

export interface StartTag extends Span {
  /** Lower case. */
  readonly name: string
  /** Those of {@link KEPT_ATTRIBUTES}, by name in lower case. */
  readonly attributes: ReadonlyMap<string, string>
}

/** What a page consists of; all offsets are into the page. */
export interface Handlers {
  readonly open: (tag: StartTag) => void
  /** @param name lower case */
  readonly close: (name: string, span: Span) => void
  readonly text: (span: Span) => void
  /** `&amp;` and the character it stands for. A second character of the same reference has an empty span. */
  readonly reference: (span: Span, character: string) => void
  readonly comment: (span: Span) => void
}

/** Attributes that say what an element is for. */
const KEPT_ATTRIBUTES = new Set([
  'class',
  'colspan',
  'epub:type',
  'hidden',
  'lang',
  'role',
  'rowspan',
  'xml:lang',
])

/** Puts a start tag together from its pieces. */
function makeStartTag(page: string) {
  let name = ''
  let from = 0
  let attributes = new Map<string, string>()
  let attribute = ''
  return {
    onopentagname(start: number, end: number): void {
      name = page.slice(start, end).toLowerCase()
      from = start - 1
      attributes = new Map()
    },
    onattribname(start: number, end: number): void {
      attribute = page.slice(start, end).toLowerCase()
      if (KEPT_ATTRIBUTES.has(attribute)) attributes.set(attribute, '')
    },
    onattribdata(start: number, end: number): void {
      const value = attributes.get(attribute)
      if (value !== undefined) attributes.set(attribute, value + page.slice(start, end))
    },
    whole: (end: number): StartTag => ({ name, from, to: end + 1, attributes }),
  }
}

/**
 * Runs through a page, tag by tag and text by text. No tree is built: end tags may be missing, and elements nest as
 * deep as they like.
 */
export function walk(page: string, { open, close, text, reference, comment }: Handlers): void {
  /** XHTML, where any element may be empty: `<td/>` */
  const xml = /^\s*<\?xml|\bxmlns=/.test(page.slice(0, 1000))
  const { whole, ...pieces } = makeStartTag(page)
  let last = 0
  const nothing = (): void => undefined
  const commented = (start: number, end: number): void => {
    comment({ from: page.lastIndexOf('<', start - 1), to: Math.min(end + 1, page.length) })
  }
  const tokenizer = new Tokenizer(
    { recognizeSelfClosing: xml },
    {
      ...pieces,
      onopentagend(end) {
        open(whole(end))
      },
      onselfclosingtag(end) {
        const tag = whole(end)
        open(tag)
        const { name, from, to } = tag
        if (!VOID_ELEMENTS.has(name) && (xml || FOREIGN_ELEMENTS.has(name)))
          close(name, { from, to })
      },
      onclosetag(start, end) {
        const bracket = page.indexOf('>', end)
        close(page.slice(start, end).toLowerCase(), {
          from: start - 2,
          to: bracket < 0 ? page.length : bracket + 1,
        })
      },
      ontext(start, end) {
        // htmlparser2 12.0 reports -1 for an end tag that the file breaks off.
        if (start >= 0) text({ from: start, to: end })
      },
      ontextentity(point, end) {
        const start = Math.max(page.lastIndexOf('&', end - 1), last)
        last = end
        reference({ from: start, to: end }, String.fromCodePoint(point))
      },
      oncomment: commented,
      oncdata: commented,
      onattribend: nothing,
      onattribentity: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(page)
  tokenizer.end()
}
