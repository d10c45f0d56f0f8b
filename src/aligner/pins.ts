import { AlignError } from '../errors.js'
import type { Pin, Side } from '../types.js'
import type { Region } from './ladder/band.js'

/** A part of the lattice through which the ladder goes from corner to corner, as one bead if it is pinned. */
export interface Piece extends Region {
  readonly pinned?: boolean
}

/**
 * The pins in order.
 * @param en number of English segments
 * @param zh number of Chinese segments
 * @throws AlignError `badPins` when one is empty or outside the document, or two of them overlap or cross
 */
export function orderPins(pins: readonly Pin[], en: number, zh: number): Pin[] {
  const ordered = [...pins].sort(
    (a, b) => middle(a.en) - middle(b.en) || middle(a.zh) - middle(b.zh),
  )
  ordered.forEach((pin, i) => {
    for (const [{ from, to }, size] of [
      [pin.en, en],
      [pin.zh, zh],
    ] as const)
      if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from || to > size)
        throw badPins(`${show(pin)} is not within ${en} English and ${zh} Chinese segments`)
    if (pin.en.from === pin.en.to && pin.zh.from === pin.zh.to)
      throw badPins(`${show(pin)} holds no segment`)
    const before = ordered[i - 1]
    if (before !== undefined && (before.en.to > pin.en.from || before.zh.to > pin.zh.from))
      throw badPins(`${show(before)} and ${show(pin)} overlap or cross`)
  })
  return ordered
}

/** Orders an empty range before a range that begins there, and after one that ends there. */
const middle = ({ from, to }: Pin['en']): number => from + to

const badPins = (reason: string): AlignError =>
  new AlignError('badPins', [reason], { hint: 'pins are half-open ranges of segments, in order' })

const show = ({ en, zh }: Pin): string =>
  `the pin of English ${en.from} to ${en.to}, Chinese ${zh.from} to ${zh.to}`

/** The pins, and the regions between them, in order. @param pins in order, within the region */
export function piecesOf({ en, zh }: Region, pins: readonly Pin[]): Piece[] {
  const pieces: Piece[] = []
  let from = { en: en.from, zh: zh.from }
  for (const pin of pins) {
    pieces.push({ en: { from: from.en, to: pin.en.from }, zh: { from: from.zh, to: pin.zh.from } })
    pieces.push({ ...pin, pinned: true })
    from = { en: pin.en.to, zh: pin.zh.to }
  }
  return [...pieces, { en: { from: from.en, to: en.to }, zh: { from: from.zh, to: zh.to } }]
}

/** The pins within a region, counted from its first corner. */
export const pinsIn = (pins: readonly Pin[], { en, zh }: Region): Pin[] =>
  pins
    .filter((pin) => isInside(pin.en, en) && isInside(pin.zh, zh))
    .map((pin) => ({ en: movedBy(pin.en, -en.from), zh: movedBy(pin.zh, -zh.from) }))

type Range = Region['en']

const isInside = (inner: Range, outer: Range): boolean =>
  inner.from >= outer.from && inner.to <= outer.to

const movedBy = ({ from, to }: Range, by: number): Range => ({ from: from + by, to: to + by })

interface Corner {
  readonly en: number
  readonly zh: number
}

/** The same place, or where the pin that it would cut through ends. @param pins in order */
export function besidePins(corner: Corner, pins: readonly Pin[]): Corner {
  const next = pins.find(({ en, zh }) => en.to > corner.en || zh.to > corner.zh)
  if (next === undefined || (next.en.from >= corner.en && next.zh.from >= corner.zh)) return corner
  return { en: next.en.to, zh: next.zh.to }
}

/** The paragraphs that hold these sentences of a side; where there are none, the place between paragraphs. */
export function paragraphsOf({ sentences }: Side, { from, to }: Range): Range {
  if (from < to) return { from: sentences[from].paragraph, to: sentences[to - 1].paragraph + 1 }
  const place = from === 0 ? 0 : sentences[from - 1].paragraph + 1
  return { from: place, to: place }
}

/** A range without what is outside of another. */
export const clipped = ({ from, to }: Range, bounds: Range): Range => ({
  from: Math.min(Math.max(from, bounds.from), bounds.to),
  to: Math.min(Math.max(to, bounds.from), bounds.to),
})
