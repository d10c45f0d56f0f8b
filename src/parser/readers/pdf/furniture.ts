import { lineOf, rowsOf } from './lines.js'
import type { Piece } from './lines.js'

/** A page, with what repeats at its edges apart. */
export interface Furnished {
  readonly body: readonly Piece[]
  /** Running heads, page numbers, addresses that a browser prints. */
  readonly furniture: readonly string[]
}

/** Lines at each edge of a page that may be furniture. From 2 to 6 the PDFs of the tests are read alike. */
const MAX_EDGE_LINES = 3
/**
 * Pages that are so near to each other share their furniture: left and right pages differ. From 2 to 4 the PDFs of the
 * tests are read alike. With 1 running heads stay in the text.
 */
const PAGE_REACH = 2
/** How far the same line may stand from its place, in points. From 1 to 10 the PDFs of the tests are read alike. */
const PLACE_TOLERANCE_PT = 3

/** What a browser prints: its date and the title above, the address and the page's number below. */
const PRINTED_LINE =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}, \d{1,2}:\d{2}(?: [AP]M)?(?: |$)|^(?:file|https?):\/\/\S+ \d+\/\d+$/
/** A page's number, by itself. */
const PAGE_NUMBER =
  /^[-–—·|\s]*(?:page |p\. ?|第\s?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s?页|\s?頁)?(?:\s?(?:of|\/|共)\s?\d{1,4}(?:\s?页|\s?頁)?)?[-–—·|\s]*$/i
/**
 * A page's number stands so far from the text, in sizes of its own. From 1.5 to 4 the PDFs of the tests are read
 * alike.
 */
const MIN_NUMBER_DISTANCE_EM = 2

interface Row {
  readonly pieces: readonly Piece[]
  readonly y: number
  readonly size: number
  readonly text: string
  /** Its text with its numbers alike. */
  readonly key: string
}

/** Takes what stands around the text off each page, by repetition from page to page and by what it says. */
export function furnish(pages: readonly (readonly Piece[])[]): Furnished[] {
  const rows = pages.map((pieces) =>
    rowsOf(pieces).map((own): Row => {
      const { text, y, size } = lineOf(own)
      return { pieces: own, text, y, size, key: text.replace(/\d+/g, '#').toLowerCase() }
    }),
  )
  return rows.map((own, page) => {
    const repeats = (row: Row): boolean => repeatsNear(rows, page, row)
    let [from, to] = [0, own.length]
    while (from < Math.min(MAX_EDGE_LINES, to) && isFurniture(own[from], own[from + 1], repeats))
      from++
    while (
      to > Math.max(own.length - MAX_EDGE_LINES, from) &&
      isFurniture(own[to - 1], own[to - 2], repeats)
    )
      to--
    return {
      body: own.slice(from, to).flatMap(({ pieces }) => pieces),
      furniture: [...own.slice(0, from), ...own.slice(to)].map(({ text }) => text),
    }
  })
}

function isFurniture(row: Row, inner: Row | undefined, repeats: (row: Row) => boolean): boolean {
  if (PRINTED_LINE.test(row.text) || repeats(row)) return true
  return (
    PAGE_NUMBER.test(row.text) &&
    inner !== undefined &&
    Math.abs(row.y - inner.y) > MIN_NUMBER_DISTANCE_EM * row.size
  )
}

function repeatsNear(rows: readonly (readonly Row[])[], page: number, { key, y }: Row): boolean {
  for (let other = page - PAGE_REACH; other <= page + PAGE_REACH; other++) {
    if (other === page || rows[other] === undefined) continue
    const edges = [...rows[other].slice(0, MAX_EDGE_LINES), ...rows[other].slice(-MAX_EDGE_LINES)]
    if (edges.some((row) => row.key === key && Math.abs(row.y - y) < PLACE_TOLERANCE_PT))
      return true
  }
  return false
}
