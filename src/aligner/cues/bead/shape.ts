import { SHAPE_CLASSES, WIDEST, shapeClass } from '../../ladder/shapes.js'
import { lengthOf } from '../../bitext/bitext.js'
import type { BeadCue } from './cue.js'

/** The prior of the bead's shape; wide beads and long segments without a partner pay more. */
export const shape: BeadCue = {
  name: 'shape',
  features: [...SHAPE_CLASSES, 'beyond 7', 'length without partner'],
  prepare:
    (bitext) =>
    ({ count, en, enSize, zh, zhSize }, out, stride, at) => {
      for (let b = 0; b < count; b++) {
        const to = b * stride + at
        out[to + classNumber(enSize[b], zhSize[b])] = 1
        const wide = to + SHAPE_CLASSES.length
        if (enSize[b] + zhSize[b] > 7) out[wide] = enSize[b] + zhSize[b] - 7
        if (enSize[b] === 0)
          out[wide + 1] = (lengthOf(bitext.zh, zh[b], zhSize[b]) * bitext.ratio) / 100
        if (zhSize[b] === 0) out[wide + 1] = lengthOf(bitext.en, en[b], enSize[b]) / 100
      }
    },
}

/** What {@link classNumber} has found: `NUMBERS[enSize * (WIDEST + 1) + zhSize]`, plus one. */
const NUMBERS = new Uint8Array((WIDEST + 1) ** 2)

/** Place of a shape's class in {@link SHAPE_CLASSES}. */
function classNumber(enSize: number, zhSize: number): number {
  const shape = enSize * (WIDEST + 1) + zhSize
  if (NUMBERS[shape] === 0) NUMBERS[shape] = SHAPE_CLASSES.indexOf(shapeClass(enSize, zhSize)) + 1
  return NUMBERS[shape] - 1
}
