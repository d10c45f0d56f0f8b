import type { Place } from '../../src/aligner/ladder/beads.js'
import { makePair, sentenceStream } from '../../src/aligner/bitext/bitext.js'
import type { Pair, Stream } from '../../src/aligner/bitext/bitext.js'
import { makeSegment } from '../../src/parser/segments/make-segments.js'
import { makeDice } from '../batch/make-folder.js'
import type { GoldText } from './gold.js'

/** A text whose Chinese sentences were strung together with commas, and where they were. */
export interface JoinedText {
  readonly pair: Pair
  /** The beads that sentences were joined in, by English segment. */
  readonly beads: readonly JoinedBead[]
}

export interface JoinedBead {
  readonly place: Place
  /** Inner borders: English segment, and place in the Chinese segment's text. */
  readonly borders: readonly { readonly en: number; readonly at: number }[]
}

/** As many beads become one, at most; one in four stays as it is. */
const MOST = 4
const SEED = 20250418

/**
 * Joins runs of two to four 1-1 beads that follow each other into one Chinese sentence: the full stops
 * inside become commas. All else stays. Deterministic.
 * @param crossed the Chinese parts stand in the opposite order: then there is no right place to cut
 */
export function joinBeads({ pair, beads }: GoldText, crossed = false): JoinedText {
  const dice = makeDice(SEED)
  const english: string[] = []
  const chinese: string[] = []
  const joined: JoinedBead[] = []
  const places = [...beads.values()].filter((place) => place !== undefined)
  for (let b = 0; b < places.length;) {
    const size = joinable(pair, places, b, dice(MOST) + 1)
    const group = places.slice(b, b + size)
    b += size
    const [en, zh] = [english.length, chinese.length]
    for (const place of group) english.push(...texts(pair.en, place.en, place.enSize))
    if (size === 1) {
      chinese.push(...texts(pair.zh, group[0].zh, group[0].zhSize))
      continue
    }
    const borders: { en: number; at: number }[] = []
    let text = ''
    ;(crossed ? group.toReversed() : group).forEach(({ zh: own }, k) => {
      if (k > 0 && !crossed) borders.push({ en: en + k, at: text.length })
      const sentence = pair.zh.texts[own].trim()
      text += k < size - 1 ? sentence.replace(/。$/, '，') : sentence
    })
    chinese.push(text)
    joined.push({ place: { en, enSize: size, zh, zhSize: 1 }, borders })
  }
  const stream = (sentences: string[], language: 'en' | 'zh'): Stream =>
    sentenceStream(sentences.map((text) => makeSegment(text, 0, (place) => place, language, 0)))
  return { pair: makePair(stream(english, 'en'), stream(chinese, 'zh')), beads: joined }
}

const texts = (stream: Stream, from: number, size: number): string[] => [
  ...stream.texts.slice(from, from + size),
]

/** How many beads from `b` on can be joined, at most `most`. */
function joinable(pair: Pair, places: readonly Place[], b: number, most: number): number {
  let size = 1
  while (size < most && isPlain(places[b + size - 1]) && b + size < places.length) {
    const next = places[b + size]
    if (!(next.enSize === 1 && next.zhSize === 1 && stops(pair, places[b + size - 1]))) break
    size++
  }
  return size
}

const isPlain = ({ enSize, zhSize }: Place): boolean => enSize === 1 && zhSize === 1

/** Ends in a full stop outside quotation marks. */
const stops = (pair: Pair, { zh }: Place): boolean => {
  const text = pair.zh.texts[zh].trim()
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0
  return text.endsWith('。') && count(/[“「]/g) === count(/[”」]/g)
}
