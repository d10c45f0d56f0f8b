import type { Endings } from '../../bitext/endings.js'
import type { Kernel } from '../../kernel/kernel.js'
import { ENDINGS } from '../../kernel/structs.js'
import { columnAt } from '../feature-table.js'
import type { BeadCue } from './cue.js'

/** Questions translate questions, exclamations exclamations; an ellipsis stands on both sides. */
export const marks: BeadCue = {
  name: 'marks',
  features: ['both ask', 'one asks', 'one exclaims', 'one trails off'],
  prepare({ en, zh }, kernel) {
    const english = writeEndings(kernel, en.endings)
    const chinese = writeEndings(kernel, zh.endings)
    return ({ at }, table, column) => {
      kernel.run.measureMarks(english, chinese, at, columnAt(table, column), table.columns)
    }
  },
}

const writeEndings = (kernel: Kernel, { asks, exclaims, trailsOff }: Endings): number =>
  kernel.write(ENDINGS, {
    asks: kernel.bytes(asks),
    exclaims: kernel.bytes(exclaims),
    trailsOff: kernel.bytes(trailsOff),
  })
