import type { Edit, Span } from '../../types.js'
import { trimmed } from '../spans/rest.js'

/** The text of an element, and what stands in it that is not text. */
export interface Taken extends Span {
  readonly edits: readonly Edit[]
}

/** Takes the text of one element after the other. */
export interface Taker {
  readonly text: (span: Span) => void
  /** @param character what stands for the span */
  readonly reference: (span: Span, character: string) => void
  /** Ends the element; undefined when it held nothing but blanks. */
  readonly end: () => Taken | undefined
}

const BLANK_END = /\s$/
const BLANKS = /^\s+/

/** Whatever lies between two pieces is edited away, with a blank that it would leave twice. */
export function makeTaker(source: string): Taker {
  let edits: Edit[] = []
  let [from, to] = [-1, -1]
  /** Whether the visible text ends with a blank. */
  let blank = false

  const piece = (start: number, end: number): void => {
    if (from < 0) from = start
    else if (start > to) edits.push({ from: to, to: start, text: '' })
    to = end
  }

  return {
    text(span) {
      const { to: end } = span
      let start = span.from
      if (from < 0 || (blank && start > to))
        start += BLANKS.exec(source.slice(start, end))?.[0].length ?? 0
      if (start === end) return
      piece(start, end)
      blank = BLANK_END.test(source[end - 1])
    },
    reference(span, character) {
      if (from < 0 && BLANKS.test(character)) return
      piece(span.from, span.to)
      edits.push({ from: span.from, to: span.to, text: character })
      blank = BLANK_END.test(character)
    },
    end() {
      const span = from < 0 ? undefined : trimmed(source, from, to)
      const taken = span && {
        ...span,
        edits: edits.filter((edit) => edit.from >= span.from && edit.to <= span.to),
      }
      edits = []
      from = to = -1
      blank = false
      return taken
    },
  }
}
