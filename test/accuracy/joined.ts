import type { BeadSpan } from '../../src/aligner/ladder/beads.js'
import { makeBitext, sentenceSide } from '../../src/aligner/bitext/bitext.js'
import type { Bitext, BitextSide } from '../../src/aligner/bitext/bitext.js'
import { makeSegment } from '../../src/parser/segments/make-segments.js'
import { makeDice } from '../batch/make-folder.js'
import type { GoldText } from './gold.js'

/** A text with Chinese sentences strung together with commas, and where that was done. */
export interface JoinedText {
  readonly bitext: Bitext
  /** The beads with joined sentences, in order. */
  readonly beads: readonly JoinedBead[]
}

export interface JoinedBead {
  readonly span: BeadSpan
  /** Inner borders: English segment, and place in the Chinese segment's text. */
  readonly borders: readonly { readonly en: number; readonly at: number }[]
}

/** At most this many beads become one; one in four stays as it is. */
const MAX_JOINED_BEADS = 4
const SEED = 20250418

/**
 * Joins the Chinese sentences of two to four consecutive 1-1 beads by replacing the full stops inside with commas.
 * Everything else stays. Deterministic.
 * @param crossed whether to join them in the opposite order, so that every cut is wrong
 */
export function joinBeads({ bitext, beads }: GoldText, crossed = false): JoinedText {
  const dice = makeDice(SEED)
  const english: string[] = []
  const chinese: string[] = []
  const joined: JoinedBead[] = []
  const spans = [...beads.values()].filter((span) => span !== undefined)
  for (let b = 0; b < spans.length;) {
    const size = joinable(bitext, spans, b, dice(MAX_JOINED_BEADS) + 1)
    const group = spans.slice(b, b + size)
    b += size
    const [en, zh] = [english.length, chinese.length]
    for (const span of group) english.push(...texts(bitext.en, span.en, span.enSize))
    if (size === 1) {
      chinese.push(...texts(bitext.zh, group[0].zh, group[0].zhSize))
      continue
    }
    const borders: { en: number; at: number }[] = []
    let text = ''
    ;(crossed ? group.toReversed() : group).forEach(({ zh: own }, k) => {
      if (k > 0 && !crossed) borders.push({ en: en + k, at: text.length })
      const sentence = bitext.zh.texts[own].trim()
      text += k < size - 1 ? sentence.replace(/。$/, '，') : sentence
    })
    chinese.push(text)
    joined.push({ span: { en, enSize: size, zh, zhSize: 1 }, borders })
  }
  const side = (sentences: string[], language: 'en' | 'zh'): BitextSide =>
    sentenceSide(sentences.map((text) => makeSegment(text, 0, (place) => place, language, 0)))
  return { bitext: makeBitext(side(english, 'en'), side(chinese, 'zh')), beads: joined }
}

const texts = (side: BitextSide, from: number, size: number): string[] => [
  ...side.texts.slice(from, from + size),
]

/** Number of beads from `b` on that can be joined, at most `most`. */
function joinable(bitext: Bitext, spans: readonly BeadSpan[], b: number, most: number): number {
  let size = 1
  while (size < most && isPlain(spans[b + size - 1]) && b + size < spans.length) {
    const next = spans[b + size]
    if (!(next.enSize === 1 && next.zhSize === 1 && stops(bitext, spans[b + size - 1]))) break
    size++
  }
  return size
}

const isPlain = ({ enSize, zhSize }: BeadSpan): boolean => enSize === 1 && zhSize === 1

/** Whether a sentence ends in a full stop outside quotation marks. */
const stops = (bitext: Bitext, { zh }: BeadSpan): boolean => {
  const text = bitext.zh.texts[zh].trim()
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0
  return text.endsWith('。') && count(/[“「]/g) === count(/[”」]/g)
}
