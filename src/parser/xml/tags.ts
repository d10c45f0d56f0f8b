import { Tokenizer } from 'htmlparser2'
import type { Span } from '../../types.js'
import { bare, makeOpenElements } from './open-elements.js'

export interface Element extends Span {
  /** Without its prefix. */
  readonly name: string
  /** By name: `lang` is `xml:lang` as well, `mq:version` is not `version`. */
  readonly attributes: ReadonlyMap<string, string>
}

/** What an XML text consists of; all offsets are into the text. */
export interface XmlHandlers {
  readonly open: (element: Element) => void
  /**
   * @param isImplied whether the end tag is missing: the element ends because one around it does, or the file. The
   * span is then empty.
   */
  readonly close: (name: string, span: Span, isImplied: boolean) => void
  /** An end tag that ends nothing. */
  readonly stray: (name: string, span: Span) => void
  /** Text as it stands there, between references and in CDATA. */
  readonly text: (span: Span) => void
  /** `&amp;` and the character it stands for. Entities that a file declares itself stay as they are written. */
  readonly reference: (span: Span, character: string) => void
  readonly comment: (span: Span) => void
}

/**
 * Runs through an XML text, which need not be well-formed: what is wrong comes as implied or stray ends, so that a
 * reader can give up the unit and go on. Nothing is loaded and no declared entity is expanded. Time O(text), however
 * deep it nests.
 */
export function walkXml(text: string, handlers: XmlHandlers): void {
  const elements = makeOpenElements(handlers)
  const { whole, ...pieces } = makeStartTag(text)
  let last = 0
  const nothing = (): void => undefined

  const tokenizer = new Tokenizer(
    { xmlMode: true },
    {
      ...pieces,
      onopentagend(end) {
        elements.begin(whole(end))
      },
      onselfclosingtag(end) {
        elements.begin(whole(end))
        elements.finish({ from: end + 1, to: end + 1 })
      },
      onclosetag(start, end) {
        const bracket = text.indexOf('>', end)
        const span = { from: start - 2, to: bracket < 0 ? text.length : bracket + 1 }
        elements.close(text.slice(start, end), span)
      },
      ontext(start, end) {
        // htmlparser2 12.0 reports -1 for an end tag that the file breaks off.
        if (start >= 0 && start < end) handlers.text({ from: start, to: end })
      },
      ontextentity(point, end) {
        const from = Math.max(text.lastIndexOf('&', end - 1), last)
        last = end
        handlers.reference({ from, to: end }, String.fromCodePoint(point))
      },
      oncomment(start, end) {
        handlers.comment({
          from: text.lastIndexOf('<', start - 1),
          to: Math.min(end + 1, text.length),
        })
      },
      oncdata(start, end, offset) {
        if (start < end - offset) handlers.text({ from: start, to: end - offset })
      },
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onattribend: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  elements.closeAll(text.length)
}

/** Puts a start tag together from its pieces. */
function makeStartTag(text: string) {
  let name = ''
  let from = 0
  let attributes = new Map<string, string>()
  let attribute = ''
  const append = (more: string): void => {
    attributes.set(attribute, (attributes.get(attribute) ?? '') + more)
  }
  return {
    onopentagname(start: number, end: number): void {
      name = text.slice(start, end)
      from = start - 1
      attributes = new Map()
    },
    onattribname(start: number, end: number): void {
      const written = text.slice(start, end)
      attribute = written.startsWith('xml:') ? bare(written) : written
      attributes.set(attribute, '')
    },
    onattribdata(start: number, end: number): void {
      append(text.slice(start, end))
    },
    onattribentity(point: number): void {
      append(String.fromCodePoint(point))
    },
    whole: (end: number): Element => ({ name, from, to: end + 1, attributes }),
  }
}
