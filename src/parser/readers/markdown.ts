import { asides } from './markup/asides.js'
import { comments } from './markup/comments.js'
import type { Markup } from './markup/cut.js'
import { blankEntities, elements, formulas, quoteMarks } from './markup/elements.js'
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
  elements,
  formulas,
  templates,
  jsonLines,
  entryNumbers,
  blankEntities,
  quoteMarks,
  asides,
]

/** In Markdown a single line break does not end a paragraph; long lines that end in full stops do all the same. */
const PRIOR = 3

/** Markdown and MDX. Inline markup stays in the text; front matter, code, images and directives are left out. */
export const markdown: Reader = {
  name: 'markdown',
  extensions: ['.md', '.mdx', '.markdown', '.mkd', '.jade', '.pug', '.rmd', '.qmd'],
  recognises: (text) => SIGNS.filter((sign) => sign.test(text)).length >= 2,
  read: (text) => readProse(text, MARKUPS, PRIOR),
}

/** Two of these make a text Markdown. */
const SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^ {0,3}```/m,
  /\]\((?:https?:\/\/|\.{0,2}\/|#)[^)\]\s]*\)/,
  /^\|?[ \t]*:?-{2,}:?[ \t]*\|/m,
  /^---[ \t]*\r?\n[\w-]+:/,
  /^[ \t]*:marked\b/m,
  /^[-*+] \S/m,
]
