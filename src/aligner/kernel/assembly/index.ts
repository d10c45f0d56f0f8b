/**
 * The aligner's arithmetic, compiled ahead of time: an article is aligned before JavaScript's own
 * compiler would have warmed up. Written in AssemblyScript; `../kernel.ts` calls it. Whatever is passed
 * lies in this module's memory and is named by its address.
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
export { coarse } from './coarse'
export { evidenceAnywhere, newSplitter, split } from './split'

/**
 * Must be called once, first.
 * @param widestGroup the largest group on either side of a bead
 * @param longestWord the longest dictionary word, in code units
 */
export function prepare(maxGroupSize: i32, longestWord: i32): void {
  setMaxGroupSize(maxGroupSize)
  setLongestWord(longestWord)
  prepareLog()
  prepareDilution()
}

/** @returns the rows of a matrix, each multiplied by the weights and summed up */
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

/** Adds the split of each bead that has one, and `noSplit` where it has none, to `scores`; beads with an empty side stay. */
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
