import { writeShapeBeliefs } from '../ladder/shape-priors.js'
import { SHAPES, shapeClass } from '../ladder/shapes.js'
import type { Kernel } from '../kernel/kernel.js'
import type { Model, WordWeights } from './model.js'
import type { Bitext, BitextSide } from '../bitext/bitext.js'
import {
  BITEXT,
  COARSE_WEIGHTS,
  SIDE,
  SIDE_TEXT,
  SPLIT_WEIGHTS,
  WORD_WEIGHTS,
} from '../kernel/structs.js'
import type { SegmentTable } from '../kernel/witnesses.js'

/** Addresses of a bitext, its witnesses and its weights in the kernel's memory (`kernel/assembly/bitext.ts`). */
export interface BitextAddresses {
  readonly bitext: number
  readonly en: SideAddresses
  readonly zh: SideAddresses
  readonly coarse: number
  readonly split: number
  readonly shapeBeliefs: number
}

export interface SideAddresses {
  readonly side: number
  readonly text: number
  /** weights of the side's words in the fine pass */
  readonly words: number
}

export function writeBitext(
  kernel: Kernel,
  bitext: Bitext,
  tables: { readonly en: SegmentTable; readonly zh: SegmentTable },
  model: Model,
): BitextAddresses {
  const en = writeSide(kernel, bitext.en, tables.en, model.split.en, model.coarse.en)
  const zh = writeSide(kernel, bitext.zh, tables.zh, model.split.zh, model.coarse.zh)
  const { length, question, slack, prior } = model.coarse
  return {
    bitext: kernel.write(BITEXT, { en: en.side, zh: zh.side, ratio: bitext.ratio }),
    en,
    zh,
    split: kernel.write(SPLIT_WEIGHTS, {
      length: model.split.length,
      crossing: model.split.crossing,
    }),
    shapeBeliefs: writeShapeBeliefs(kernel),
    coarse: kernel.write(COARSE_WEIGHTS, {
      length,
      question,
      slack,
      priors: kernel.floats(SHAPES.map((shape) => prior[shapeClass(shape.en, shape.zh)])),
    }),
  }
}

function writeSide(
  kernel: Kernel,
  own: BitextSide,
  table: SegmentTable,
  fine: WordWeights,
  coarse: WordWeights,
): SideAddresses {
  const text = kernel.write(SIDE_TEXT, {
    starts: kernel.ints(own.starts),
    segments: kernel.ints(segmentsOf(own.starts)),
    lengthBefore: kernel.floats(own.lengthBefore),
    pieceLengthBefore: kernel.floats(own.pieceLengthBefore),
    asks: kernel.bytes(own.endings.asks),
  })
  const words = writeWordWeights(kernel, fine)
  const side = kernel.write(SIDE, {
    text,
    table: table.at,
    fine: words,
    coarse: writeWordWeights(kernel, coarse),
  })
  return { side, text, words }
}

/** Piece → its segment. */
function segmentsOf(starts: Int32Array): Int32Array {
  const size = starts.length - 1
  const segments = new Int32Array(starts[size])
  for (let segment = 0; segment < size; segment++)
    segments.fill(segment, starts[segment], starts[segment + 1])
  return segments
}

/** Writes of a bitext what the first round of anchors reads: English witnesses and Chinese segments. @returns its address */
export function writeStarts(kernel: Kernel, en: SegmentTable, zh: Int32Array): number {
  const text = kernel.write(SIDE_TEXT, {
    starts: kernel.ints(zh),
    segments: kernel.ints(segmentsOf(zh)),
    lengthBefore: 0,
    pieceLengthBefore: 0,
    asks: 0,
  })
  return kernel.write(BITEXT, {
    en: kernel.write(SIDE, { text: 0, table: en.at, fine: 0, coarse: 0 }),
    zh: kernel.write(SIDE, { text, table: 0, fine: 0, coarse: 0 }),
    ratio: 0,
  })
}

const writeWordWeights = (kernel: Kernel, { found, missed }: WordWeights): number =>
  kernel.write(WORD_WEIGHTS, { found: kernel.floats(found), missed: kernel.floats(missed) })
