import type { Reading } from '../../src/parser/spans/reading.js'
import type { Document, Span } from '../../src/types.js'

/** A reading, or anything else whose spans are given a reason. */
interface Taken extends Pick<Reading, 'blocks'> {
  readonly ignored: readonly (Span & { readonly why: string })[]
}

/** White space, and NEL. */
const BLANK = /[\s\u0085]/

/**
 * What is wrong with a reading: nothing, or a sentence that names the place.
 *
 * Blocks and ignored spans are in order, inside the text and apart; a block begins and ends with something that
 * is no blank; its edits are in order, apart and inside it; and every character that is no blank is in exactly one
 * block or ignored span, where an edit may stand for it.
 */
export function faultOf(text: string, { blocks, ignored }: Taken): string | undefined {
  const taken = [
    ...blocks.map((block) => ({ ...block, what: 'block' })),
    ...ignored.map((span) => ({ ...span, what: `ignored ${span.why}` })),
  ].sort((a, b) => a.from - b.from)
  for (const list of [blocks, ignored]) {
    const fault = faultOfSpans(list, 0, text.length)
    if (fault !== undefined) return fault
  }
  for (const block of blocks) {
    const fault = faultOfSpans(block.edits, block.from, block.to)
    if (fault !== undefined) return `edit: ${fault}`
    if (BLANK.test(text[block.from]) || BLANK.test(text[block.to - 1]))
      return `block ${block.from}–${block.to} begins or ends with a blank`
  }
  let at = 0
  for (const span of taken) {
    if (span.from < at) return `${span.what} ${span.from}–${span.to} overlaps what ends at ${at}`
    if (/[^\s\u0085]/.test(text.slice(at, span.from))) return lost(text, at, span.from)
    at = span.to
  }
  return /[^\s\u0085]/.test(text.slice(at)) ? lost(text, at, text.length) : undefined
}

const lost = (text: string, from: number, to: number): string =>
  `lost at ${from}: ${JSON.stringify(text.slice(from, Math.min(to, from + 40)))}`

/** Edits may be empty, where a character stands for nothing in the text; blocks may not. */
function faultOfSpans(spans: readonly Span[], from: number, to: number): string | undefined {
  let at = from
  for (const span of spans) {
    if (span.from < at || span.to < span.from || span.to > to)
      return `span ${span.from}–${span.to} is not between ${at} and ${to}`
    at = span.to
  }
  return undefined
}

/**
 * What is wrong with a parsed input: nothing, or a sentence that names the place. Every character that is no blank
 * is in exactly one segment or ignored span, on each side's file.
 */
export function faultOfDocument(document: Document): string | undefined {
  const { en, zh, ignored } = document
  const files =
    en.source === zh.source
      ? [{ source: en.source, segments: [...en.sentences, ...zh.sentences], ignored: ignored.en }]
      : [
          { source: en.source, segments: en.sentences, ignored: ignored.en },
          { source: zh.source, segments: zh.sentences, ignored: ignored.zh },
        ]
  for (const { source, segments, ignored: out } of files) {
    // A text that answers two originals, singular and plural, is a segment twice.
    const places = new Map(
      segments.map(({ from, to }) => [`${from} ${to}`, { from, to, why: 'segment' }]),
    )
    const taken = [...places.values(), ...out].sort((a, b) => a.from - b.from)
    const fault = faultOf(source.text, { blocks: [], ignored: taken })
    if (fault !== undefined) return fault
  }
  return undefined
}
