import type { Span } from '../../types.js'
import { resolveReferences } from './xml-references.js'

/** A tag; all names are without their prefix. */
export interface Tag extends Span {
  readonly name: string
  readonly line: number
}

/** By name without prefix: `lang` is `xml:lang` as well. */
export type Attributes = ReadonlyMap<string, string>

/** What an XML text consists of, and what is wrong with it. Offsets are from the beginning of the text. */
export interface XmlHandlers {
  readonly open: (tag: Tag, attributes: Attributes) => void
  /** @param to where the end tag ends */
  readonly close: (name: string, to: number) => void
  /** Text with its references resolved. */
  readonly text: (text: string) => void
  /** @param spoils whether the texts around it cannot be trusted */
  readonly fault: (reason: string, line: number, spoils: boolean) => void
  /** From where on the text is still needed as it is written. */
  readonly needed: () => number
}

/** Takes an XML text piece by piece. */
export interface XmlScanner {
  readonly take: (chunk: string) => void
  readonly close: () => void
  /** As it is written, as far as it is still needed. */
  readonly written: (from: number, to: number) => string
}

export const BARE_LESS_THAN = 'a < stands in a text, where &lt; is meant'

/** What XML 1.0 cannot hold. Lone surrogates are looked for where there are surrogates at all. */
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export const holdsIllegal = (text: string): boolean =>
  ILLEGAL.test(text) || (/[\ud800-\udfff]/.test(text) && LONE_SURROGATE.test(text))

const NAME_START = /[A-Za-z_:\u00c0-\ufffd]/
/** What stands in quotation marks holds no `<`, so that a missing mark spoils one tag and not the rest of the file. */
const TAG = /<([^\s/>"'<=]+)(?![^\s/>"'<=])((?:[^<>"']|"[^<"]*"|'[^<']*')*)>/y
const END_TAG = /<\/([^\s<>]*)\s*>/y
const ATTRIBUTE = /\s+([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
/** Longer than any tag, comment or text of a real file, in UTF-16 code units. */
const MAX_CONSTRUCT_LENGTH = 1 << 24

/** No opening is longer: with this much of the text each can be told from the others. */
const CDATA_OPENING = '<![CDATA['

/** Where a construct ends; undefined where that has not been read yet. */
type End = number | undefined

/**
 * Runs through an XML text, whatever is wrong with it, and reports where it is not well-formed. What is broken is passed
 * over as text up to the next tag, so that a fault spoils as little as possible. Time O(text).
 */
export const makeXmlScanner = (handlers: XmlHandlers): XmlScanner => new Scanner(handlers)

class Scanner implements XmlScanner {
  /** What is kept of the text. */
  private text = ''
  /** Where that begins in the whole text. */
  private begin = 0
  /** How much of what is kept has been read. */
  private at = 0
  private isLast = false
  private readonly lines = { at: 0, line: 1 }
  private readonly open: string[] = []
  private roots = 0
  private readonly entities = new Set<string>()

  constructor(private readonly handlers: XmlHandlers) {}

  take(chunk: string): void {
    this.forget(Math.min(this.handlers.needed() - this.begin, this.at))
    this.text += chunk
    this.run()
  }

  close(): void {
    const { open, handlers } = this
    this.isLast = true
    this.run()
    const end = this.text.length
    if (open.length > 0) this.fault(`the file breaks off: ${unclosed(open)}`, end, true)
    for (let last = open.pop(); last !== undefined; last = open.pop())
      handlers.close(bare(last), this.begin + end)
    if (this.roots === 0) this.fault('it holds no element', end)
  }

  written(from: number, to: number): string {
    return this.text.slice(from - this.begin, to - this.begin)
  }

  /** @param size of the beginning that is not needed any more */
  private forget(size: number): void {
    if (size <= 0) return
    this.lineOf(size)
    this.text = this.text.slice(size)
    this.begin += size
    this.at -= size
    this.lines.at -= size
  }

  private run(): void {
    for (;;) {
      const next = this.text.indexOf('<', this.at)
      if (next < 0) break
      this.takeText(this.at, next)
      this.at = next
      const end = this.takeMarkup(next)
      if (end === undefined) break
      this.at = end
    }
    if (this.isLast) this.takeText(this.at, this.text.length)
    else if (this.text.length - this.at > MAX_CONSTRUCT_LENGTH) {
      this.fault('a part of it is too long to be read', this.at)
      this.at = this.text.length
    }
  }

  /** The line of a place that has been reached. */
  private lineOf(place: number): number {
    const { lines, text } = this
    for (let end = text.indexOf('\n', lines.at); end >= 0 && end < place;) {
      lines.line++
      lines.at = end + 1
      end = text.indexOf('\n', lines.at)
    }
    return lines.line
  }

  private fault(reason: string, place: number, spoils = false): void {
    this.handlers.fault(reason, this.lineOf(place), spoils)
  }

  /** A text with its references resolved. */
  private resolved(from: number, to: number): string {
    return resolveReferences(this.text.slice(from, to), this.entities, (reason) => {
      this.fault(reason, from)
    })
  }

  private takeText(from: number, to: number): void {
    if (from === to) return
    const piece = this.resolved(from, to)
    if (this.open.length > 0) {
      if (piece.includes(']]>') && this.text.slice(from, to).includes(']]>'))
        this.fault('it holds ]]>, which is written ]]&gt;', from)
      this.handlers.text(piece)
    } else if (/[^\s\ufeff]/.test(piece)) {
      const where = this.roots === 0 ? 'before the first' : 'behind the last'
      this.fault(`there is text ${where} element`, from)
    }
  }

  private takeMarkup(from: number): End {
    const { text } = this
    if (!this.isLast && text.length - from < CDATA_OPENING.length) return undefined
    if (text.startsWith('<!--', from)) return this.takeComment(from)
    if (text.startsWith(CDATA_OPENING, from)) return this.takeLiteral(from)
    if (text.startsWith('<?', from)) return this.takeInstruction(from)
    if (text.startsWith('<!', from)) return this.takeDeclaration(from)
    if (text.startsWith('</', from)) return this.takeEndTag(from)
    if (NAME_START.test(text[from + 1] ?? '')) return this.takeTag(from)
    this.fault(BARE_LESS_THAN, from)
    this.handlers.text('<')
    return from + 1
  }

  private takeComment(from: number): End {
    return this.takeUpTo(from, '<!--', '-->', (inside) => {
      if (inside.includes('--')) this.fault('a comment holds --', from)
    })
  }

  private takeLiteral(from: number): End {
    return this.takeUpTo(from, CDATA_OPENING, ']]>', (inside) => {
      if (this.open.length > 0) this.handlers.text(inside)
    })
  }

  private takeInstruction(from: number): End {
    return this.takeUpTo(from, '<?', '?>', (inside) => {
      const isFirst = this.begin + from === 0 || this.text.slice(0, from) === '\ufeff'
      if (/^xml\s/.test(inside) && !isFirst)
        this.fault('something stands before the XML declaration', from)
    })
  }

  private takeUpTo(
    from: number,
    opening: string,
    closing: string,
    use: (inside: string) => void,
  ): End {
    const end = this.text.indexOf(closing, from + opening.length)
    if (end >= 0) {
      use(this.text.slice(from + opening.length, end))
      return end + closing.length
    }
    if (!this.isLast) return undefined
    this.fault(`${opening} has no end`, from, true)
    return this.text.length
  }

  private takeDeclaration(from: number): End {
    const to = endOfDeclaration(this.text, from)
    if (to === undefined) {
      if (!this.isLast) return undefined
      this.fault('a declaration has no end', from)
      return this.text.length
    }
    for (const [, name] of this.text.slice(from, to).matchAll(/<!ENTITY\s+([\w:.-]+)/g))
      this.entities.add(name)
    return to + 1
  }

  private takeTag(from: number): End {
    TAG.lastIndex = from
    const found = TAG.exec(this.text)
    if (found === null) return this.takeBroken('a tag is broken', from)
    const [, name, list] = found
    const to = TAG.lastIndex
    const [begin, line] = [this.begin, this.lineOf(from)]
    const tag = { name: bare(name), from: begin + from, to: begin + to, line }
    if (this.open.length === 0 && ++this.roots === 2)
      this.fault('there is a second first element', from)
    const attributes = this.attributesIn(list, from + 1 + name.length)
    this.open.push(name)
    this.handlers.open(tag, attributes)
    if (list.endsWith('/')) {
      this.open.pop()
      this.handlers.close(tag.name, tag.to)
    }
    return to
  }

  private attributesIn(list: string, place: number): Attributes {
    const attributes = new Map<string, string>()
    const names = new Set<string>()
    ATTRIBUTE.lastIndex = 0
    let end = 0
    for (let found = ATTRIBUTE.exec(list); found !== null; found = ATTRIBUTE.exec(list)) {
      const [, name = '', double, single]: (string | undefined)[] = found
      end = ATTRIBUTE.lastIndex
      const from = place + end - 1 - (double ?? single ?? '').length
      if (names.has(name)) this.fault(`the attribute ${name} stands there twice`, place)
      names.add(name)
      attributes.set(attributeKey(name), this.resolved(from, place + end - 1))
    }
    const rest = list.slice(end).trim()
    if (rest !== '' && rest !== '/')
      this.fault(`the attributes of a tag are broken: ${rest}`, place)
    if (holdsIllegal(list)) this.fault('an attribute holds a control character', place)
    return attributes
  }

  private takeEndTag(from: number): End {
    END_TAG.lastIndex = from
    const found = END_TAG.exec(this.text)
    if (found === null) return this.takeBroken('an end tag is broken', from)
    const [, name] = found
    const to = END_TAG.lastIndex
    const { open } = this
    if (!open.includes(name)) {
      this.fault(`</${name}> ends nothing`, from, true)
      return to
    }
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      if (last !== name) this.fault(`<${last}> is not closed`, from, true)
      this.handlers.close(bare(last), this.begin + to)
      if (last === name) break
    }
    return to
  }

  /** Passes over a tag without an end, up to the next one. */
  private takeBroken(reason: string, from: number): End {
    const next = this.text.indexOf('<', from + 1)
    if (next < 0 && !this.isLast) return undefined
    this.fault(reason, from, true)
    return next < 0 ? this.text.length : next
  }
}

/** Where the `>` of `<!…>` or `<!…[…]>` stands. */
function endOfDeclaration(text: string, from: number): End {
  const [bracket, end] = [text.indexOf('[', from), text.indexOf('>', from)]
  if (end < 0 || (bracket >= 0 && bracket < end)) {
    const closing = text.indexOf(']', from)
    const to = closing < 0 ? -1 : text.indexOf('>', closing)
    return to < 0 ? undefined : to
  }
  return end
}

/** `lang` is `xml:lang` as well; `mq:version` is not `version`. */
const attributeKey = (name: string): string => (name.startsWith('xml:') ? bare(name) : name)

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The innermost ones of the elements that are not closed. */
function unclosed(open: readonly string[]): string {
  const names = open.slice(-4).toReversed()
  const tags = names.map((name) => `<${name}>`).join(', ')
  return `${tags}${open.length > 4 ? ', …' : ''} ${open.length === 1 ? 'is' : 'are'} not closed`
}
