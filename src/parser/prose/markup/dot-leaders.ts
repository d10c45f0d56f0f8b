import { linesOf } from '../../spans/lines.js'
import type { MarkupFinder, MarkupSpan } from './markup.js'

/** `Preface ............ 1`, `前言……………………iv`: what leads to a page, and its number; a run is tried from its beginning alone. */
const LEADER =
  /(?<![.．·…‥⋯\s])\s*(?:(?:[.．·]\s?){5,}|(?:[…‥⋯]\s?){3,})[ \t]*(?:\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6})$/u

/** The leaders and page numbers of a table of contents. */
export const dotLeaders: MarkupFinder = (text) =>
  linesOf(text).flatMap(({ from, to }): MarkupSpan[] => {
    const line = text.slice(from, to)
    if (!/[\dIVXLCivxlc]$/.test(line)) return []
    const match = LEADER.exec(line)
    return match === null
      ? []
      : [{ from: from + match.index, to, why: 'table of contents', leaves: 'break' }]
  })
