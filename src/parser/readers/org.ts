import { fencedBy, lineBeginnings, replaced, wholeLines } from '../prose/markup/line-patterns.js'
import type { MarkupFinder } from '../prose/markup/markup.js'
import { readProse, WRAPPED_PRIOR } from '../prose/read-prose.js'
import type { TextReader } from './reader.js'

/** `#+END_SRC` for `#+BEGIN_SRC`. */
const ends =
  ([, name]: RegExpExecArray) =>
  (line: string): boolean =>
    line.toUpperCase() === `#+END_${name.toUpperCase()}`

/** In the order in which they are taken out. */
const MARKUP: readonly MarkupFinder[] = [
  fencedBy([
    { open: /^#\+BEGIN_(SRC|EXAMPLE|EXPORT|COMMENT)\b.*$/i, close: ends, why: 'code' },
    {
      open: /^:(?:PROPERTIES|LOGBOOK):$/i,
      close: () => (line) => /^:END:$/i.test(line),
      why: 'header',
    },
  ]),
  lineBeginnings([['header', /^#\+(?:TITLE|SUBTITLE|CAPTION|DESCRIPTION):\s*/i]]),
  wholeLines([
    ['header', /^#\+(?!BEGIN|END)[\w-]+(?:\[[^\]]*\])?:.*$/i],
    ['markup', /^#\+(?:BEGIN|END)_\w.*$/i],
    ['comment', /^#(?:\s.*)?$/],
    ['header', /^(?:CLOSED|SCHEDULED|DEADLINE):\s*[[<].*$/],
    ['rule', /^(?:-{5,}|\|[-+|]+\|?)$/],
    ['code', /^: .*$/],
    ['image', /^\[\[(?:file:)?[^\]]+\.(?:png|jpe?g|gif|svg|webp)\]\]$/i],
  ]),
  replaced(/\[\[[^\][]+\]\[|\]\](?<=\[\[[^\][]+\]\[[^\][]*\]\])/g, 'address'),
  replaced(
    /(?<=^\*+ )(?:TODO|DONE|NEXT|WAITING)[ \t]+|(?<![ \t])[ \t]+:(?:[\w@]+:)+(?=[\n\r]|$)/gm,
    'markup',
  ),
]

const HEADING = /^\*{1,8}\s/

/** Org mode. Emphasis stays in the text, as in Markdown. */
export const org: TextReader = {
  takes: 'text',
  name: 'org',
  extensions: ['.org'],
  recognises: (text) => /^#\+(?:TITLE|OPTIONS|AUTHOR|BEGIN_SRC)\b/im.test(text.slice(0, 4000)),
  read: (text) => readProse(text, MARKUP, WRAPPED_PRIOR, HEADING),
}
