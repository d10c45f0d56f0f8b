import type { Warning } from '../../types.js'

/** A unit that is left out. */
export interface Damage {
  /** Where it begins. */
  readonly from: number
  readonly reason: string
}

/** The damaged units of a file: their number, and the first with their lines, as a warning has them. */
export interface Damages {
  readonly count: number
  readonly described: readonly string[]
}

export const NO_DAMAGES: Damages = { count: 0, described: [] }

/** Damaged units that are listed with their lines: as many as fit on a line of a terminal. */
const MAX_LISTED_UNITS = 5

/** @param lineAt from a place to its line, 1-based */
export function addDamages(
  { count, described }: Damages,
  damages: readonly Damage[],
  lineAt: (place: number) => number,
): Damages {
  const listed = damages.slice(0, MAX_LISTED_UNITS - described.length)
  return {
    count: count + damages.length,
    described: [
      ...described,
      ...listed.map(({ from, reason }) => `line ${lineAt(from)}: ${reason}`),
    ],
  }
}

export function damageWarnings({ count, described }: Damages): Warning[] {
  if (count === 0) return []
  const more = count > described.length ? '; …' : ''
  const units = count === 1 ? 'a damaged unit is' : `${count} damaged units are`
  return [{ code: 'damagedUnits', message: `${units} left out: ${described.join('; ')}${more}` }]
}

/** 1-based. */
export function lineAt(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line++
  return line
}
