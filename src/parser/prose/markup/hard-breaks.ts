import { everyMatch } from './markup.js'

/** A backslash that ends its line, as verse is written in Markdown; one behind another is text. */
export const hardBreaks = everyMatch(/(?<![\\\s])\\(?=[\n\r])/g, 'markup')
