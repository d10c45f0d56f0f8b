import { asides } from '../prose/markup/asides.js'
import { dotLeaders } from '../prose/markup/dot-leaders.js'
import { blankEntities, quoteMarks } from '../prose/markup/elements.js'
import { comments } from '../prose/markup/comments.js'
import type { MarkupFinder } from '../prose/markup/markup.js'
import { entryNumbers } from '../prose/markup/entry-numbers.js'
import { fences } from '../prose/markup/fences.js'
import { frontMatter } from '../prose/markup/front-matter.js'
import { hardBreaks } from '../prose/markup/hard-breaks.js'
import { jsonLines } from '../prose/markup/json-lines.js'
import { languageLabels } from '../prose/markup/language-labels.js'
import { separatorTokens } from '../prose/markup/separator-tokens.js'
import { spacedHan } from '../prose/markup/spaced-han.js'
import { templates } from '../prose/markup/templates.js'
import { transcriptTimes } from '../prose/markup/transcript-times.js'
import { breakMarks, wideBlanks } from '../prose/markup/typesetting.js'
import { readProse } from '../prose/read-prose.js'
import type { TextReader } from './reader.js'

/** In the order in which they are taken out. */
const MARKUP: readonly MarkupFinder[] = [
  frontMatter,
  fences,
  comments,
  templates,
  separatorTokens,
  transcriptTimes,
  jsonLines,
  languageLabels,
  hardBreaks,
  entryNumbers,
  blankEntities,
  quoteMarks,
  asides,
  dotLeaders,
  breakMarks,
  spacedHan,
  wideBlanks,
]

/** Plain text: a line is a paragraph, unless it was wrapped; empty lines separate. */
export const plain: TextReader = {
  takes: 'text',
  name: 'plain',
  extensions: ['.txt', '.text'],
  read: (text) => readProse(text, MARKUP, 0),
}
