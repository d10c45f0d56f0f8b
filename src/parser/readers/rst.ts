import type { IgnoredReason } from '../../types.js'
import { lineBeginnings, replaced, wholeLines } from '../prose/markup/line-patterns.js'
import type { MarkupFinder, MarkupSpan } from '../prose/markup/markup.js'
import { readProse, WRAPPED_PRIOR } from '../prose/read-prose.js'
import { linesOf } from '../spans/lines.js'
import type { TextReader } from './reader.js'

/** Directives whose lines are text; those of all others are not. */
const TEXT_DIRECTIVES = new Set(
  (
    'note warning tip hint important caution danger attention error admonition seealso versionadded versionchanged ' +
    'deprecated topic sidebar epigraph highlights pull-quote compound container rubric centered glossary only ' +
    'function class method attribute data module describe option confval envvar program'
  ).split(' '),
)
const DIRECTIVE = /^\.\.\s+(?:\|[^|]+\|\s+)?([\w:-]+)::(.*)$/
/** `.. _target: address`, `.. |name| image:: …`, or a comment; `.. [1]` is a note. */
const EXPLICIT_MARKUP = /^\.\.(?:\s+(?!\[[\w#*.-]+\]\s).*)?$/
const OPTION = /^:[\w-]+:(?:\s.*)?$/

/**
 * Directives with the lines that stand further in below them, comments, and literal blocks behind `::`. What a note or
 * a warning says is text.
 */
const directives: MarkupFinder = (text) => {
  const found: MarkupSpan[] = []
  /** Lines further in than this belong to what is left out; Infinity where nothing is. */
  let [inside, why]: [number, IgnoredReason] = [Infinity, 'directive']
  let options = false
  let literal = Infinity
  for (const { from, to, indent } of linesOf(text)) {
    const content = text.slice(from, to)
    if (indent > inside || indent > literal) {
      found.push({ from, to, why: indent > inside ? why : 'code', leaves: 'break' })
      continue
    }
    inside = literal = Infinity
    if (options && indent > 0 && OPTION.test(content)) {
      found.push({ from, to, why: 'directive', leaves: 'break' })
      continue
    }
    const directive = DIRECTIVE.exec(content)
    options = directive !== null
    if (directive !== null) {
      const [, name, argument] = directive
      const isText = TEXT_DIRECTIVES.has(name.replace(/^\w+:/, ''))
      const end = isText && /\s\S/.test(argument) ? to - argument.trimStart().length : to
      found.push({ from, to: end, why: 'directive', leaves: 'break' })
      if (!isText)
        [inside, why] = [indent, /code|literal|math|parsed/.test(name) ? 'code' : 'directive']
    } else if (EXPLICIT_MARKUP.test(content)) {
      found.push({
        from,
        to,
        why: content.startsWith('.. _') ? 'address' : 'comment',
        leaves: 'break',
      })
      ;[inside, why] = [indent, 'comment']
    } else if (content.endsWith('::')) literal = indent
  }
  return found
}

/** In the order in which they are taken out. */
const MARKUP: readonly MarkupFinder[] = [
  directives,
  wholeLines([
    ['rule', /^([=\-`:.'"~^_*+#<>])\1{2,}$/],
    ['rule', /^[+|][-=+]{3,}[+|]$|^=+(?:\s+=+)+$/],
    [
      'header',
      /^:(?:author|date|version|organization|copyright|status|address|contact|orphan|tocdepth|nosearch):.*$/i,
    ],
  ]),
  lineBeginnings([['markup', /^\.\.\s+(?=\[)/]]),
  replaced(/(?<![\w:]):[a-z][\w+:-]*:(?=`)/g, 'markup'),
  replaced(/(?:(?<!\s)\s+)?<[^<>`]*>(?=`)(?<=`[^`<]*<[^<>`]*>)/g, 'address'),
  replaced(/(?<=`)__?(?!\w)|(?<=\[[\w#*]+\])_(?!\w)/g, 'markup'),
  replaced(/(?<=[^\s:]):(?=:[ \t]*(?:[\n\r]|$))/g, 'markup'),
]

/** reStructuredText. Emphasis stays in the text, as in Markdown; roles and the targets of links go. */
export const restructuredText: TextReader = {
  takes: 'text',
  name: 'rst',
  extensions: ['.rst', '.rest'],
  recognises: (text) => SIGNS.filter((sign) => sign.test(text)).length >= 2,
  read: (text) => readProse(text, MARKUP, WRAPPED_PRIOR),
}

/** Two of these make a text reStructuredText. */
const SIGNS: readonly RegExp[] = [
  /^\.\. [\w-]+::/m,
  /^\.\. _[^:]+:/m,
  /:(?:ref|doc|class|func|meth|mod|term):`/,
  /^\S.*\n([=\-~^"])\1{3,}$/m,
  /`__?\b/,
]
