import { isPair } from './shape.js'
import type { Alignment, Bead, DoubtReason, Ladder, LadderBead } from '../types.js'

/** The alignment with the halves of moved pairs put together, at the place of the English. */
export function joinMoved(ladder: Ladder): Alignment {
  const { beads, uncut, ...rest } = ladder
  return {
    ...rest,
    beads: joinHalves(beads),
    ...(uncut !== undefined && { uncut: joinHalves(uncut) }),
  }
}

function joinHalves(beads: readonly LadderBead[]): readonly Bead[] {
  if (beads.every(({ moved }) => moved === undefined)) return beads
  const chinese = new Map<number, LadderBead>()
  for (const bead of beads)
    if (bead.moved !== undefined && bead.zh.length > 0) chinese.set(bead.moved, bead)
  return beads.flatMap(({ moved, ...bead }): Bead[] => {
    if (moved === undefined) return [bead]
    return bead.en.length > 0 ? [{ ...bead, zh: chinese.get(moved)!.zh }] : []
  })
}

/** Beads with the sides of moved pairs apart, each at its own place, so that nothing crosses. */
export function inOrder(beads: readonly Bead[]): readonly Bead[] {
  const waiting = beads
    .filter(isMovedPair)
    .map((bead) => ({ ...bead, en: [] }))
    .sort((one, other) => one.zh[0] - other.zh[0])
  if (waiting.length === 0) return beads
  const ordered: Bead[] = []
  for (const bead of beads) {
    if (isMovedPair(bead)) ordered.push({ ...bead, zh: [] })
    else {
      while (bead.zh.length > 0 && waiting.length > 0 && waiting[0].zh[0] < bead.zh[0])
        ordered.push(waiting.shift()!)
      ordered.push(bead)
    }
  }
  return [...ordered, ...waiting]
}

const isMovedPair = (bead: Bead): boolean => isMoved(bead) && isPair(bead)

const MOVED: DoubtReason = 'moved'

/** Whether its sides stand at different places of the order. */
export const isMoved = ({ doubts = [] }: Pick<Bead, 'doubts'>): boolean => doubts.includes(MOVED)
