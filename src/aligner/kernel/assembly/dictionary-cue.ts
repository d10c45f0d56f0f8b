/** The look-ups of the dictionary cue. See `../../cues/word/dictionary.ts`. */
import {
  associationCharacters,
  associationOffsets,
  associationShares,
  characters,
  findWords,
  foundAt,
  glossOffsets,
  glosses,
  stemCount,
  strongCounts,
  wordCount,
} from './dictionary'
import {
  Ints,
  Shorts,
  allocate,
  copyInts,
  filledInts,
  newFloats,
  newInts,
  newShorts,
  sumUp,
} from './memory'
import { RowWriter, Rows, newRowWriter, transpose } from './rows'
import { CueWitnesses, Vocabulary } from './witnesses'

const LINE_END = 0x0a

/** Weights of counterparts. See `DICTIONARY` and `RELIABILITY` in `../../weights.ts`. */
@unmanaged
export class DictionaryWeights {
  wordStrong: f64
  wordWeak: f64
  characterStrong: f64
  characterWeak: f64
  association: f64
  glossStrong: f64
  glossWeak: f64
  inner: f64
  glossAssociation: f64
  unseen: f64
  minShare: f64
  reliability: f64
  characterReliability: f64
}

/** The Chinese words of a text that are in the dictionary, and the units among them. */
@unmanaged
export class ChineseWords {
  count: i32
  all: Vocabulary
  /** The units into which longest match cuts the text: where they occur, and in order of first occurrence. */
  asUnits: Vocabulary
  units: Ints
  unitCount: i32
  /** word → its number in the dictionary, and its length in code units */
  inDictionary: Ints
  lengths: Ints
  /** word → its first code unit */
  firstUnits: Shorts
  /** unit → the words inside it: `inside[insideFrom[w] .. insideTo[w])` */
  inside: Ints
  insideFrom: Ints
  insideTo: Ints
}

/** The witnesses of both sides, and the Chinese words found. */
@unmanaged
export class Findings {
  en: CueWitnesses
  zh: CueWitnesses
  words: ChineseWords
}

/**
 * The pieces in which each English stem occurs.
 * @param words the words of all pieces, piece after piece, from `offsets[p]` on
 * @param stemOf word → its stem, or -1
 */
export function readEnglish(
  offsets: Ints,
  words: Ints,
  pieces: i32,
  stemOf: Ints,
  stems: i32,
): Vocabulary {
  const occurrences = newOccurrences(stems, offsets[pieces])
  for (let p = 0; p < pieces; p++) {
    for (let i = offsets[p]; i < offsets[p + 1]; i++) {
      const stem = stemOf[words[i]]
      if (stem >= 0) occurrences.add(stem, p)
    }
  }
  return occurrences.list()
}

/**
 * @param text simplified Chinese, a piece a line
 */
export function readChinese(text: Shorts, length: i32, pieces: i32): ChineseWords {
  const foundOffsets = newInts(pieces + 1)
  const found = allocate(0)
  let start = 0
  foundOffsets[0] = 0
  for (let p = 0; p < pieces; p++) {
    let end = start
    while (end < length && text[end] !== LINE_END) end++
    foundOffsets[p + 1] = foundOffsets[p] + findWords(text, start, end)
    start = end + 1
  }
  const words = changetype<ChineseWords>(newInts(offsetof<ChineseWords>() >> 2))
  numberWords(words, text, found, foundOffsets[pieces])
  const everyWord = newOccurrences(words.count, foundOffsets[pieces])
  for (let p = 0; p < pieces; p++)
    for (let i = foundOffsets[p]; i < foundOffsets[p + 1]; i++)
      everyWord.add(foundAt(found, i).word, p)
  words.all = everyWord.list()
  findUnits(words, found, foundOffsets, pieces)
  return words
}

/** Numbers the words in order of first occurrence, and replaces the numbers of the dictionary. */
function numberWords(words: ChineseWords, text: Shorts, found: usize, count: i32): void {
  const numbers = filledInts(wordCount, -1)
  words.inDictionary = newInts(min(count, wordCount))
  words.lengths = newInts(min(count, wordCount))
  words.firstUnits = newShorts(min(count, wordCount))
  words.count = 0
  for (let i = 0; i < count; i++) {
    const one = foundAt(found, i)
    let number = numbers[one.word]
    if (number < 0) {
      number = words.count++
      words.firstUnits[number] = text[one.start]
      numbers[one.word] = number
      words.inDictionary[number] = one.word
      words.lengths[number] = one.end - one.start
    }
    one.word = number
  }
}

/** Cuts each piece into the longest words from left to right. */
function findUnits(words: ChineseWords, found: usize, foundOffsets: Ints, pieces: i32): void {
  const all = foundOffsets[pieces]
  words.units = newInts(words.count)
  words.unitCount = 0
  words.inside = newInts(all)
  words.insideFrom = filledInts(words.count, -1)
  words.insideTo = newInts(words.count)
  const occurrences = newOccurrences(words.count, all)
  let insides = 0
  for (let p = 0; p < pieces; p++) {
    const end = foundOffsets[p + 1]
    for (let i = foundOffsets[p]; i < end;) {
      const start = foundAt(found, i).start
      // Sorted by start, then length: the last that starts here is the longest.
      let unit = i
      while (unit + 1 < end && foundAt(found, unit + 1).start === start) unit++
      const longest = foundAt(found, unit)
      let next = i
      while (next < end && foundAt(found, next).start < longest.end) next++
      const number = longest.word
      if (words.insideFrom[number] < 0) {
        words.units[words.unitCount++] = number
        words.insideFrom[number] = insides
        for (let k = i; k < next; k++) {
          const one = foundAt(found, k)
          if (k !== unit && one.end <= longest.end) words.inside[insides++] = one.word
        }
        words.insideTo[number] = insides
      }
      occurrences.add(number, p)
      i = next
    }
  }
  words.asUnits = occurrences.list()
}

/** Collects the pieces in which words occur, each piece once. Pieces must come in ascending order. */
@unmanaged
class Occurrences {
  words: i32
  length: i32
  /** occurrence → word, and piece */
  word: Ints
  piece: Ints
  lastPiece: Ints

  add(word: i32, piece: i32): void {
    if (this.lastPiece[word] === piece) return
    this.lastPiece[word] = piece
    this.word[this.length] = word
    this.piece[this.length++] = piece
  }

  list(): Vocabulary {
    const listed = changetype<Vocabulary>(newInts(offsetof<Vocabulary>() >> 2))
    const offsets = filledInts(this.words + 1, 0)
    for (let i = 0; i < this.length; i++) offsets[this.word[i] + 1]++
    sumUp(offsets, this.words)
    const next = copyInts(offsets, this.words + 1)
    const pieces = newInts(this.length)
    for (let i = 0; i < this.length; i++) {
      const word = this.word[i]
      const at = next[word]
      next[word] = at + 1
      pieces[at] = this.piece[i]
    }
    listed.offsets = offsets
    listed.pieces = pieces
    return listed
  }
}

/** @param capacity as many occurrences may be added */
function newOccurrences(words: i32, capacity: i32): Occurrences {
  const made = changetype<Occurrences>(newInts(offsetof<Occurrences>() >> 2))
  made.words = words
  made.length = 0
  made.word = newInts(capacity)
  made.piece = newInts(capacity)
  made.lastPiece = filledInts(words, -1)
  return made
}

/**
 * @param en the pieces in which each English stem occurs
 * @param stems English stem → its number in the dictionary, or -1
 */
export function consult(
  en: Vocabulary,
  stems: Ints,
  stemsFound: i32,
  zh: ChineseWords,
  cue: i32,
  weights: DictionaryWeights,
): Findings {
  const local = filledInts(stemCount, -1)
  for (let e = 0; e < stemsFound; e++) if (stems[e] >= 0) local[stems[e]] = e
  const associated = associations(stems, stemsFound, zh)
  const capacity = associated.offsets[zh.count] + glossesOf(zh)
  const fromEnglish = newRowWriter(zh.count, stemsFound, capacity)
  const fromChinese = newRowWriter(zh.count, stemsFound, capacity)
  for (let z = 0; z < zh.count; z++) {
    const single = zh.lengths[z] === 1
    const strong = single ? weights.characterStrong : weights.wordStrong
    const weak = single ? weights.characterWeak : weights.wordWeak
    const word = zh.inDictionary[z]
    const from = glossOffsets[word]
    const firstWeak = from + strongCounts[word]
    const to = glossOffsets[word + 1]
    for (let i = from; i < to; i++) {
      const e = local[glosses[i]]
      if (e < 0) continue
      fromEnglish.raise(e, i < firstWeak ? strong : weak)
      fromChinese.raise(e, i < firstWeak ? weights.glossStrong : weights.glossWeak)
    }
    fromEnglish.raiseRow(associated, z, weights.association)
    fromChinese.raiseRow(associated, z, weights.glossAssociation)
    fromEnglish.endRow(0)
    fromChinese.endRow(0)
  }
  const findings = changetype<Findings>(newInts(offsetof<Findings>() >> 2))
  findings.words = zh
  findings.en = englishWitnesses(
    en,
    stemsFound,
    zh,
    transpose(fromEnglish.rows, zh.count, stemsFound),
    cue,
    weights,
  )
  findings.zh = chineseWitnesses(en, stemsFound, zh, fromChinese.rows, cue, weights)
  return findings
}

function glossesOf(zh: ChineseWords): i32 {
  let count = 0
  for (let z = 0; z < zh.count; z++) {
    const word = zh.inDictionary[z]
    count += glossOffsets[word + 1] - glossOffsets[word]
  }
  return count
}

/** Chinese word of one character → English stems associated with it, with weights. */
function associations(stems: Ints, count: i32, zh: ChineseWords): Rows {
  const numbers = filledInts(0x10000, -1)
  for (let z = 0; z < zh.count; z++) if (zh.lengths[z] === 1) numbers[zh.firstUnits[z]] = z
  let capacity = 0
  for (let e = 0; e < count; e++)
    if (stems[e] >= 0) capacity += associationOffsets[stems[e] + 1] - associationOffsets[stems[e]]
  const writer = newRowWriter(count, zh.count, capacity)
  for (let e = 0; e < count; e++) {
    const stem = stems[e]
    const to = stem < 0 ? 0 : associationOffsets[stem + 1]
    for (let i = stem < 0 ? 0 : associationOffsets[stem]; i < to; i++) {
      const z = numbers[characters[associationCharacters[i]]]
      if (z >= 0) writer.raise(z, <f64>associationShares[i] / 255)
    }
    writer.endRow(0)
  }
  return transpose(writer.rows, count, zh.count)
}

/** English witnesses: every stem with its translations. */
function englishWitnesses(
  en: Vocabulary,
  count: i32,
  zh: ChineseWords,
  translations: Rows,
  cue: i32,
  weights: DictionaryWeights,
): CueWitnesses {
  const writer = newRowWriter(count, zh.count, translations.offsets[count])
  const found = newCueWitnesses(cue, count, en, zh.all, writer.rows)
  for (let e = 0; e < count; e++) {
    writer.raiseRow(translations, e, 1)
    finishRow(found, writer, e, weights.reliability, weights)
  }
  return found
}

/** Chinese witnesses: every unit with its translations and those of the words inside it, as of 难 in 难倒. */
function chineseWitnesses(
  en: Vocabulary,
  stems: i32,
  zh: ChineseWords,
  translations: Rows,
  cue: i32,
  weights: DictionaryWeights,
): CueWitnesses {
  let capacity = 0
  for (let u = 0; u < zh.unitCount; u++) capacity += entriesOf(zh, zh.units[u], translations)
  const writer = newRowWriter(zh.unitCount, stems, capacity)
  const found = newCueWitnesses(cue, zh.unitCount, zh.asUnits, en, writer.rows)
  for (let u = 0; u < zh.unitCount; u++) {
    const unit = zh.units[u]
    writer.raiseRow(translations, unit, 1)
    for (let i = zh.insideFrom[unit]; i < zh.insideTo[unit]; i++)
      writer.raiseRow(translations, zh.inside[i], weights.inner)
    const lone = zh.lengths[unit] === 1 ? weights.characterReliability : 1
    finishRow(found, writer, unit, weights.reliability * lone, weights)
  }
  return found
}

function entriesOf(zh: ChineseWords, unit: i32, translations: Rows): i32 {
  let count = translations.offsets[unit + 1] - translations.offsets[unit]
  for (let i = zh.insideFrom[unit]; i < zh.insideTo[unit]; i++) {
    const part = zh.inside[i]
    count += translations.offsets[part + 1] - translations.offsets[part]
  }
  return count
}

function newCueWitnesses(
  cue: i32,
  capacity: i32,
  own: Vocabulary,
  other: Vocabulary,
  counterparts: Rows,
): CueWitnesses {
  const found = changetype<CueWitnesses>(newInts(offsetof<CueWitnesses>() >> 2))
  found.cue = cue
  found.count = 0
  found.words = newInts(capacity)
  found.own = own
  found.reliability = newFloats(capacity)
  found.other = other
  found.counterparts = counterparts
  return found
}

/**
 * Makes a witness of a word with counterparts. Its reliability approaches that of its kind as the weights of its
 * counterparts in the document add up.
 */
function finishRow(
  found: CueWitnesses,
  writer: RowWriter,
  word: i32,
  reliability: f64,
  weights: DictionaryWeights,
): void {
  if (writer.size === 0) return
  const from = writer.length
  writer.endRow(weights.minShare)
  let total: f64 = 0
  for (let i = from; i < writer.length; i++) total += writer.rows.weights[i]
  const witness = found.count++
  found.words[witness] = word
  found.reliability[witness] = (reliability * total) / (total + weights.unseen)
}
