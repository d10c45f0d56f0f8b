import { SHAPES, shapeClass } from '../ladder/shapes.js'
import type { Kernel } from '../kernel/kernel.js'
import type { Model, WordWeights } from './model.js'
import type { Bitext, BitextSide } from '../bitext/bitext.js'
import type { SegmentTable } from '../kernel/witnesses.js'

/** Where a bitext, its witnesses and the weights lie in the kernel's memory (`kernel/assembly/bitext.ts`). */
export interface BitextAddresses {
  readonly bitext: number
  readonly en: SideAddresses
  readonly zh: SideAddresses
  readonly coarse: number
  readonly split: number
}

export interface SideAddresses {
  readonly side: number
  readonly text: number
  /** what the side's words weigh in the fine look */
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
    bitext: kernel.record('iif', en.side, zh.side, bitext.ratio),
    en,
    zh,
    split: kernel.record('ff', model.split.length, model.split.crossing),
    coarse: kernel.record(
      'fffiiii',
      length,
      question,
      slack,
      SHAPES.length,
      kernel.bytes(SHAPES.map((shape) => shape.en)),
      kernel.bytes(SHAPES.map((shape) => shape.zh)),
      kernel.floats(SHAPES.map((shape) => prior[shapeClass(shape.en, shape.zh)])),
    ),
  }
}

function writeSide(
  kernel: Kernel,
  own: BitextSide,
  table: SegmentTable,
  fine: WordWeights,
  coarse: WordWeights,
): SideAddresses {
  const segments = new Int32Array(own.pieces.length)
  for (let segment = 0; segment < own.size; segment++)
    segments.fill(segment, own.starts[segment], own.starts[segment + 1])
  const text = kernel.record(
    'iiiii',
    kernel.ints(own.starts),
    kernel.ints(segments),
    kernel.floats(own.lengthBefore),
    kernel.floats(own.pieceLengthBefore),
    kernel.bytes(own.endings.asks),
  )
  const words = writeWordWeights(kernel, fine)
  const side = kernel.record('iiii', text, table.at, words, writeWordWeights(kernel, coarse))
  return { side, text, words }
}

const writeWordWeights = (kernel: Kernel, { found, missed }: WordWeights): number =>
  kernel.record('ii', kernel.floats(found), kernel.floats(missed))
