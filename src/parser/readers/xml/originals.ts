import type { Ignored, Span } from '../../../types.js'

/** Originals in comments, `<!-- EN: Bakery closed -->`, which stand before their translations. */
export interface Originals {
  readonly comment: (span: Span) => void
  /** The original of a text that has just been read. */
  readonly take: () => Span | undefined
  readonly end: () => void
}

const ORIGINAL_COMMENT =
  /^(<!--\s*(?:EN|en-US|English|Original|Source)\s*[:：]\s*(?!\s))((?:(?!-->)[^])*)-->$/i

/** @param ignored takes other comments, and originals that no text follows */
export function makeOriginals(text: string, ignored: Ignored[]): Originals {
  let original: Span | undefined
  const end = (): void => {
    if (original !== undefined) ignored.push({ ...original, why: 'comment' })
    original = undefined
  }
  return {
    comment(span) {
      const found = ORIGINAL_COMMENT.exec(text.slice(span.from, span.to))
      if (found === null) {
        ignored.push({ ...span, why: 'comment' })
        return
      }
      end()
      const from = span.from + found[1].length
      original = { from, to: from + found[2].trimEnd().length }
    },
    take() {
      const taken = original
      original = undefined
      return taken
    },
    end,
  }
}
