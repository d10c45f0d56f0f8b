import { SHAPE_CLASSES, MAX_GROUP_SEGMENTS, shapeClass } from '../../ladder/shapes.js'
import { lengthOf } from '../../bitext/bitext.js'
import { placesOf } from '../features.js'
import type { BeadCue } from './cue.js'

const FEATURES = [...SHAPE_CLASSES, 'beyond 7', 'length without partner'] as const
const AT = placesOf(FEATURES)

/** The prior of the bead's shape, with penalties for large beads and for long segments without a partner. */
export const shape: BeadCue = {
  name: 'shape',
  features: FEATURES,
  prepare:
    (bitext) =>
    ({ count, en, enSize, zh, zhSize }, out, stride, at) => {
      for (let b = 0; b < count; b++) {
        const to = b * stride + at
        out[to + CLASSES[enSize[b] * (MAX_GROUP_SEGMENTS + 1) + zhSize[b]]] = 1
        if (enSize[b] + zhSize[b] > 7) out[to + AT['beyond 7']] = enSize[b] + zhSize[b] - 7
        if (enSize[b] === 0)
          out[to + AT['length without partner']] =
            (lengthOf(bitext.zh, zh[b], zhSize[b]) * bitext.ratio) / 100
        if (zhSize[b] === 0)
          out[to + AT['length without partner']] = lengthOf(bitext.en, en[b], enSize[b]) / 100
      }
    },
}

/** `enSize * (MAX_GROUP_SEGMENTS + 1) + zhSize` → place of the shape's class among the features. */
const CLASSES = Uint8Array.from(
  { length: (MAX_GROUP_SEGMENTS + 1) ** 2 },
  (_, sizes) =>
    AT[shapeClass(Math.floor(sizes / (MAX_GROUP_SEGMENTS + 1)), sizes % (MAX_GROUP_SEGMENTS + 1))],
)
