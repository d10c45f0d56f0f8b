/** The dictionary in the kernel's memory, and look-ups in it. See `../../dictionary/format.ts`. */
import { Bytes, Ints, Shorts, allocate } from './memory'

let characterIndex = changetype<Shorts>(0)
export let characters = changetype<Shorts>(0)
let simplified = changetype<Shorts>(0)
let wordStarts = changetype<Ints>(0)
let wordOffsets = changetype<Ints>(0)
let wordUnits = changetype<Shorts>(0)
export let glossOffsets = changetype<Ints>(0)
export let glosses = changetype<Shorts>(0)
export let strongCounts = changetype<Bytes>(0)
export let associationOffsets = changetype<Ints>(0)
export let associationCharacters = changetype<Shorts>(0)
export let associationShares = changetype<Bytes>(0)
export let wordCount = 0
export let stemCount = 0

/** Length of the longest words, in code units. */
let longestWord = 0

export function setLongestWord(length: i32): void {
  longestWord = length
}

/** Sections of the dictionary's file that are read here. */
@unmanaged
export class DictionarySections {
  characterIndex: Shorts
  characters: Shorts
  simplified: Shorts
  wordStarts: Ints
  wordOffsets: Ints
  wordUnits: Shorts
  glossOffsets: Ints
  glosses: Shorts
  strongCounts: Bytes
  associationOffsets: Ints
  associationCharacters: Shorts
  associationShares: Bytes
}

export function useDictionary(sections: DictionarySections, words: i32, stems: i32): void {
  characterIndex = sections.characterIndex
  characters = sections.characters
  simplified = sections.simplified
  wordStarts = sections.wordStarts
  wordOffsets = sections.wordOffsets
  wordUnits = sections.wordUnits
  glossOffsets = sections.glossOffsets
  glosses = sections.glosses
  strongCounts = sections.strongCounts
  associationOffsets = sections.associationOffsets
  associationCharacters = sections.associationCharacters
  associationShares = sections.associationShares
  wordCount = words
  stemCount = stems
}

/**
 * Converts characters to their simplified forms, in place. Unknown characters stay.
 * @returns how many have changed
 */
export function simplify(text: Shorts, length: i32): i32 {
  let changed = 0
  for (let i = 0; i < length; i++) {
    const character = text[i]
    const index = characterIndex[character]
    if (index === 0) continue
    const simple = simplified[index - 1]
    if (simple === character) continue
    text[i] = simple
    changed++
  }
  return changed
}

/** A dictionary word in a text. */
@unmanaged
export class Found {
  start: i32
  end: i32
  word: i32
  /** pads the record to a multiple of 8 bytes */
  spare: i32
}

export function foundAt(list: usize, i: i32): Found {
  return changetype<Found>(list + <usize>i * offsetof<Found>())
}

/**
 * Appends a {@link Found} at the top of memory for every dictionary word in a piece, by start, then by length.
 * @returns how many
 */
export function findWords(text: Shorts, from: i32, to: i32): i32 {
  let count = 0
  for (let at = from; at < to; at++) {
    const first = characterIndex[text[at]]
    if (first !== 0) count += findAt(text, at, to, first - 1)
  }
  return count
}

/** The words that start at a position, found by narrowing the range of sorted words unit by unit. */
function findAt(text: Shorts, at: i32, end: i32, first: i32): i32 {
  let low = wordStarts[first]
  let high = wordStarts[first + 1]
  const limit = min(longestWord, end - at)
  let count = 0
  for (let length = 1; low < high; length++) {
    if (wordOffsets[low + 1] - wordOffsets[low] === length) {
      const found = changetype<Found>(allocate(offsetof<Found>()))
      found.start = at
      found.end = at + length
      found.word = low++
      count++
    }
    if (length === limit) break
    const unit = text[at + length]
    low = lowerBound(low, high, length, unit)
    if (low === high || wordUnits[wordOffsets[low] + length] !== unit) break
    high = endOfUnit(low, high, length, unit)
  }
  return count
}

/** The words from `low` on share a code unit at `position`: the end of these. Few words do, so it is looked for from the start. */
function endOfUnit(low: i32, to: i32, position: i32, unit: i32): i32 {
  let step = 1
  let last = low
  while (last + step < to && wordUnits[wordOffsets[last + step] + position] === unit) {
    last += step
    step <<= 1
  }
  return lowerBound(last + 1, min(last + step, to), position, unit + 1)
}

/** First word in `[low, high)` whose code unit at `position` is at least `unit`. All share the units before it. */
function lowerBound(from: i32, to: i32, position: i32, unit: i32): i32 {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (wordUnits[wordOffsets[middle] + position] < unit) low = middle + 1
    else high = middle
  }
  return low
}
