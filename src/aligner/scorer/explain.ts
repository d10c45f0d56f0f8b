import type { Evidence, Match } from '../../types.js'
import { BEAD_CUES, WORD_CUES } from '../cues/index.js'
import { candidatesAt } from '../ladder/beads.js'
import { MAX_GROUP_SEGMENTS } from '../ladder/shapes.js'
import type { BeadSpan } from '../ladder/beads.js'
import { featuresOf } from './scorer.js'
import type { Scorer } from './scorer.js'
import type { WordWeights } from './model.js'
import { evidence, inSegments, sourceOf } from '../kernel/witnesses.js'
import type { SegmentTable } from '../kernel/witnesses.js'

/** Whether a bead can be weighed: only a pinned one may be too large. */
export const isWeighed = ({ enSize, zhSize }: BeadSpan): boolean =>
  Math.max(enSize, zhSize) <= MAX_GROUP_SEGMENTS

/**
 * The evidence of each cue for a bead, and which words matched which. That of a cue of words is of its words wherever
 * they stand.
 * @param score of the bead by every cue, in nats. It is the sum: what the words and lengths of the clauses say when taken
 * in order, less than or beyond the words by themselves, is listed as a cue of its own.
 */
export function explain(scorer: Scorer, bead: BeadSpan, score?: number): Evidence[] {
  if (!isWeighed(bead)) return []
  return told([...explainBead(scorer, bead), ...explainWords(scorer, bead, true)], score)
}

/** The same without the words that matched, which take most of the time. */
export const cueNats = (
  scorer: Scorer,
  bead: BeadSpan,
  score: number,
): readonly Pick<Evidence, 'cue' | 'nats'>[] =>
  told([...explainBead(scorer, bead), ...explainWords(scorer, bead, false)], score)

function told(cues: readonly Evidence[], score: number | undefined): Evidence[] {
  const sum = cues.reduce((total, { nats }) => total + nats, 0)
  const order = score === undefined ? [] : [{ cue: ORDER, nats: round(score - sum), matches: [] }]
  return [...cues, ...order].filter(
    ({ nats, matches }) => Math.abs(nats) >= 0.005 || matches.length > 0,
  )
}

const ORDER = 'order'

function explainBead(scorer: Scorer, bead: BeadSpan): Evidence[] {
  const { model } = scorer
  const features = featuresOf(scorer, candidatesAt([bead]))
  let at = 0
  return BEAD_CUES.map((cue) => {
    let nats = 0
    for (const end = at + cue.features.length; at < end; at++) nats += features[at] * model.bead[at]
    return { cue: cue.name, nats: round(nats), matches: [] }
  })
}

/** Less evidence, in nats, is a rounding error: the kernel's logarithms are good to twelve digits. */
const MIN_MATCH_NATS = 1e-9

function explainWords(
  { bitext, tables, model }: Scorer,
  { en, enSize, zh, zhSize }: BeadSpan,
  namesMatches: boolean,
): Evidence[] {
  if (enSize === 0 || zhSize === 0) return []
  const totals = WORD_CUES.map(() => 0)
  const matches = WORD_CUES.map(() => new Map<string, Match>())
  const addSide = (
    table: SegmentTable,
    weights: WordWeights,
    first: number,
    size: number,
    from: number,
    to: number,
    isEnglish: boolean,
  ): void => {
    for (const witness of inSegments(table, first, first + size)) {
      const { cue } = sourceOf(table, witness).source
      const raw = evidence(table, witness, from, to)
      const nats = raw * (raw > 0 ? weights.found : weights.missed)[cue]
      totals[cue] += nats
      if (!namesMatches || raw < MIN_MATCH_NATS) continue
      const { word, counterparts } = foundIn(table, witness, from, to)
      for (const other of counterparts) {
        const [english, chinese] = isEnglish ? [word, other] : [other, word]
        const key = `${english} ${chinese}`
        const known = matches[cue].get(key)?.nats ?? 0
        matches[cue].set(key, {
          en: english,
          zh: chinese,
          nats: round(known + nats / counterparts.length),
        })
      }
    }
  }
  addSide(
    tables.en,
    model.split.en,
    en,
    enSize,
    bitext.zh.starts[zh],
    bitext.zh.starts[zh + zhSize],
    true,
  )
  addSide(
    tables.zh,
    model.split.zh,
    zh,
    zhSize,
    bitext.en.starts[en],
    bitext.en.starts[en + enSize],
    false,
  )
  return WORD_CUES.map((cue, number) => ({
    cue: cue.name,
    nats: round(totals[number]),
    matches: [...matches[number].values()].sort((a, b) => b.nats - a.nats),
  }))
}

/** A witness's word and its counterparts in pieces `[from, to)`. */
function foundIn(
  table: SegmentTable,
  witness: number,
  from: number,
  to: number,
): { word: string; counterparts: string[] } {
  const { source, index } = sourceOf(table, witness)
  const { own, other, words, counterparts } = source
  const row = counterparts.data.subarray(
    counterparts.offsets[index],
    counterparts.offsets[index + 1],
  )
  const found = [...row].filter((word) => isBetween(other.pieces[word], from, to))
  return {
    word: own.words[words[index]],
    counterparts: found.map((word) => other.words[word]),
  }
}

/** Whether any of some pieces, which ascend, is in `[from, to)`. */
function isBetween(pieces: ArrayLike<number>, from: number, to: number): boolean {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (pieces[middle] < from) low = middle + 1
    else high = middle
  }
  return low < pieces.length && pieces[low] < to
}

const round = (nats: number): number => Math.round(nats * 100) / 100
