import type { Bead } from '../../types.js'
import type { Region } from './aligned-rows.js'
import { makeRow, notesOf } from './row.js'
import type { Row } from './row.js'
import { touching } from './stretches.js'
import type { Size } from './stretches.js'

/** Rows below a correction that are aligned anew, at most: 100 rows take some ten milliseconds. */
export const REACH_ROWS = 120

/** The rows from `at` on that have not been reviewed; undefined where there are none. */
export function regionBelow(rows: readonly Row[], at: number): Region | undefined {
  let to = at
  while (to < rows.length && to < at + REACH_ROWS && rows[to].state === undefined) to++
  if (to === at) return undefined
  return { from: at, to }
}

/** A region's rows as they were aligned anew next to the correction; rows that are the same stay the same. */
export function rowsOfBeads(rows: readonly Row[], region: Region, beads: readonly Bead[]): Row[] {
  const old = rows.slice(region.from, region.to)
  const [en, zh] = [old.flatMap((row) => row.en), old.flatMap((row) => row.zh)]
  const sizeOf = (pair: Row | Bead): Size => [pair.en.length, pair.zh.length]
  let [e, z] = [0, 0]
  return touching<Row, Bead>(old, beads, sizeOf, sizeOf).map((pair) => {
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
    const same = old.find((row) => isSame(row, made))
    return same ?? makeRow({ ...made, ...notesOf(old.filter((row) => begins(row, made))) })
  })
}

/** Whether the first segment of a row is in another one, to which its note goes then. */
const begins = (row: Row, { en, zh }: Pick<Row, 'en' | 'zh'>): boolean =>
  row.en.length > 0 ? en.includes(row.en[0]) : zh.includes(row.zh[0])

const isSame = (row: Row, made: Pick<Row, 'en' | 'zh'>): boolean =>
  row.en.length === made.en.length &&
  row.zh.length === made.zh.length &&
  row.en[0] === made.en[0] &&
  row.zh[0] === made.zh[0]
