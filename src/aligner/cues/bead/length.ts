import { columnAt } from '../feature-table.js'
import type { BeadCue } from './cue.js'

/** The length of a translation is proportional to that of its original, by the document's own ratio. */
export const length: BeadCue = {
  name: 'length',
  features: ['length'],
  prepare:
    (_, { run }, bitext) =>
    ({ at }, table, column) => {
      run.measureLength(bitext, at, columnAt(table, column), table.columns)
    },
}
