import { SHAPE_CLASSES, MAX_GROUP_SEGMENTS, shapeClass } from '../../ladder/shapes.js'
import { placesOf } from '../features.js'
import { columnAt } from '../feature-table.js'
import type { BeadCue } from './cue.js'

const FEATURES = [...SHAPE_CLASSES, 'beyond 7', 'length without partner'] as const
const AT = placesOf(FEATURES)

/** The prior of the bead's shape, with penalties for large beads and for long segments without a partner. */
export const shape: BeadCue = {
  name: 'shape',
  features: FEATURES,
  prepare(_, kernel, bitext) {
    const classes = kernel.bytes(CLASSES)
    const beyond = AT['beyond 7']
    return ({ at }, table, column) => {
      kernel.run.measureShape(bitext, at, classes, beyond, columnAt(table, column), table.columns)
    }
  },
}

/** `enSize * (MAX_GROUP_SEGMENTS + 1) + zhSize` → place of the shape's class among the features. */
const CLASSES = Uint8Array.from(
  { length: (MAX_GROUP_SEGMENTS + 1) ** 2 },
  (_, sizes) =>
    AT[shapeClass(Math.floor(sizes / (MAX_GROUP_SEGMENTS + 1)), sizes % (MAX_GROUP_SEGMENTS + 1))],
)
