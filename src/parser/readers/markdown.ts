import { MARKDOWN_MARKUP, MARKDOWN_PRIOR } from '../prose/markdown.js'
import { readProse } from '../prose/read-prose.js'
import type { TextReader } from './reader.js'

/** Markdown and MDX. Inline markup stays in the text; front matter, code, images and directives are left out. */
export const markdown: TextReader = {
  takes: 'text',
  name: 'markdown',
  extensions: ['.md', '.mdx', '.markdown', '.mkd', '.jade', '.pug', '.rmd', '.qmd'],
  recognises: (text) => SIGNS.filter((sign) => sign.test(text)).length >= 2,
  read: (text) => readProse(text, MARKDOWN_MARKUP, MARKDOWN_PRIOR),
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
