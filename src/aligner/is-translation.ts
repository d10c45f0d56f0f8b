import type { Place } from './ladder/beads.js'
import type { Bench } from './scorer/scorer.js'
import { lengthOf } from './bitext/bitext.js'
import type { Pair } from './bitext/bitext.js'
import { hearAll } from './scorer/word-evidence.js'

/**
 * Evidence, in nats per Chinese character, below which a document of many paragraphs is no translation,
 * and how much less is asked of one with few, where every word is rarer than it seems. Fitted by hand so that
 * all of 33 texts with their translations pass, whole or the first three paragraphs of them.
 */
const LEAST = { evidence: 0.014, perParagraph: 0.05 }

/** Fewer pairs than this prove nothing where they hold most of the text. */
const FEWEST = 4
/** A pair that holds more than this share of the text is not heard: its words are everywhere. */
const LARGEST = 1 / 3

/**
 * Whether the two languages say the same, as far as their words tell; texts on one subject do not.
 * Where the file itself pairs most of them, by rows or cues, it is believed.
 */
export function isTranslation(bench: Bench, ladder: readonly Place[]): boolean {
  const { pair } = bench
  const pairs = ladder.filter(({ enSize, zhSize }) => enSize > 0 && zhSize > 0)
  if (pairs.filter((place) => isBound(pair, place)).length > pairs.length / 2) return true
  const whole: Place = { en: 0, enSize: pair.en.size, zh: 0, zhSize: pair.zh.size }
  const sum = (places: readonly Place[], measure: (place: Place) => number): number =>
    places.reduce((total, place) => total + measure(place), 0)
  const common = (place: Place): number => commonLength(pair, place)
  const text = common(whole)
  if (pairs.length < FEWEST && sum(pairs, common) >= text / 2) return true
  const heard = pairs.filter((place) => common(place) <= LARGEST * text)
  if (heard.length === 0) return true
  const unheard = sum(pairs, common) - sum(heard, common)
  const nats = sum(heard, (place) => evidenceOf(bench, place))
  const paragraphs = Math.min(pair.en.size, pair.zh.size)
  return nats / Math.max(1, text - unheard) >= LEAST.evidence - LEAST.perParagraph / paragraphs
}

/** Whether a bead begins in a row that holds both languages. */
function isBound({ en, zh }: Pair, place: Place): boolean {
  const row = en.paragraphs?.[place.en].row
  return row !== undefined && row === zh.paragraphs?.[place.zh].row
}

/** The length of the shorter side, in Chinese characters. */
const commonLength = (pair: Pair, { en, enSize, zh, zhSize }: Place): number =>
  Math.min(lengthOf(pair.zh, zh, zhSize), lengthOf(pair.en, en, enSize) / pair.ratio)

/** Evidence of all words in a bead, in nats. */
const evidenceOf = (bench: Bench, { en, enSize, zh, zhSize }: Place): number =>
  hearAll(bench, 'en', en, enSize, zh, zhSize) + hearAll(bench, 'zh', zh, zhSize, en, enSize)
