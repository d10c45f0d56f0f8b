import type { Shape } from '../../aligner/ladder/shapes.js'
import type { Bead, Document } from '../../types.js'
import { makeRow } from './row.js'
import type { Row } from './row.js'
import { surer } from './stretches.js'
import type { Size } from './stretches.js'

/** Rows below a correction that are aligned anew, at most: 100 rows take some ten milliseconds. */
export const REACH_ROWS = 120

/** Rows that may be aligned anew, half-open, and their segments. */
export interface Region {
  readonly from: number
  readonly to: number
  readonly en: { readonly from: number; readonly to: number }
  readonly zh: { readonly from: number; readonly to: number }
}

/** The rows from `at` on that have not been reviewed; undefined where there are none. */
export function regionBelow(rows: readonly Row[], at: number): Region | undefined {
  let to = at
  while (to < rows.length && to < at + REACH_ROWS && rows[to].state === undefined) to++
  if (to === at) return undefined
  const start = { en: 0, zh: 0 }
  const end = { en: 0, zh: 0 }
  for (let i = 0; i < to; i++)
    for (const side of ['en', 'zh'] as const) {
      const size = rows[i][side].length
      if (i < at) start[side] += size
      end[side] += size
    }
  return {
    from: at,
    to,
    en: { from: start.en, to: end.en },
    zh: { from: start.zh, to: end.zh },
  }
}

/** A region's rows as they were aligned anew, where that is sure; rows that are the same stay the same. */
export function rowsOfBeads(rows: readonly Row[], region: Region, beads: readonly Bead[]): Row[] {
  const old = rows.slice(region.from, region.to)
  const [en, zh] = [old.flatMap((row) => row.en), old.flatMap((row) => row.zh)]
  const sizeOf = (pair: Row | Bead): Size => [pair.en.length, pair.zh.length]
  let [e, z] = [0, 0]
  return surer<Row, Bead>(old, beads, sizeOf, sizeOf).map((pair) => {
    const [enFrom, zhFrom] = [e, z]
    e += pair.en.length
    z += pair.zh.length
    if ('id' in pair) return pair
    const made = {
      en: en.slice(enFrom, e),
      zh: zh.slice(zhFrom, z),
      confidence: pair.confidence,
      ...(pair.doubts === undefined ? {} : { doubts: pair.doubts }),
    }
    return old.find((row) => isSame(row, made)) ?? makeRow(made)
  })
}

const isSame = (row: Row, made: Pick<Row, 'en' | 'zh'>): boolean =>
  row.en.length === made.en.length &&
  row.zh.length === made.zh.length &&
  row.en[0] === made.en[0] &&
  row.zh[0] === made.zh[0]

/** Shapes of the rows outside a region. */
export const shapesOutside = (rows: readonly Row[], { from, to }: Region): Shape[] =>
  [...rows.slice(0, from), ...rows.slice(to)].map(({ en, zh }) => ({
    en: en.length,
    zh: zh.length,
  }))

/** The document with the sentences that the rows now have. */
export const documentOf = (document: Document, rows: readonly Row[]): Document => ({
  ...document,
  en: { ...document.en, sentences: rows.flatMap((row) => row.en) },
  zh: { ...document.zh, sentences: rows.flatMap((row) => row.zh) },
})
