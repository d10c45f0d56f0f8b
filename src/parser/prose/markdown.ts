import { asides } from './markup/asides.js'
import { comments } from './markup/comments.js'
import type { MarkupFinder } from './markup/markup.js'
import { blankEntities, elements, formulas, quoteMarks, summaries } from './markup/elements.js'
import { entryNumbers } from './markup/entry-numbers.js'
import { fences } from './markup/fences.js'
import { frontMatter } from './markup/front-matter.js'
import { hardBreaks } from './markup/hard-breaks.js'
import { jsonLines } from './markup/json-lines.js'
import { languageLabels } from './markup/language-labels.js'
import { shortcodes } from './markup/shortcodes.js'
import { templates } from './markup/templates.js'

/** The markup of Markdown, in the order in which it is taken out. */
export const MARKDOWN_MARKUP: readonly MarkupFinder[] = [
  frontMatter,
  fences,
  comments,
  elements,
  formulas,
  templates,
  shortcodes,
  summaries,
  jsonLines,
  languageLabels,
  hardBreaks,
  entryNumbers,
  blankEntities,
  quoteMarks,
  asides,
]

/**
 * In Markdown a single line break does not end a paragraph; long lines that end in full stops do all the same. From 2
 * to 8 nats cases and gold come out alike.
 */
export const MARKDOWN_PRIOR = 3
