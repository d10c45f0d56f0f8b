import type { Bead, Document, Level, Match, Pin, Translation } from '../types.js'
import { cutWords } from './cues/word/words.js'
import { makeBitext, sentenceSide } from './bitext/bitext.js'
import type { Dictionary } from './dictionary/dictionary.js'
import { Kernel } from './kernel/kernel.js'
import type { Region } from './ladder/band.js'
import { isPair } from './ladder/beads.js'
import type { Shape } from './ladder/shapes.js'
import {
  groupsBetween,
  isByParagraph,
  isFlat,
  isStatedIn,
  makeParagraphScorer,
  sentencesWithin,
  toBead,
  toConfident,
} from './index.js'
import { alignPieces } from './align-region.js'
import type { ConfidentBead } from './align-region.js'
import { assignConfidence } from './belief/confidence.js'
import { piecesOf } from './pins.js'
import { explain } from './scorer/explain.js'
import { makeModel } from './scorer/model.js'
import { addLearned, collectWitnesses, makeScorer } from './scorer/scorer.js'
import { WEIGHTS } from './weights.js'

/** A document whose witnesses are kept, so that a part of it is aligned again in milliseconds. */
export interface Session {
  /**
   * Aligns a region again. Its corners are places that the ladder passes, as those of confirmed pairs are.
   * @param region of paragraphs at paragraph level, of sentences at the others
   * @param known shapes of the pairs outside it, which say how the text was translated
   * @param pins within the region, in order
   */
  realign(region: Region, known: readonly Shape[], pins?: readonly Pin[]): Bead[]
  /** The words that match in a bead, strongest first. */
  matches(bead: Pin): Match[]
}

export interface SessionOptions {
  /** Default `sentence`; clauses are not cut, as in pinned beads. */
  readonly level?: Level
  readonly glossary?: readonly Translation[]
  /** What a whole run learned from the document. */
  readonly learned?: readonly Translation[]
}

/** Opens a session with a kernel of its own; its memory is freed with the session. */
export function openSession(
  document: Document,
  dictionary: Dictionary,
  { level = 'sentence', glossary = [], learned = [] }: SessionOptions = {},
): Session {
  const kernel = new Kernel(dictionary)
  const [en, zh] = [sentenceSide(document.en.sentences), sentenceSide(document.zh.sentences)]
  const words = cutWords(en.pieces, zh.pieces, kernel, glossary)
  const witnesses = collectWitnesses(words, kernel)
  const byParagraphs = isByParagraph(level)
  const paragraphs = makeParagraphScorer(document, en, zh, witnesses)
  const bitext = makeBitext(en, zh)
  const first = makeScorer(bitext, witnesses, makeModel(WEIGHTS))
  const sentences =
    learned.length === 0
      ? first
      : makeScorer(bitext, addLearned(first.tables, words, learned), first.model)
  return {
    realign(region, known, pins = []) {
      const pieces = piecesOf(region, pins)
      if (byParagraphs)
        return assignConfidence(
          paragraphs,
          alignPieces(paragraphs, pieces, known).flat().map(toConfident),
          isPair,
        ).map(toBead)
      const groups = isFlat(document)
        ? [{ pieces, confidence: 1 }]
        : groupsBetween(document, pieces, paragraphs)
      return assignConfidence(
        sentences,
        sentencesWithin(groups, sentences, known),
        isStatedIn(document),
      ).map(toBead)
    },
    matches: (pin) =>
      explain(byParagraphs ? paragraphs : sentences, spanOf(pin)).flatMap(({ matches }) => matches),
  }
}

const spanOf = ({ en, zh }: Pin): Pick<ConfidentBead, 'en' | 'enSize' | 'zh' | 'zhSize'> => ({
  en: en.from,
  enSize: en.to - en.from,
  zh: zh.from,
  zhSize: zh.to - zh.from,
})
