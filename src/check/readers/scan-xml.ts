import type { Span } from '../../types.js'

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

export const BARE_AMPERSAND = 'an & stands in a text, where &amp; is meant'
export const BARE_LESS_THAN = 'a < stands in a text, where &lt; is meant'

/** What XML 1.0 cannot hold. Lone surrogates are looked for where there are surrogates at all. */
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export const holdsIllegal = (text: string): boolean =>
  ILLEGAL.test(text) || (/[\ud800-\udfff]/.test(text) && LONE_SURROGATE.test(text))

const NAME_START = /[A-Za-z_:\u00c0-\ufffd]/
/** What stands in quotation marks holds no `<`, so that a missing mark spoils one tag and not the rest of the file. */
const TAG = /<([^\s/>"'<=]+)((?:[^<>"']|"[^<"]*"|'[^<']*')*)>/y
const END_TAG = /<\/([^\s<>]*)\s*>/y
const ATTRIBUTE = /\s+([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([A-Za-z_:][\w:.-]*));|&/g
const ENTITIES: Readonly<Record<string, string | undefined>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Longer than any tag, comment or text in earnest, in UTF-16 code units. */
const LONGEST = 1 << 24

/** Where a construct ends; undefined where that has not been read yet. */
type End = number | undefined

/**
 * Runs through an XML text, whatever is wrong with it, and tells where it is not well-formed. What is broken is passed
 * over as text up to the next tag, so that a fault spoils as little as possible. Time O(text).
 */
export function makeXmlScanner(handlers: XmlHandlers): XmlScanner {
  /** What is kept of the text, where that begins, and how much of it has been read. */
  let [text, begin, at] = ['', 0, 0]
  /** The line of a place that has been reached. */
  let [lineAt, line] = [0, 1]
  let isLast = false
  const open: string[] = []
  let roots = 0
  const entities = new Set<string>()

  const lineOf = (place: number): number => {
    for (let end = text.indexOf('\n', lineAt); end >= 0 && end < place;) {
      line++
      lineAt = end + 1
      end = text.indexOf('\n', lineAt)
    }
    return line
  }
  const fault = (reason: string, place: number, spoils = false): void => {
    handlers.fault(reason, lineOf(place), spoils)
  }

  /** A text with its references resolved. */
  const resolved = (from: number, to: number): string => {
    const piece = text.slice(from, to)
    if (!piece.includes('&')) return piece
    return piece.replace(
      REFERENCE,
      (whole, decimal?: string, hex?: string, name?: string): string => {
        if (name !== undefined) {
          const character = ENTITIES[name]
          if (character === undefined && !entities.has(name))
            fault(`&${name}; is an entity that XML does not know`, from)
          return character ?? whole
        }
        if (decimal === undefined && hex === undefined) {
          fault(BARE_AMPERSAND, from)
          return whole
        }
        const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
        if (point > 0x10ffff) {
          fault(`${whole} stands for no character`, from)
          return whole
        }
        // A rule of its own tells of control characters in the texts of units.
        return String.fromCodePoint(point)
      },
    )
  }
  const takeText = (from: number, to: number): void => {
    if (from === to) return
    const piece = resolved(from, to)
    if (open.length === 0) {
      if (/[^\s\ufeff]/.test(piece))
        fault(
          roots === 0
            ? 'there is text before the first element'
            : 'there is text behind the last element',
          from,
        )
      return
    }
    if (piece.includes(']]>') && text.slice(from, to).includes(']]>'))
      fault('it holds ]]>, which is written ]]&gt;', from)
    handlers.text(piece)
  }

  const attributesIn = (list: string, place: number): Attributes => {
    const attributes = new Map<string, string>()
    ATTRIBUTE.lastIndex = 0
    let end = 0
    for (let found = ATTRIBUTE.exec(list); found !== null; found = ATTRIBUTE.exec(list)) {
      const [, name, double, single]: (string | undefined)[] = found
      end = ATTRIBUTE.lastIndex
      const from = place + end - 1 - (double ?? single ?? '').length
      const key = bare(name ?? '')
      if (attributes.has(key)) fault(`the attribute ${name} stands there twice`, place)
      attributes.set(key, resolved(from, place + end - 1))
    }
    const rest = list.slice(end).trim()
    if (rest !== '' && rest !== '/') fault(`the attributes of a tag are broken: ${rest}`, place)
    if (holdsIllegal(list)) fault('an attribute holds a control character', place)
    return attributes
  }
  const takeTag = (from: number): End => {
    TAG.lastIndex = from
    const found = TAG.exec(text)
    if (found === null) {
      const next = text.indexOf('<', from + 1)
      if (next < 0 && !isLast) return undefined
      fault('a tag is broken', from, true)
      return next < 0 ? text.length : next
    }
    const [, name, list] = found
    const to = TAG.lastIndex
    const tag = { name: bare(name), from: begin + from, to: begin + to, line: lineOf(from) }
    if (open.length === 0 && ++roots === 2) fault('there is a second first element', from)
    const attributes = attributesIn(list, from + 1 + name.length)
    open.push(name)
    handlers.open(tag, attributes)
    if (list.endsWith('/')) {
      open.pop()
      handlers.close(tag.name, tag.to)
    }
    return to
  }
  const takeEndTag = (from: number): End => {
    END_TAG.lastIndex = from
    const found = END_TAG.exec(text)
    if (found === null) {
      const next = text.indexOf('<', from + 1)
      if (next < 0 && !isLast) return undefined
      fault('an end tag is broken', from, true)
      return next < 0 ? text.length : next
    }
    const [, name] = found
    const to = END_TAG.lastIndex
    if (!open.includes(name)) {
      fault(`</${name}> ends nothing`, from, true)
      return to
    }
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      if (last !== name) fault(`<${last}> is not closed`, from, true)
      handlers.close(bare(last), begin + to)
      if (last === name) break
    }
    return to
  }
  /** `<!--`, `<![CDATA[`, `<?` or `<!`, up to a mark. */
  const takeUpTo = (from: number, mark: string, size: number): End => {
    const end = text.indexOf(mark, from + size)
    if (end < 0 && !isLast) return undefined
    if (end < 0) {
      fault(`${text.slice(from, from + size)} has no end`, from, true)
      return text.length
    }
    const inside = text.slice(from + size, end)
    if (size === 9) {
      if (open.length > 0) handlers.text(inside)
    } else if (size === 4 && inside.includes('--')) fault('a comment holds --', from)
    else if (
      size === 2 &&
      mark === '?>' &&
      /^xml\s/.test(inside) &&
      begin + from > 0 &&
      text.slice(0, from) !== '\ufeff'
    )
      fault('something stands before the XML declaration', from)
    return end + mark.length
  }
  const takeDeclaration = (from: number): End => {
    const bracket = text.indexOf('[', from)
    const end = text.indexOf('>', from)
    const isShort = end >= 0 && (bracket < 0 || bracket > end)
    const to = isShort
      ? end
      : !text.includes(']', from)
        ? -1
        : text.indexOf('>', text.indexOf(']', from))
    if (to < 0) {
      if (!isLast) return undefined
      fault('a declaration has no end', from)
      return text.length
    }
    for (const [, name] of text.slice(from, to).matchAll(/<!ENTITY\s+([\w:.-]+)/g))
      entities.add(name)
    return to + 1
  }
  const takeMarkup = (from: number): End => {
    if (!isLast && text.length - from < 9) return undefined
    if (text.startsWith('<!--', from)) return takeUpTo(from, '-->', 4)
    if (text.startsWith('<![CDATA[', from)) return takeUpTo(from, ']]>', 9)
    if (text.startsWith('<?', from)) return takeUpTo(from, '?>', 2)
    if (text.startsWith('<!', from)) return takeDeclaration(from)
    if (text.startsWith('</', from)) return takeEndTag(from)
    if (NAME_START.test(text[from + 1] ?? '')) return takeTag(from)
    fault(BARE_LESS_THAN, from)
    handlers.text('<')
    return from + 1
  }
  const run = (): void => {
    for (;;) {
      const next = text.indexOf('<', at)
      if (next < 0) break
      takeText(at, next)
      at = next
      const end = takeMarkup(next)
      if (end === undefined) break
      at = end
    }
    if (isLast) takeText(at, text.length)
    else if (text.length - at > LONGEST) {
      fault('a part of it is too long to be read', at)
      at = text.length
    }
  }

  return {
    take(chunk) {
      const keep = Math.min(handlers.needed() - begin, at)
      if (keep > 0) {
        lineOf(keep)
        text = text.slice(keep)
        begin += keep
        at -= keep
        lineAt -= keep
      }
      text += chunk
      run()
    },
    close() {
      isLast = true
      run()
      if (open.length > 0) fault(`the file breaks off: ${unclosed(open)}`, text.length, true)
      for (let last = open.pop(); last !== undefined; last = open.pop())
        handlers.close(bare(last), begin + text.length)
      if (roots === 0) fault('it holds no element', text.length)
    },
    written: (from, to) => text.slice(from - begin, to - begin),
  }
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The innermost ones of the elements that are not closed. */
function unclosed(open: readonly string[]): string {
  const names = open.slice(-4).toReversed()
  const told = names.map((name) => `<${name}>`).join(', ')
  return `${told}${open.length > 4 ? ', …' : ''} ${open.length === 1 ? 'is' : 'are'} not closed`
}
