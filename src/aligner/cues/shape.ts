import { SHAPE_CLASSES, shapeClass } from '../shapes.js'
import { lengthOf } from '../pair.js'
import type { BeadCue } from './cue.js'

/** The prior of the bead's shape; wide beads and long segments without a partner pay more. */
export const shape: BeadCue = {
  name: 'shape',
  features: [...SHAPE_CLASSES, 'beyond 7', 'length without partner'],
  prepare(pair) {
    const number = new Map<string, number>(SHAPE_CLASSES.map((name, i) => [name, i]))
    return ({ en, enSize, zh, zhSize }, out, at) => {
      out[at + number.get(shapeClass(enSize, zhSize))!] = 1
      out[at + SHAPE_CLASSES.length] = Math.max(0, enSize + zhSize - 7)
      if (enSize === 0)
        out[at + SHAPE_CLASSES.length + 1] = (lengthOf(pair.zh, zh, zhSize) * pair.ratio) / 100
      if (zhSize === 0) out[at + SHAPE_CLASSES.length + 1] = lengthOf(pair.en, en, enSize) / 100
    }
  },
}
