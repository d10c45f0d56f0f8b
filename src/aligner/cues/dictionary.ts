import type { FoundWords, Lexicon } from '../lexicon/lexicon.js'
import { DICTIONARY, RELIABILITY } from '../weights.js'
import type { Testimony, Vocabulary } from '../witnesses.js'
import { Postings } from './words.js'
import type { Testimonies, WordCue, Words } from './words.js'

/** Words that the dictionary gives as translations of each other. */
export const dictionary: WordCue = {
  name: 'dictionary',
  find: (words, lexicon, cue) =>
    testify(lookUp(readEnglish(words.en), readChinese(words.zh, lexicon), lexicon), cue),
}

/** Chinese words in the text: every one the dictionary knows, and which of them are units. */
interface ChineseWords extends Vocabulary {
  /** word → its number in the lexicon */
  readonly inLexicon: readonly number[]
  /** The words that the longest match cuts the text into: unit → the words inside it. */
  readonly units: ReadonlyMap<number, readonly number[]>
  /** unit → pieces that it is a unit of */
  readonly unitPieces: ReadonlyMap<number, readonly number[]>
}

/** Candidate translations, seen from both sides: own word → [other word, weight]. */
interface Translations {
  readonly en: Vocabulary
  readonly zh: ChineseWords
  readonly ofEnglish: WeightedRows
  readonly ofChinese: WeightedRows
}

interface WeightedRows {
  readonly offsets: Int32Array
  readonly data: Int32Array
  readonly weights: Float32Array
}

/** English words by stem, shown as first written; numerals are another cue's. */
function readEnglish({ words, stems, inPiece: { offsets, data } }: Words['en']): Postings<string> {
  const sought = stems.map((stem) => (/^\d/.test(stem) ? '' : stem))
  const postings = new Postings<string>()
  for (let piece = 0; piece + 1 < offsets.length; piece++) {
    for (let i = offsets[piece]; i < offsets[piece + 1]; i++) {
      const stem = sought[data[i]]
      if (stem !== '') postings.add(stem, piece, words[data[i]])
    }
  }
  return postings
}

function readChinese(pieces: Words['zh'], lexicon: Lexicon): ChineseWords {
  const numbers = new Int32Array(lexicon.wordCount).fill(-1)
  const words: string[] = []
  const places: number[][] = []
  const inLexicon: number[] = []
  const units = new Map<number, readonly number[]>()
  const unitPieces = new Map<number, number[]>()
  const found: FoundWords = { starts: [], ends: [], words: [] }
  pieces.forEach((piece, p) => {
    found.starts.length = found.ends.length = found.words.length = 0
    lexicon.findWords(piece, found)
    const { starts, ends, words: local } = found
    for (let i = 0; i < local.length; i++) {
      let number = numbers[local[i]]
      if (number < 0) {
        number = words.length
        numbers[local[i]] = number
        words.push(piece.slice(starts[i], ends[i]))
        inLexicon.push(local[i])
        places.push([p])
      } else if (places[number][places[number].length - 1] !== p) places[number].push(p)
      local[i] = number
    }
    for (let i = 0; i < local.length;) {
      const unit = longestAt(starts, i)
      const next = firstFrom(starts, i, ends[unit])
      const number = local[unit]
      if (!units.has(number)) units.set(number, insideOf(unit, i, next, ends, local))
      const known = unitPieces.get(number)
      if (known === undefined) unitPieces.set(number, [p])
      else if (known[known.length - 1] !== p) known.push(p)
      i = next
    }
  })
  return { words, pieces: places, inLexicon, units, unitPieces }
}

/** Words are sorted by start, then length: the longest of those that start where word `i` does. */
function longestAt(starts: readonly number[], i: number): number {
  let longest = i
  while (longest + 1 < starts.length && starts[longest + 1] === starts[i]) longest++
  return longest
}

function firstFrom(starts: readonly number[], i: number, end: number): number {
  while (i < starts.length && starts[i] < end) i++
  return i
}

function insideOf(
  unit: number,
  from: number,
  to: number,
  ends: readonly number[],
  found: readonly number[],
): number[] {
  const inside: number[] = []
  for (let i = from; i < to; i++) if (i !== unit && ends[i] <= ends[unit]) inside.push(found[i])
  return inside
}

function lookUp(en: Postings<string>, zh: ChineseWords, lexicon: Lexicon): Translations {
  const local = new Int32Array(lexicon.stemCount).fill(-1)
  for (const [stem, e] of en.numbers) {
    const number = lexicon.stemNumber(stem)
    if (number >= 0) local[number] = e
  }
  const associated = associations(en, zh, lexicon)
  const { glossOffsets, glosses, strongCounts } = lexicon.data
  const fromEnglish = new RowWriter(en.words.length)
  const fromChinese = new RowWriter(en.words.length)
  zh.words.forEach((text, z) => {
    const single = text.length === 1
    const word = zh.inLexicon[z]
    const from = glossOffsets[word]
    const strong = from + strongCounts[word]
    for (let i = from; i < glossOffsets[word + 1]; i++) {
      const e = local[glosses[i]]
      if (e < 0) continue
      fromEnglish.raise(e, glossWeight(single, i < strong))
      fromChinese.raise(e, i < strong ? DICTIONARY.glossStrong : DICTIONARY.glossWeak)
    }
    for (let i = associated.offsets[z]; i < associated.offsets[z + 1]; i++) {
      fromEnglish.raise(associated.data[i], DICTIONARY.association * associated.weights[i])
      fromChinese.raise(associated.data[i], DICTIONARY.glossAssociation * associated.weights[i])
    }
    fromEnglish.endRow()
    fromChinese.endRow()
  })
  return {
    en,
    zh,
    ofEnglish: transpose(fromEnglish.rows(), en.words.length),
    ofChinese: fromChinese.rows(),
  }
}

function glossWeight(single: boolean, strong: boolean): number {
  if (single) return strong ? DICTIONARY.characterStrong : DICTIONARY.characterWeak
  return strong ? DICTIONARY.wordStrong : DICTIONARY.wordWeak
}

/** Chinese word, where it is a character → English stems associated with it, and how strongly. */
function associations(en: Postings<string>, zh: ChineseWords, lexicon: Lexicon): WeightedRows {
  const { associationOffsets, associationCharacters, associationShares, characters } = lexicon.data
  const numbers = new Int32Array(0x10000).fill(-1)
  zh.words.forEach((word, z) => {
    if (word.length === 1) numbers[word.charCodeAt(0)] = z
  })
  const writer = new RowWriter(zh.words.length)
  for (const stem of en.numbers.keys()) {
    const number = lexicon.stemNumber(stem)
    const to = number < 0 ? 0 : associationOffsets[number + 1]
    for (let i = number < 0 ? 0 : associationOffsets[number]; i < to; i++) {
      const z = numbers[characters[associationCharacters[i]]]
      if (z >= 0) writer.raise(z, associationShares[i] / 255)
    }
    writer.endRow()
  }
  return transpose(writer.rows(), zh.words.length)
}

/** Rows by column. @param count columns */
function transpose(
  { offsets: from, data: columns, weights: values }: WeightedRows,
  count: number,
): WeightedRows {
  const offsets = new Int32Array(count + 1)
  for (let i = 0; i < columns.length; i++) offsets[columns[i] + 1]++
  for (let c = 0; c < count; c++) offsets[c + 1] += offsets[c]
  const next = offsets.slice()
  const data = new Int32Array(columns.length)
  const weights = new Float32Array(columns.length)
  for (let row = 0; row + 1 < from.length; row++) {
    for (let i = from[row]; i < from[row + 1]; i++) {
      const at = next[columns[i]]++
      data[at] = row
      weights[at] = values[i]
    }
  }
  return { offsets, data, weights }
}

/** Writes rows of weighted numbers, each number once with its largest weight. */
class RowWriter {
  private readonly weight: Float32Array
  private readonly row: number[] = []
  private readonly offsets: number[] = [0]
  private data = new Int32Array(1 << 12)
  private weights = new Float32Array(1 << 12)
  private length = 0

  /** @param count numbers are below it */
  constructor(count: number) {
    this.weight = new Float32Array(count)
  }

  raise(number: number, weight: number): void {
    if (this.weight[number] === 0) this.row.push(number)
    if (this.weight[number] < weight) this.weight[number] = weight
  }

  /** @param least numbers below this share of the heaviest are dropped */
  endRow(least = 0): void {
    const { row, weight } = this
    if (this.length + row.length > this.data.length) this.grow(row.length)
    let heaviest = 0
    for (let i = 0; i < row.length; i++) if (weight[row[i]] > heaviest) heaviest = weight[row[i]]
    for (let i = 0; i < row.length; i++) {
      if (weight[row[i]] >= heaviest * least) {
        this.data[this.length] = row[i]
        this.weights[this.length++] = weight[row[i]]
      }
      weight[row[i]] = 0
    }
    row.length = 0
    this.offsets.push(this.length)
  }

  private grow(by: number): void {
    const size = Math.max(this.data.length * 2, this.length + by)
    const [data, weights] = [new Int32Array(size), new Float32Array(size)]
    data.set(this.data)
    weights.set(this.weights)
    this.data = data
    this.weights = weights
  }

  get rowIsEmpty(): boolean {
    return this.row.length === 0
  }

  rows(): WeightedRows {
    return {
      offsets: Int32Array.from(this.offsets),
      data: this.data.subarray(0, this.length),
      weights: this.weights.subarray(0, this.length),
    }
  }
}

function testify(translations: Translations, cue: number): Testimonies {
  return { en: [englishTestimony(translations, cue)], zh: [chineseTestimony(translations, cue)] }
}

function englishTestimony({ en, zh, ofEnglish }: Translations, cue: number): Testimony {
  const writer = new RowWriter(zh.words.length)
  const witnesses: number[] = []
  en.words.forEach((_, e) => {
    raiseRow(writer, ofEnglish, e, 1)
    if (writer.rowIsEmpty) return
    witnesses.push(e)
    writer.endRow(DICTIONARY.least)
  })
  return finish(cue, en, witnesses, zh, writer.rows(), () => RELIABILITY.dictionary)
}

/** A long word is found by its parts too: 难倒 by 难. */
function chineseTestimony({ en, zh, ofChinese }: Translations, cue: number): Testimony {
  const writer = new RowWriter(en.words.length)
  const witnesses: number[] = []
  const unitPieces = zh.words.map((_, z) => zh.unitPieces.get(z) ?? [])
  for (const [unit, inside] of zh.units) {
    raiseRow(writer, ofChinese, unit, 1)
    for (const part of inside) raiseRow(writer, ofChinese, part, DICTIONARY.inner)
    if (writer.rowIsEmpty) continue
    witnesses.push(unit)
    writer.endRow(DICTIONARY.least)
  }
  const reliability = (word: number): number =>
    RELIABILITY.dictionary * (zh.words[word].length === 1 ? RELIABILITY.character : 1)
  return finish(
    cue,
    { words: zh.words, pieces: unitPieces },
    witnesses,
    en,
    writer.rows(),
    reliability,
  )
}

function raiseRow(
  writer: RowWriter,
  { offsets, data, weights }: WeightedRows,
  row: number,
  times: number,
): void {
  for (let i = offsets[row]; i < offsets[row + 1]; i++) writer.raise(data[i], weights[i] * times)
}

/** A word approaches the reliability of its kind as its counterparts in the document add up. */
function finish(
  cue: number,
  own: Vocabulary,
  witnesses: readonly number[],
  other: Vocabulary,
  rows: WeightedRows,
  most: (word: number) => number,
): Testimony {
  const reliability = Float64Array.from(witnesses, (word, i) => {
    let total = 0
    for (let k = rows.offsets[i]; k < rows.offsets[i + 1]; k++) total += rows.weights[k]
    return (most(word) * total) / (total + DICTIONARY.unseen)
  })
  return {
    cue,
    own,
    witnesses: Int32Array.from(witnesses),
    reliability,
    other,
    counterparts: rows,
    weights: rows.weights,
  }
}
