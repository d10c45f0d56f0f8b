import { fencedBy, lineBeginnings, replaced, wholeLines } from '../prose/markup/line-patterns.js'
import type { MarkupFinder } from '../prose/markup/markup.js'
import { readProse, WRAPPED_PRIOR } from '../prose/read-prose.js'
import type { TextReader } from './reader.js'

/** The same line of marks again. */
const same =
  ([open]: RegExpExecArray) =>
  (line: string): boolean =>
    line === open

/** In the order in which they are taken out. */
const MARKUP: readonly MarkupFinder[] = [
  fencedBy([
    { open: /^\/{4,}$/, close: same, why: 'comment' },
    { open: /^(?:-{4,}|\.{4,}|`{3,})$/, close: same, why: 'code' },
    { open: /^`{3,}\w*$/, close: () => (line) => /^`{3,}$/.test(line), why: 'code' },
    { open: /^\+{4,}$/, close: same, why: 'markup' },
  ]),
  wholeLines([
    ['comment', /^\/\/(?!\/)/],
    ['header', /^:!?[\w-]+!?:(?:\s.*)?$/],
    ['directive', /^\[\[[^\]]*\]\]$|^\[[^[\]]*\]$/],
    ['image', /^(?:image|video|audio)::\S.*\]$/],
    ['directive', /^(?:include|toc|ifdef|ifndef|ifeval|endif)::.*$/],
    ['rule', /^(?:={4,}|\*{4,}|_{4,}|--|'{3,}|<{3,}|[|,:!]={3,}|\+)$/],
    ['directive', /^\({3}.*\){3}$/],
  ]),
  replaced(/\(\(\((?:[^()]|\([^()]*\))*\)\)\)|\[\[[\w:-]+\]\]/g, 'directive'),
  replaced(/\(\((?=[^()]*\)\))|\)\)(?<=\(\([^()]*\)\))/g, 'markup'),
  replaced(/image:[^\s:[\]][^\s[\]]*\[[^\]]*\]/g, 'image'),
  // A line break made by the author.
  replaced(/(?<=\S)[ \t]\+(?=[\r\n]|$)/g, 'markup'),
  lineBeginnings([['markup', /^(?:\||a\||[NTIWC][A-Z]+: (?=\S))/]]),
]

const HEADING = /^(?:={1,6}\s|\.(?=[^\s.]))/

/** AsciiDoc. Inline markup and links stay in the text, as in Markdown. */
export const asciidoc: TextReader = {
  takes: 'text',
  name: 'asciidoc',
  extensions: ['.adoc', '.asciidoc', '.asc'],
  recognises: (text) => SIGNS.filter((sign) => sign.test(text)).length >= 2,
  read: (text) => readProse(text, MARKUP, WRAPPED_PRIOR, HEADING),
}

/** Two of these make a text AsciiDoc. */
const SIGNS: readonly RegExp[] = [
  /^={1,5} \S/m,
  /^:[\w-]+:(?: .*)?$/m,
  /^\[\[[\w-]+\]\]$|^\[source/m,
  /^image::\S+\[/m,
  /^\|={3}$/m,
  /^(?:include|ifdef)::/m,
]
