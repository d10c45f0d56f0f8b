/**
 * The aligner's arithmetic, in AssemblyScript. It is compiled ahead of time because an article is aligned before V8 would
 * have optimized the same code in JavaScript. `../kernel.ts` calls it. Arrays and records are passed as addresses in the
 * memory of this module.
 */
import { setLongestWord } from './dictionary'
import { prepareLog } from './log'
import { Floats } from './memory'
import { prepareClosure } from './closure'
import { Shapes, setMaxGroupSize, setShapes } from './stretch'
import { prepareDilution } from './word-sums'

export { allocate, mark, release } from './memory'
export { simplify, useDictionary } from './dictionary'
export { consult, readChinese, readEnglish } from './dictionary-cue'
export { bySegment, makeTable, setSurprise } from './witnesses'
export { evidence, fillWindows, windowAt } from './windows'
export { findAnchors, findRareAnchors } from './anchors'
export { measureLength, measureMarks, measureQuotes, measureShape } from './bead-cues'
export { lengthMisfit } from './bitext'
export { bestChain } from './chain'
export { withParts } from './closure'
export { coarse } from './coarse'
export { confirm } from './confirmation'
export { beadPosteriors, edgeScores, expectedGain, keepLikelyEdges, makeGapGraph } from './gaps'
export { bestPath, posteriors } from './graph'
export { adaptShapePriors, familyOf } from './shape-priors'
export { newSplitter, split } from './split'
export { addSplits } from './split-corners'

/**
 * Must be called once, first.
 * @param maxGroupSize segments of the largest group on either side of a bead
 * @param longestWord length of the longest dictionary words, in code units
 */
export function prepare(maxGroupSize: i32, longestWord: i32): void {
  setMaxGroupSize(maxGroupSize)
  setLongestWord(longestWord)
  prepareLog()
  prepareDilution()
}

/** @param shapes that a bead may have; they must stay where they are */
export function useShapes(shapes: Shapes): void {
  setShapes(shapes)
  prepareClosure()
}

/** @param sums the product of a matrix and a vector of weights */
export function weighRows(
  matrix: Floats,
  rows: i32,
  weights: Floats,
  columns: i32,
  sums: Floats,
): void {
  for (let row = 0; row < rows; row++) {
    let sum: f64 = 0
    for (let column = 0; column < columns; column++)
      sum += matrix[row * columns + column] * weights[column]
    sums[row] = sum
  }
}
