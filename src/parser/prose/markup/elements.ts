import type { MarkupSpan, MarkupFinder } from './markup.js'
import { everyMatch } from './markup.js'

const ELEMENT =
  /<(script|style|audio|video|iframe|svg|object|template)\b[^<>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/gi

/** Elements whose content is not shown, even where it is text: `Your browser cannot play this.` */
export const elements: MarkupFinder = (text) =>
  [...text.matchAll(ELEMENT)].map(({ index, 0: { length }, 1: name }) => ({
    from: index,
    to: index + length,
    why: /^(?:script|style|template)$/i.test(name) ? 'script' : 'figure',
    leaves: 'blank',
  }))

/** `$$ … $$` on lines of their own. */
export const formulas: MarkupFinder = everyMatch(
  /(?<=^|[\n\r])[ \t]*\$\$[ \t]*[\n\r][\s\S]*?[\n\r][ \t]*\$\$[ \t]*(?=[\n\r]|$)/g,
  'formula',
)

/** The marks of a text that is folded up. */
export const summaries: MarkupFinder = everyMatch(/<\/?(?:details|summary)\b[^<>]*>/gi, 'markup')

/** Blanks written as entities, which indent paragraphs. */
export const blankEntities: MarkupFinder = (text) =>
  [...text.matchAll(/&(?:nbsp|ensp|emsp|thinsp|#160|#8194|#8195|#12288|#x3000);?/gi)].map(
    (match): MarkupSpan => ({
      from: match.index,
      to: match.index + match[0].length,
      why: 'blank',
      leaves: 'blank',
      text: ' ',
    }),
  )

/** `>` before each line of a quotation, not before a prompt's `>>>`. */
export const quoteMarks: MarkupFinder = everyMatch(
  /(?<=^|[\n\r])[ \t]*>(?:[ \t]?>)*(?!>)(?=[ \t]|[^\s>]|[\n\r]|$)[ \t]?/g,
  'quote mark',
  'blank',
)
