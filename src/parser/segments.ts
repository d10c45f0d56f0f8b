import type { Clause, Language, Paragraph, Segment } from '../types.js'
import type { Rendered } from './render.js'
import { chineseClauses, englishClauses } from './sentences/clauses.js'
import { chineseSentences } from './sentences/chinese.js'
import { englishSentences } from './sentences/english.js'

/** Cuts a paragraph into sentences. @param index the paragraph's number on its side */
export function cutSentences(paragraph: Paragraph, rendered: Rendered, index: number): Segment[] {
  const { text, sourceAt } = rendered
  const starts = (paragraph.language === 'en' ? englishSentences : chineseSentences)(text)
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? text.length
    const sentence = text.slice(start, end).trimEnd()
    return sentence === '' ? [] : makeSegment(sentence, start, sourceAt, paragraph.language, index)
  })
}

/** The whole paragraph as one segment: one line of a file that is already segmented. */
export function wholeSegment(paragraph: Paragraph, rendered: Rendered, index: number): Segment {
  return makeSegment(rendered.text, 0, rendered.sourceAt, paragraph.language, index)
}

/**
 * @param start place of the text in the rendered paragraph
 * @param sourceAt from there to the source
 */
export function makeSegment(
  text: string,
  start: number,
  sourceAt: (place: number) => number,
  language: Language,
  paragraph: number,
): Segment {
  let at = start
  const clauses: Clause[] = (language === 'en' ? englishClauses : chineseClauses)(text).map(
    (clause) => {
      const from = sourceAt(at)
      const end = at + clause.trimEnd().length
      at += clause.length
      return { text: clause, from, to: endBefore(end, clause, sourceAt) }
    },
  )
  return {
    text,
    from: sourceAt(start),
    to: endBefore(start + text.length, text, sourceAt),
    paragraph,
    clauses,
  }
}

/** Where a text that ends at a place ends in the source: right after its last character, before whatever was edited away. */
const endBefore = (place: number, text: string, sourceAt: (place: number) => number): number =>
  text === '' ? sourceAt(place) : sourceAt(place - 1) + 1
