import { isPair } from '../ladder/beads.js'
import type { BeadSpan } from '../ladder/beads.js'
import type { Bitext } from '../bitext/bitext.js'

/** A part of the ladder, as pieces of both sides, half-open. */
export interface Sample {
  readonly en: PieceRange
  readonly zh: PieceRange
}

export interface PieceRange {
  readonly from: number
  readonly to: number
}

/** A sample holds up to this many pieces (clauses) a side: some dozen sentences, which cost little to compare with each other. */
const MAX_SAMPLE_PIECES = 40
/** A longer text is checked by this many samples, spread over its pairs. Half as many decide the same on 12 novels and magazines. */
const MAX_SAMPLES = 5

/** Parts of bounded size of what a ladder pairs, evenly spread. A text of up to {@link MAX_SAMPLE_PIECES} pieces is one sample. */
export function takeSamples(bitext: Bitext, ladder: readonly BeadSpan[]): Sample[] {
  const samples: Sample[] = []
  let next = 0
  while (next < ladder.length) {
    const { found, end } = samplesFrom(bitext, ladder, next)
    samples.push(...found)
    next = end
  }
  if (samples.length <= MAX_SAMPLES) return samples
  const step = samples.length / MAX_SAMPLES
  return Array.from({ length: MAX_SAMPLES }, (_, i) => samples[Math.floor((i + 0.5) * step)])
}

/** The beads from one on that fit into a sample, without what has no partner at its ends. */
function samplesFrom(
  { en, zh }: Bitext,
  ladder: readonly BeadSpan[],
  start: number,
): { found: readonly Sample[]; end: number } {
  let first = start
  while (first < ladder.length && !isPair(ladder[first])) first++
  if (first === ladder.length) return { found: [], end: first }
  const from = { en: en.starts[ladder[first].en], zh: zh.starts[ladder[first].zh] }
  const endOf = (bead: BeadSpan) => ({
    en: en.starts[bead.en + bead.enSize],
    zh: zh.starts[bead.zh + bead.zhSize],
  })
  const fits = (bead: BeadSpan): boolean => {
    const to = endOf(bead)
    return Math.max(to.en - from.en, to.zh - from.zh) <= MAX_SAMPLE_PIECES
  }
  let last = first
  let end = first + 1
  for (; end < ladder.length && fits(ladder[end]); end++) if (isPair(ladder[end])) last = end
  const to = endOf(ladder[last])
  return {
    found: shortened({ en: { from: from.en, to: to.en }, zh: { from: from.zh, to: to.zh } }),
    end,
  }
}

/** A pair that is longer than a sample is checked by its beginning and its end, the same share of either side. */
function shortened({ en, zh }: Sample): Sample[] {
  const share = MAX_SAMPLE_PIECES / Math.max(en.to - en.from, zh.to - zh.from)
  if (share >= 1) return [{ en, zh }]
  const [enSize, zhSize] = [en, zh].map(({ from, to }) => Math.ceil((to - from) * share))
  const beginning: Sample = {
    en: { from: en.from, to: en.from + enSize },
    zh: { from: zh.from, to: zh.from + zhSize },
  }
  if (share > 1 / 2) return [beginning]
  const end: Sample = {
    en: { from: en.to - enSize, to: en.to },
    zh: { from: zh.to - zhSize, to: zh.to },
  }
  return [beginning, end]
}
