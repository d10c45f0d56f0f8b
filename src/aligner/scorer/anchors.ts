import type { Anchor, Rectangle } from '../ladder/band.js'
import type { Bench } from './scorer.js'

/** Rectangles up to this many cells are searched whole; anchors would cost more than they save. */
const SMALL = 256

/**
 * The strongest chain of segment pairs that never goes back, in two rounds: rare words first, all words
 * near the chain they make second.
 * Time O(rare hits + hits near the diagonal + candidates · log zh).
 */
export function findAnchors(bench: Bench, rectangle: Rectangle): Anchor[] {
  const { en, zh } = rectangle
  if ((en.to - en.from) * (zh.to - zh.from) <= SMALL) return []
  return listAnchors(bench, rectangle, 'findAnchors')
}

/** The first round only. */
export const findRareAnchors = (bench: Bench, rectangle: Rectangle): Anchor[] =>
  listAnchors(bench, rectangle, 'findRareAnchors')

function listAnchors(
  { kernel, layout }: Bench,
  { en, zh }: Rectangle,
  find: 'findAnchors' | 'findRareAnchors',
): Anchor[] {
  const before = kernel.run.mark()
  const rectangle = kernel.record('iiii', en.from, en.to, zh.from, zh.to)
  const [count, list] = kernel.viewInts(kernel.run[find](layout.pair, rectangle), 2)
  const places = kernel.viewInts(list, count * 4)
  const strengths = kernel.viewFloats(list, count * 2)
  const anchors: Anchor[] = []
  for (let i = 0; i < count; i++)
    anchors.push({ en: places[i * 4], zh: places[i * 4 + 1], strength: strengths[i * 2 + 1] })
  kernel.run.release(before)
  return anchors
}
