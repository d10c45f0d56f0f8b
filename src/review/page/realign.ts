import type { Bead, Document } from '../../types.js'
import { makeRow } from './row.js'
import type { Row } from './row.js'

/** Rows below a correction that are aligned anew, at most: 100 rows take some ten milliseconds. */
const REACH_ROWS = 120

/** Rows that may be aligned anew, half-open, and their segments. */
export interface Region {
  readonly from: number
  readonly to: number
  readonly en: { readonly from: number; readonly to: number }
  readonly zh: { readonly from: number; readonly to: number }
}

/** The rows from `at` on that nobody has seen to; undefined where there are none. */
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

/** A region's rows as they were aligned anew; rows that are the same stay the same. */
export function rowsOfBeads(rows: readonly Row[], region: Region, beads: readonly Bead[]): Row[] {
  const old = rows.slice(region.from, region.to)
  const [en, zh] = [old.flatMap((row) => row.en), old.flatMap((row) => row.zh)]
  const known = new Map<string, Row>()
  const walk = (sizes: readonly (readonly [en: number, zh: number])[]) => {
    let [e, z] = [0, 0]
    return sizes.map(([enSize, zhSize]) => {
      const span = { e, z, key: `${e} ${enSize} ${z} ${zhSize}` }
      e += enSize
      z += zhSize
      return span
    })
  }
  walk(old.map((row) => [row.en.length, row.zh.length])).forEach(({ key }, i) => {
    known.set(key, old[i])
  })
  return walk(beads.map((bead) => [bead.en.length, bead.zh.length])).map(
    ({ e, z, key }, i) =>
      known.get(key) ??
      makeRow({
        en: en.slice(e, e + beads[i].en.length),
        zh: zh.slice(z, z + beads[i].zh.length),
        confidence: beads[i].confidence,
      }),
  )
}

/** The document with the sentences that the rows now have. */
export const documentOf = (document: Document, rows: readonly Row[]): Document => ({
  ...document,
  en: { ...document.en, sentences: rows.flatMap((row) => row.en) },
  zh: { ...document.zh, sentences: rows.flatMap((row) => row.zh) },
})
