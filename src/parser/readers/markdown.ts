import { asides } from '../prose/markup/asides.js'
import { comments } from '../prose/markup/comments.js'
import type { MarkupFinder } from '../prose/markup/markup.js'
import { blankEntities, elements, formulas, quoteMarks } from '../prose/markup/elements.js'
import { entryNumbers } from '../prose/markup/entry-numbers.js'
import { fences } from '../prose/markup/fences.js'
import { frontMatter } from '../prose/markup/front-matter.js'
import { hardBreaks } from '../prose/markup/hard-breaks.js'
import { jsonLines } from '../prose/markup/json-lines.js'
import { templates } from '../prose/markup/templates.js'
import { readProse } from '../prose/read-prose.js'
import type { TextReader } from './reader.js'

/** In the order in which they are taken out. */
const MARKUP: readonly MarkupFinder[] = [
  frontMatter,
  fences,
  comments,
  elements,
  formulas,
  templates,
  jsonLines,
  hardBreaks,
  entryNumbers,
  blankEntities,
  quoteMarks,
  asides,
]

/** In Markdown a single line break does not end a paragraph; long lines that end in full stops do all the same. */
const PRIOR = 3

/** Markdown and MDX. Inline markup stays in the text; front matter, code, images and directives are left out. */
export const markdown: TextReader = {
  takes: 'text',
  name: 'markdown',
  extensions: ['.md', '.mdx', '.markdown', '.mkd', '.jade', '.pug', '.rmd', '.qmd'],
  recognises: (text) => SIGNS.filter((sign) => sign.test(text)).length >= 2,
  read: (text) => readProse(text, MARKUP, PRIOR),
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
