import { resolvedBeads } from '../index.js'
import type { Alignment, Resolved, Units } from '../index.js'

/**
 * What a run of one document came to, for people: `12 pairs (9 1-1, 3 2-1), 3 segments without a partner`.
 * @param hasOneSided whether what has no partner is written
 * @param repeated pairs left out because they came before
 */
export function summarise(
  kept: Alignment,
  all: Alignment,
  hasOneSided: boolean,
  repeated: number,
): string {
  const pairs = kept.beads.filter((bead) => bead.en.length > 0 && bead.zh.length > 0)
  const oneSided = kept.beads.length - pairs.length
  const dropped = all.beads.length - kept.beads.length - repeated
  const parts = [
    `${count(pairs.length, 'pair')}${pairs.length === 0 ? '' : ` (${shapesOf(tallyShapes(pairs))})`}`,
  ]
  if (oneSided > 0)
    parts.push(`${count(oneSided, 'segment')} without a partner${hasOneSided ? '' : ', left out'}`)
  if (dropped > 0) parts.push(`${count(dropped, 'bead')} not wanted, left out`)
  if (repeated > 0) parts.push(`${count(repeated, 'repeated pair')} left out`)
  if (pairs.length > 0)
    parts.push(
      `mean confidence ${(pairs.reduce((sum, bead) => sum + bead.confidence, 0) / pairs.length).toFixed(2)}`,
    )
  const resolved = resolvedBeads(all)
  if (resolved !== undefined) parts.push(describeResolved(resolved))
  return parts.join(', ')
}

/** What became of pairs that went into a memory, before the summary of them all. */
export const additions = ({ added, held }: { added: number; held: number }): string =>
  `${count(added, 'pair')} added, ${held} left out that the memory holds, of `

/** `n-1 beads resolved: 8 of 11, 1 in part; 1-1 units 45 % → 93 %` */
export function describeResolved({ joined, resolved, partly, before, after }: Resolved): string {
  const percent = ({ all, oneToOne }: Units): string => `${Math.round((100 * oneToOne) / all)} %`
  const share = after.all === 0 ? '' : `; 1-1 units ${percent(before)} → ${percent(after)}`
  return `n-1 beads resolved: ${resolved} of ${joined}${partly === 0 ? '' : `, ${partly} in part`}${share}`
}

/** At most this many shapes are named. */
const SHAPES = 6

/** Pairs by shape, the most frequent first: `9 1-1, 3 2-1`. */
export function shapesOf(shapes: Readonly<Record<string, number>>): string {
  const sorted = Object.entries(shapes).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const named = sorted.slice(0, SHAPES).map(([shape, n]) => `${grouped(n)} ${shape}`)
  return [...named, ...(sorted.length > SHAPES ? ['…'] : [])].join(', ')
}

function tallyShapes(beads: Alignment['beads']): Record<string, number> {
  const shapes: Record<string, number> = {}
  for (const { en, zh } of beads) {
    const shape = `${en.length}-${zh.length}`
    shapes[shape] = (shapes[shape] ?? 0) + 1
  }
  return shapes
}

/** `12,345` */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

export const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
