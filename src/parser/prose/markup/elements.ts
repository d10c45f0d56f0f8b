import type { Cut, Markup } from './markup.js'
import { everyMatch } from './markup.js'

/** Elements whose content nobody reads as text. */
export const elements: Markup = everyMatch(
  /<(script|style|audio|video|iframe|svg|object|template)\b[^<>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/gi,
  'markup',
  'blank',
)

/** `$$ … $$` on lines of their own. */
export const formulas: Markup = everyMatch(
  /(?<=^|[\n\r])[ \t]*\$\$[ \t]*[\n\r][\s\S]*?[\n\r][ \t]*\$\$[ \t]*(?=[\n\r]|$)/g,
  'formula',
)

/** Blanks written as entities, which indent paragraphs. */
export const blankEntities: Markup = (text) =>
  [...text.matchAll(/&(?:nbsp|ensp|emsp|thinsp|#160|#8194|#8195|#12288|#x3000);?/gi)].map(
    (match): Cut => ({
      from: match.index,
      to: match.index + match[0].length,
      why: 'blank',
      leaves: 'blank',
      text: ' ',
    }),
  )

/** `>` before each line of a quotation, not before a prompt's `>>>`. */
export const quoteMarks: Markup = everyMatch(
  /(?<=^|[\n\r])[ \t]*>(?:[ \t]?>)*(?!>)(?=[ \t]|[^\s>]|[\n\r]|$)[ \t]?/g,
  'quote mark',
  'blank',
)
