import { asides } from './markup/asides.js'
import { blankEntities, quoteMarks } from './markup/elements.js'
import { comments } from './markup/comments.js'
import type { Markup } from './markup/cut.js'
import { entryNumbers } from './markup/entry-numbers.js'
import { fences } from './markup/fences.js'
import { frontMatter } from './markup/front-matter.js'
import { jsonLines } from './markup/json-lines.js'
import { templates } from './markup/templates.js'
import { readProse } from './prose.js'
import type { Reader } from './reader.js'

/** In the order in which they are taken out. */
const MARKUPS: readonly Markup[] = [
  frontMatter,
  fences,
  comments,
  templates,
  jsonLines,
  entryNumbers,
  blankEntities,
  quoteMarks,
  asides,
]

/** Plain text: a line is a paragraph, unless it was wrapped; empty lines separate. */
export const plain: Reader = {
  name: 'plain',
  extensions: ['.txt', '.text'],
  read: (text) => readProse(text, MARKUPS, 0),
}
