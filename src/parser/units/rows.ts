import type { Language } from '../../types.js'
import { visible } from '../spans/visible.js'
import type { Candidate, Unit } from './unit.js'

/**
 * The pattern is believed when this share of the rows with two texts has it, and this many rows. From 0.6 to 0.95, and
 * from 2 to 10 rows, cases and gold come out alike.
 */
const MIN_PATTERN = { share: 0.8, rows: 4 }

/**
 * Rows that hold two texts in one language, or one in none, where nearly all rows hold English and
 * Chinese in one order: `Okay.` above `OK`. There the place says the language of a short text.
 */
export function nameRows(
  text: string,
  candidates: readonly Candidate[],
): { units: Unit[]; ignored: Extract<Candidate, { why: unknown }>[] } {
  const order = orderOfRows(candidates)
  const named = order === undefined ? candidates : candidates.map(rename)
  return {
    units: named.filter((one): one is Unit => 'language' in one),
    ignored: named.filter((one): one is Extract<Candidate, { why: unknown }> => 'why' in one),
  }

  function rename(one: Candidate, i: number): Candidate {
    const above = candidates[i - 1]
    const below = candidates[i + 1]
    const isFirst =
      below?.row === one.row && above?.row !== one.row && candidates[i + 2]?.row !== one.row
    const isSecond =
      above?.row === one.row && below?.row !== one.row && candidates[i - 2]?.row !== one.row
    if (one.row === undefined || isFirst === isSecond) return one
    const wanted = isFirst ? order![0] : order![1]
    const partner = isFirst ? below : above
    if (!('language' in partner) || partner.language === wanted) return one
    return mayBe(visible(text, one), wanted) ? { ...strip(one), language: wanted } : one
  }
}

const strip = ({ from, to, kind, edits, row, column, time, notes }: Candidate) => ({
  from,
  to,
  kind,
  edits,
  ...(row === undefined ? {} : { row }),
  ...(column === undefined ? {} : { column }),
  ...(time === undefined ? {} : { time }),
  ...(notes === undefined ? {} : { notes }),
})

/** Names and numbers of up to three words stay as they are in translation; sentences do not. Two and five give the same. */
function mayBe(text: string, language: Language): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false
  if (language === 'en') return !/\p{Script=Han}/u.test(text)
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 3
}

/** The languages of a row's two texts, where nearly all rows agree. */
function orderOfRows(candidates: readonly Candidate[]): readonly [Language, Language] | undefined {
  const rows = new Map<number, Candidate[]>()
  for (const one of candidates) {
    if (one.row === undefined) continue
    const row = rows.get(one.row)
    if (row === undefined) rows.set(one.row, [one])
    else row.push(one)
  }
  const pairs = [...rows.values()].filter((row) => row.length === 2)
  for (const order of [
    ['en', 'zh'],
    ['zh', 'en'],
  ] as const) {
    const right = pairs.filter((row) =>
      row.every((one, i) => 'language' in one && one.language === order[i]),
    ).length
    if (right >= MIN_PATTERN.rows && right >= MIN_PATTERN.share * pairs.length) return order
  }
  return undefined
}

/**
 * Lines that stand in pairs, a text and its translation with an empty line around: each pair is a row.
 * @param fresh makes row numbers
 */
export function bindStanzas(text: string, units: readonly Unit[], fresh: () => number): Unit[] {
  const stanzas = stanzasOf(text, units)
  const both = stanzas.filter((stanza) => new Set(stanza.map((unit) => unit.language)).size > 1)
  const bound = new Map<Unit, number>()
  for (const order of ['en', 'zh'] as const) {
    const pairs = both.filter((stanza) => stanza.length === 2 && stanza[0].language === order)
    if (pairs.length < MIN_PATTERN.rows || pairs.length < MIN_PATTERN.share * both.length) continue
    for (const pair of pairs) {
      const row = fresh()
      for (const unit of pair) if (unit.row === undefined) bound.set(unit, row)
    }
  }
  return units.map((unit) => {
    const row = bound.get(unit)
    return row === undefined ? unit : { ...unit, row }
  })
}

/** Units with one line break between them. */
export function stanzasOf(text: string, units: readonly Unit[]): Unit[][] {
  const stanzas: Unit[][] = []
  for (const unit of units) {
    const stanza = stanzas[stanzas.length - 1]
    const last = stanza?.[stanza.length - 1]
    if (
      last !== undefined &&
      /^[ \t\u3000]*(?:\r\n|[\n\r])[ \t\u3000]*$/.test(text.slice(last.to, unit.from))
    )
      stanza.push(unit)
    else stanzas.push([unit])
  }
  return stanzas
}
