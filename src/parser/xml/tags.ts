import { Tokenizer } from 'htmlparser2'
import type { Span } from '../../types.js'

export interface Element extends Span {
  /** Without its prefix. */
  readonly name: string
  /** By name without prefix: `lang` is `xml:lang` as well. */
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

/** Without its prefix. */
export const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Runs through an XML text, which need not be well-formed: what is wrong is told as implied or stray ends, so that a
 * reader can give up the unit and go on. Nothing is loaded and no declared entity is expanded. Time O(text), however
 * deep it nests.
 */
export function walkXml(text: string, handlers: XmlHandlers): void {
  const open: string[] = []
  /** Name → how many of that name are open. */
  const counts = new Map<string, number>()
  const element = { name: '', from: 0, attributes: new Map<string, string>() }
  let attribute = ''
  let last = 0
  const nothing = (): void => undefined

  const begin = (end: number): void => {
    const { name, from, attributes } = element
    handlers.open({ name: bare(name), from, to: end + 1, attributes })
    open.push(name)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const finish = (span: Span, isImplied: boolean): void => {
    const name = open.pop()!
    counts.set(name, counts.get(name)! - 1)
    handlers.close(bare(name), isImplied ? { from: span.from, to: span.from } : span, isImplied)
  }

  const tokenizer = new Tokenizer(
    { xmlMode: true },
    {
      onopentagname(start, end) {
        element.name = text.slice(start, end)
        element.from = start - 1
        element.attributes = new Map()
      },
      onattribname(start, end) {
        attribute = bare(text.slice(start, end))
        element.attributes.set(attribute, '')
      },
      onattribdata(start, end) {
        append(element.attributes, attribute, text.slice(start, end))
      },
      onattribentity(point) {
        append(element.attributes, attribute, String.fromCodePoint(point))
      },
      onopentagend: begin,
      onselfclosingtag(end) {
        begin(end)
        finish({ from: end + 1, to: end + 1 }, false)
      },
      onclosetag(start, end) {
        const bracket = text.indexOf('>', end)
        const span = { from: start - 2, to: bracket < 0 ? text.length : bracket + 1 }
        const name = text.slice(start, end)
        if ((counts.get(name) ?? 0) === 0) {
          handlers.stray(bare(name), span)
          return
        }
        while (open[open.length - 1] !== name) finish(span, true)
        finish(span, false)
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
  while (open.length > 0) finish({ from: text.length, to: text.length }, true)
}

const append = (attributes: Map<string, string>, name: string, more: string): void => {
  attributes.set(name, (attributes.get(name) ?? '') + more)
}
