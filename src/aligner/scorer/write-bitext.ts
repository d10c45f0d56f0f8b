import { SHAPES, shapeClass } from '../ladder/shapes.js'
import type { Kernel } from '../kernel/kernel.js'
import type { Model, WordWeights } from './model.js'
import type { Pair, Stream } from '../bitext/bitext.js'
import type { SegmentTable } from '../kernel/witnesses.js'

/** Where a pair, its witnesses and the weights lie in the kernel's memory (`kernel/assembly/bitext.ts`). */
export interface Layout {
  readonly pair: number
  readonly en: SideLayout
  readonly zh: SideLayout
  readonly coarse: number
  readonly split: number
}

export interface SideLayout {
  readonly side: number
  readonly stream: number
  /** what the side's words weigh in the fine look */
  readonly words: number
}

export function layOut(
  kernel: Kernel,
  pair: Pair,
  tables: { readonly en: SegmentTable; readonly zh: SegmentTable },
  model: Model,
): Layout {
  const en = layOutSide(kernel, pair.en, tables.en, model.split.en, model.coarse.en)
  const zh = layOutSide(kernel, pair.zh, tables.zh, model.split.zh, model.coarse.zh)
  const { length, question, slack, prior } = model.coarse
  return {
    pair: kernel.record('iif', en.side, zh.side, pair.ratio),
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

function layOutSide(
  kernel: Kernel,
  stream: Stream,
  table: SegmentTable,
  fine: WordWeights,
  coarse: WordWeights,
): SideLayout {
  const segments = new Int32Array(stream.pieces.length)
  for (let segment = 0; segment < stream.size; segment++)
    segments.fill(segment, stream.starts[segment], stream.starts[segment + 1])
  const streamAt = kernel.record(
    'iiiii',
    kernel.ints(stream.starts),
    kernel.ints(segments),
    kernel.floats(stream.lengthBefore),
    kernel.floats(stream.pieceLengthBefore),
    kernel.bytes(stream.endings.asks),
  )
  const words = layOutWords(kernel, fine)
  const side = kernel.record('iiii', streamAt, table.at, words, layOutWords(kernel, coarse))
  return { side, stream: streamAt, words }
}

const layOutWords = (kernel: Kernel, { found, missed }: WordWeights): number =>
  kernel.record('ii', kernel.floats(found), kernel.floats(missed))
