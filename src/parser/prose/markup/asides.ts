import type { IgnoredReason } from '../../../types.js'
import { linesOf } from '../../spans/lines.js'
import type { MarkupSpan, MarkupFinder } from './markup.js'

/**
 * `[site]: https://example.com/a "Title"`. A note, `[^2]: 见第四章。`, is text, whatever it looks like: Chinese has no
 * blanks, so that a sentence of it is one word.
 */
const LINK_DEFINITION =
  /^\[(?!\^)[^\]]+\]:\s+(?:<[^<>\s]+>|(?:[a-z][a-z\d+.-]*:|[/#.])[!-~]*|[\w~-]+[./][!-~]+)(?:\s+["'(].*)?$/i

/** Whole lines that are no prose, and what they are. The first that fits says why. */
const LINE_MARKUP: readonly (readonly [why: IgnoredReason, pattern: RegExp])[] = [
  ['rule', /^(?:[-*_=~#+]\s*){3,}$/],
  ['image', /^(?:[-*+]\s+)?(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?(?:\{[^}]*\})?[\s,]*)+$/],
  ['address', /^(?:[-*+]\s+)?[<(]?(?:https?|ftp):\/\/[^\s\u3000-\u303f\uff00-\uffef]+[>)]?$/],
  ['address', LINK_DEFINITION],
  ['directive', /^(?:\{\{[<%](?:(?![>%]\}\}).)*[>%]\}\}\s*|\{%(?:(?!%\}).)*%\}\s*)+$/],
  ['directive', /^:{3,}\s*(?:[\w-]+\s*)?(?:\{.*\})?$/],
  ['directive', /^(?:<<<\s.*|@\[[^\]]*\]\([^)]*\)|\[\[?toc\]?\]|\{[:#.][^}]*\})$/i],
  [
    'directive',
    /^(?:import\s[^'"]*\sfrom\s+['"].*|import\s+['"].*|export\s+(?:const|default|let)\s.*);?$/,
  ],
  ['markup', /^(?:<\/?[A-Za-z][^<>]*>\s*)+$/],
]

/** Line openings by which a page generator knows what kind of box begins; text may follow. */
const OPENERS = /^(?::{3,}\s*\w+|!{3}\s+\w+|\?{3}\+?\s+\w+|\[![A-Z]+\])(?=\s)/

/** Behind these the rest of the line is the title of the box. */
const TITLED_OPENER = /^[:!?]/

/** What all of these begin with, and few other lines. */
const LINE_START = /^(?:[-*_=~#+![<({:@?]|https?:|ftp:|import\s|export\s)/

/** Rules, images, bare addresses, directives, lines of nothing but tags. */
export const asides: MarkupFinder = (text) =>
  linesOf(text).flatMap(({ from, to }): MarkupSpan[] => {
    const line = text.slice(from, to)
    if (!LINE_START.test(line)) return []
    const kind = LINE_MARKUP.find(([, pattern]) => pattern.test(line))
    if (kind !== undefined) return [{ from, to, why: kind[0], leaves: 'break' }]
    const opener = OPENERS.exec(line)
    return opener === null
      ? []
      : [
          {
            from,
            to: from + opener[0].length,
            why: 'directive',
            leaves: TITLED_OPENER.test(opener[0]) ? 'heading' : 'break',
          },
        ]
  })
