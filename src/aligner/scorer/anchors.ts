import type { Language } from '../../types.js'
import { within } from '../bitext/stated-pairs.js'
import { WORD_CUES } from '../cues/index.js'
import type { Words } from '../cues/word/words.js'
import type { Kernel } from '../kernel/kernel.js'
import { bySegment, makeTable } from '../kernel/witnesses.js'
import type { Anchor, Region } from '../ladder/band.js'
import { ANCHOR, ANCHORS, REGION } from '../kernel/structs.js'
import { writeStarts } from './write-bitext.js'
import type { BitextAddresses } from './write-bitext.js'
import type { Scorer } from './scorer.js'

/** Regions up to this many cells, English times Chinese segments, need no anchors: they would cost more than they save. A quarter or four times as many change no F1 of the gold. */
const SMALL_REGION_CELLS = 256

/**
 * The pairs of segments that guide the search, in order. Where the file itself puts paragraphs side by side, each such
 * pair is an anchor, and words count only between one and the next: a rare word is no reason to leave a row. Elsewhere
 * they are the strongest chain of segment pairs that never goes back, found in two rounds: first with rare words, then
 * with all words near the chain of the first round.
 * Time O(rare hits + hits near the diagonal + candidates · log zh).
 */
export function findAnchors(scorer: Scorer, region: Region): Anchor[] {
  const anchors: Anchor[] = []
  let from = { en: region.en.from, zh: region.zh.from }
  for (const { en, zh } of within(scorer.bitext.stated, region)) {
    const start = { en: en.from, zh: zh.from }
    addAnchors(from, start)
    anchors.push({ ...start, strength: Infinity })
    from = start
  }
  addAnchors(from, { en: region.en.to, zh: region.zh.to })
  return anchors

  function addAnchors(from: Corner, to: Corner): void {
    if ((to.en - from.en) * (to.zh - from.zh) <= SMALL_REGION_CELLS) return
    const gap = { en: { from: from.en, to: to.en }, zh: { from: from.zh, to: to.zh } }
    const last = anchors.at(-1)
    for (const anchor of listAnchors(scorer, gap, 'findAnchors'))
      if (last === undefined || (anchor.en > last.en && anchor.zh > last.zh)) anchors.push(anchor)
  }
}

interface Corner {
  readonly en: number
  readonly zh: number
}

/**
 * The anchors of the first round, which needs no more than the English witnesses. They stay in the kernel until it is
 * cleared.
 * @param starts segment → its first piece, with one more entry for the end
 * @param maxHits a witness that may have more hits gets none
 */
export function findRareAnchors(
  kernel: Kernel,
  words: Words,
  starts: Readonly<Record<Language, Int32Array>>,
  maxHits: number,
): Anchor[] {
  const found = WORD_CUES.flatMap((cue, number) => cue.find(words, kernel, number).en)
  const table = makeTable(kernel, found, words.english.length, words.zh.length, { maxHits })
  const bitext = writeStarts(kernel, bySegment(table, starts.en), starts.zh)
  const size = (side: Int32Array) => ({ from: 0, to: side.length - 1 })
  const region = { en: size(starts.en), zh: size(starts.zh) }
  return listAnchors({ kernel, addresses: { bitext } }, region, 'findRareAnchors')
}

function listAnchors(
  { kernel, addresses }: { kernel: Kernel; addresses: Pick<BitextAddresses, 'bitext'> },
  { en, zh }: Region,
  find: 'findAnchors' | 'findRareAnchors',
): Anchor[] {
  const before = kernel.run.mark()
  const region = kernel.write(REGION, {
    enFrom: en.from,
    enTo: en.to,
    zhFrom: zh.from,
    zhTo: zh.to,
  })
  const { count, list } = kernel.read(ANCHORS, kernel.run[find](addresses.bitext, region))
  const anchors = kernel.readList(ANCHOR, list, count)
  kernel.run.release(before)
  return anchors
}
