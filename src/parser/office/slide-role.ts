import type { ParagraphRole } from '../containers/text-writer.js'

/** For what a shape on a slide is a place. */
export type SlidePlace = 'title' | 'edge' | 'body'

/**
 * What a paragraph on a slide is: a title that stands on every slide is text once, and what stands at the edge none.
 * @param titles of the slides so far
 */
export function slideRole(place: SlidePlace, text: string, titles: Set<string>): ParagraphRole {
  if (place === 'edge') return { why: 'header' }
  if (place === 'body') return { kind: 'paragraph' }
  const title = text.trim()
  if (titles.has(title)) return { why: 'header' }
  titles.add(title)
  return { kind: 'heading' }
}
