import type { Span } from '../../types.js'

const OPENING = '([{（［【「『《“'
const CLOSING = ')]}）］】」』》”'
/** Brackets, and the marks of emphasis and code, which open and close alike. */
const MARK =
  /[()[\]{}（）［］【】「」『』《》“”]|\*{1,3}|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])|`+/gu
/** What may stand before emphasis that holds all of a line. */
const LINE_MARK = /^\s*(?:#{1,6}\s+|[-+]\s+|\*\s+|>\s*|\d{1,3}[.)]\s+)*/
/** What emphasis may begin with, longest first. */
const EMPHASIS_MARKS = ['***', '**', '*', '__', '_']
/** What follows the last letter or number; tried from where it begins alone. */
const TAIL = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u

/** Emphasis that holds all of a line but the marks behind it: its mark and what it holds. */
function emphasisOf(line: string): { readonly mark: string; readonly held: string } | undefined {
  const tail = line.search(TAIL)
  for (const mark of EMPHASIS_MARKS) {
    if (!line.startsWith(mark) || !/^\S/.test(line.slice(mark.length))) continue
    let close = line.indexOf(mark, Math.max(tail, mark.length + 1))
    while (close >= 0 && /\s/.test(line[close - 1])) close = line.indexOf(mark, close + 1)
    if (close >= 0) return { mark, held: line.slice(mark.length, close) }
  }
  return undefined
}

/** The places inside brackets, emphasis or code, in order, apart; not what all of a line stands in. */
export function enclosed(text: string): Span[] {
  const lead = LINE_MARK.exec(text)?.[0].length ?? 0
  const whole = emphasisOf(text.slice(lead))
  const skip = whole === undefined || whole.held.includes(whole.mark) ? 0 : whole.mark.length
  const found: Span[] = []
  const open: { readonly mark: string; readonly at: number }[] = []
  /** Mark → how often it is open: what never opened is not looked for among all that is. */
  const times = new Map<string, number>()
  const count = (mark: string, by: number): void => {
    times.set(mark, (times.get(mark) ?? 0) + by)
  }
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    if (
      index < lead ||
      (skip > 0 && (index === lead || index === lead + skip + whole!.held.length))
    )
      continue
    const closes = CLOSING.indexOf(mark)
    const partner = closes < 0 ? mark : OPENING[closes]
    if ((times.get(partner) ?? 0) > 0 && !OPENING.includes(mark)) {
      const last = open.findLastIndex((one) => one.mark === partner)
      const closed = open.splice(last)
      for (const one of closed) count(one.mark, -1)
      if (last === 0) found.push({ from: closed[0].at, to: index + mark.length })
    } else if (closes < 0) {
      open.push({ mark, at: index })
      count(mark, 1)
    }
  }
  return found
}

/** Whether a cut would tear something that is enclosed. @param spans in order, apart */
export function tears(spans: readonly Span[], { from, to }: Span): boolean {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle].to <= from) low = middle + 1
    else high = middle
  }
  return low < spans.length && from > spans[low].from && to < spans[low].to
}
