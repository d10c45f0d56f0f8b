/**
 * The aligner's arithmetic, in AssemblyScript. It is compiled ahead of time because an article is aligned before V8 would
 * have optimized the same code in JavaScript. `../kernel.ts` calls it. Arrays and records are passed as addresses in the
 * memory of this module.
 */
import { setLongestWord } from './dictionary'
import { prepareLog } from './log'
import { Floats, newFloats } from './memory'
import { Taker, Splitter, split } from './split'
import { Candidates, setMaxGroupSize } from './stretch'
import { prepareDilution } from './word-sums'

export { allocate, mark, release } from './memory'
export { simplify, useDictionary } from './dictionary'
export { consult, readChinese, readEnglish } from './dictionary-cue'
export { bySegment, makeTable, setSurprise } from './witnesses'
export { evidence, fillWindows, windowAt } from './windows'
export { findAnchors, findRareAnchors } from './anchors'
export { lengthMisfit } from './bitext'
export { bestChain } from './chain'
export { coarse } from './coarse'
export { confirm } from './confirmation'
export { newSplitter, split } from './split'

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

/** @returns the product of a matrix and a vector of weights */
export function weighRows(matrix: Floats, rows: i32, weights: Floats, columns: i32): Floats {
  const sums = newFloats(rows)
  for (let row = 0; row < rows; row++) {
    let sum: f64 = 0
    for (let column = 0; column < columns; column++)
      sum += matrix[row * columns + column] * weights[column]
    sums[row] = sum
  }
  return sums
}

/** Adds to `scores` the score of each bead's split, or `noSplit` if it has none. Beads with an empty side keep their scores. */
export function addSplits(
  splitter: Splitter,
  candidates: Candidates,
  noSplit: f64,
  scores: Floats,
): void {
  for (let b = 0; b < candidates.count; b++) {
    const enSize = candidates.enSize[b]
    const zhSize = candidates.zhSize[b]
    if (enSize === 0 || zhSize === 0) continue
    const found = split(splitter, candidates.en[b], enSize, candidates.zh[b], zhSize, false)
    scores[b] += found.taker === Taker.none ? noSplit : found.score
  }
}
