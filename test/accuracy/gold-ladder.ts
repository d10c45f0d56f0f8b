import type { Size } from '../../src/review/page/stretches.js'
import type { Lines } from './gold.js'

/** A rectangle of segments, half-open on both sides. */
interface Box {
  readonly en: { readonly from: number; readonly to: number }
  readonly zh: { readonly from: number; readonly to: number }
}

/**
 * The gold as a ladder. Beads that cross, and what stands between the parts of a bead, become one bead, the smallest that
 * a ladder can have; segments without a partner are beads of their own.
 * @param en number of English segments
 * @param zh number of Chinese segments
 */
export function ladderOf(beads: readonly Lines[], en: number, zh: number): Size[] {
  const boxes: Box[] = []
  const pairs = beads.filter(([ours, theirs]) => ours.length > 0 && theirs.length > 0).map(boxOf)
  for (const pair of pairs.sort((a, b) => a.en.from - b.en.from)) {
    let box = pair
    for (let last = boxes.at(-1); last !== undefined && crosses(last, box); last = boxes.at(-1)) {
      boxes.pop()
      box = around(last, box)
    }
    boxes.push(box)
  }
  const sizes: Size[] = []
  const place = { en: 0, zh: 0 }
  for (const box of [...boxes, { en: { from: en, to: en }, zh: { from: zh, to: zh } }]) {
    for (; place.en < box.en.from; place.en++) sizes.push([1, 0])
    for (; place.zh < box.zh.from; place.zh++) sizes.push([0, 1])
    if (box.en.to > box.en.from) sizes.push([box.en.to - box.en.from, box.zh.to - box.zh.from])
    place.en = box.en.to
    place.zh = box.zh.to
  }
  return sizes
}

const rangeOf = (lines: readonly number[]): Box['en'] => ({
  from: Math.min(...lines),
  to: Math.max(...lines) + 1,
})

const boxOf = ([en, zh]: Lines): Box => ({ en: rangeOf(en), zh: rangeOf(zh) })

const crosses = (before: Box, after: Box): boolean =>
  before.en.to > after.en.from || before.zh.to > after.zh.from

const around = (a: Box, b: Box): Box => ({
  en: { from: Math.min(a.en.from, b.en.from), to: Math.max(a.en.to, b.en.to) },
  zh: { from: Math.min(a.zh.from, b.zh.from), to: Math.max(a.zh.to, b.zh.to) },
})
