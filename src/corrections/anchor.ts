import type { Span } from '../types.js'
import type { CorrectedRow } from './corrections.js'

/** The two texts that rows stand in; of a mixed file twice the same. */
export interface Sources {
  readonly en: string
  readonly zh: string
}

/** A row, and where it stands now. */
export interface Anchored {
  readonly row: CorrectedRow
  readonly en: Span
  readonly zh: Span
}

export interface Anchoring {
  readonly found: readonly Anchored[]
  /** Rows whose texts are no longer there, or no longer at one place only. */
  readonly lost: readonly CorrectedRow[]
  /** Whether the text is another than the one that was corrected. */
  readonly isChanged: boolean
}

/** Finds rows in a document: by their offsets where their texts stand there, else by their texts. */
export function anchorRows(rows: readonly CorrectedRow[], sources: Sources): Anchoring {
  const isThere = ({ en, zh }: CorrectedRow): boolean =>
    sources.en.slice(en.from, en.to) === en.text && sources.zh.slice(zh.from, zh.to) === zh.text
  if (rows.every(isThere))
    return {
      found: rows.map((row) => ({ row, en: row.en, zh: row.zh })),
      lost: [],
      isChanged: false,
    }
  const found = fillIn(rows, longestChain(uniquePlaces(rows, sources)), sources)
  return {
    found: found.filter((one) => one !== undefined),
    lost: rows.filter((_, i) => found[i] === undefined),
    isChanged: true,
  }
}

type Places = (Anchored | undefined)[]

/** Rows both of whose texts occur exactly once. */
const uniquePlaces = (rows: readonly CorrectedRow[], sources: Sources): Places =>
  rows.map((row) => {
    if (row.en.text === '' || row.zh.text === '') return undefined
    const en = onlyPlace(sources.en, row.en.text, 0, sources.en.length)
    const zh =
      en === undefined ? undefined : onlyPlace(sources.zh, row.zh.text, 0, sources.zh.length)
    return en === undefined || zh === undefined ? undefined : { row, en, zh }
  })

/** Where a text stands within a stretch, if at one place only. */
function onlyPlace(source: string, text: string, from: number, to: number): Span | undefined {
  const at = source.indexOf(text, from)
  if (at < 0 || at + text.length > to) return undefined
  const next = source.indexOf(text, at + 1)
  return next >= 0 && next + text.length <= to ? undefined : { from: at, to: at + text.length }
}

/** Only the rows of a long chain in which neither side goes back. */
const longestChain = (places: Places): Places => forwards(forwards(places, 'en'), 'zh')

/** The longest chain of places that goes forwards on a side; by patience sorting, n log n. */
function forwards(places: Places, side: 'en' | 'zh'): Places {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  places.forEach((place, i) => {
    if (place === undefined) return
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (places[tails[middle]]![side].to <= place[side].from) low = middle + 1
      else high = middle
    }
    before[i] = low === 0 ? undefined : tails[low - 1]
    tails[low] = i
  })
  const chain = new Set<number>()
  for (let i = tails.at(-1); i !== undefined; i = before[i]) chain.add(i)
  return places.map((place, i) => (chain.has(i) ? place : undefined))
}

/** The other rows, where between their neighbours each text stands at one place only. */
function fillIn(rows: readonly CorrectedRow[], places: Places, sources: Sources): Places {
  const filled = [...places]
  let before: Anchored | undefined
  let next = 0
  rows.forEach((row, i) => {
    if (next <= i) next = i + 1
    while (next < rows.length && filled[next] === undefined) next++
    filled[i] ??= between(row, i === 0 ? undefined : filled[i - 1], before, filled[next], sources)
    before = filled[i] ?? before
  })
  return filled
}

/**
 * @param last the row just before, if it was found
 * @param before the last row before that was found
 * @param after the next one that was found
 */
function between(
  row: CorrectedRow,
  last: Anchored | undefined,
  before: Anchored | undefined,
  after: Anchored | undefined,
  sources: Sources,
): Anchored | undefined {
  const place = (side: 'en' | 'zh'): Span | undefined => {
    const { text, from } = row[side]
    const start = before?.[side].to ?? 0
    if (text !== '')
      return onlyPlace(sources[side], text, start, after?.[side].from ?? sources[side].length)
    // An empty side stands where the one before ends, if it did so before.
    if (from === 0) return { from: 0, to: 0 }
    return last?.row[side].to === from ? { from: last[side].to, to: last[side].to } : undefined
  }
  const [en, zh] = [place('en'), place('zh')]
  return en === undefined || zh === undefined ? undefined : { row, en, zh }
}
