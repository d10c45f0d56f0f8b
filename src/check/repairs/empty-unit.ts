import { removed } from './repair.js'
import type { Repair } from './repair.js'

/** A unit with nothing on any side goes; one with a text stays, since the text may be somebody's. */
export const repairEmptyUnit: Repair = (unit) =>
  unit.texts.every(({ text }) => text.trim() === '') ? removed(unit) : undefined
