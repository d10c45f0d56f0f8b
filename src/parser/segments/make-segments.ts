import type { Clause, Language, Paragraph, Segment, Span } from '../../types.js'
import { checkCount } from '../limits.js'
import { placeOf } from './render.js'
import type { Rendered } from './render.js'
import { chineseClauses, englishClauses } from '../sentences/clauses.js'
import { chineseSentences } from '../sentences/chinese.js'
import { englishSentences } from '../sentences/english.js'

/**
 * Cuts a paragraph into sentences.
 * @param index the paragraph's number on its side
 * @param notes in the paragraph's source, where notes are named
 * @throws AlignError `tooLarge`
 */
export function cutSentences(
  paragraph: Paragraph,
  rendered: Rendered,
  index: number,
  notes: readonly Span[] = [],
): Segment[] {
  const { text, sourceAt, sourceEnd } = rendered
  const places = notes.map(({ from, to }) => ({
    from: placeOf(rendered, from),
    to: placeOf(rendered, to),
  }))
  const starts = (paragraph.language === 'en' ? englishSentences : chineseSentences)(text, places)
  checkCount(starts.length, 'sentences')
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? text.length
    const sentence = text.slice(start, end).trimEnd()
    return sentence === ''
      ? []
      : makeSegment(sentence, start, sourceAt, paragraph.language, index, sourceEnd)
  })
}

/** The whole paragraph as one segment: one line of a file that is already segmented. */
export function wholeSegment(paragraph: Paragraph, rendered: Rendered, index: number): Segment {
  const { text, sourceAt, sourceEnd } = rendered
  return makeSegment(text, 0, sourceAt, paragraph.language, index, sourceEnd)
}

/**
 * @param start place of the text in the rendered paragraph
 * @param sourceAt from there to the source
 * @param sourceEnd where the character before a place ends in the source; the same where nothing is edited
 */
export function makeSegment(
  text: string,
  start: number,
  sourceAt: (place: number) => number,
  language: Language,
  paragraph: number,
  sourceEnd = sourceAt,
): Segment {
  let at = start
  const clauses: Clause[] = (language === 'en' ? englishClauses : chineseClauses)(text).map(
    (clause) => {
      const from = sourceAt(at)
      const end = at + clause.trimEnd().length
      at += clause.length
      return { text: clause, from, to: clause.trim() === '' ? from : sourceEnd(end) }
    },
  )
  return {
    text,
    from: sourceAt(start),
    to: text === '' ? sourceAt(start) : sourceEnd(start + text.length),
    paragraph,
    clauses,
  }
}
