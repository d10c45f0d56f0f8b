/**
 * The records that TypeScript and the kernel share. Each is a class in `assembly/`, listed here field by field in the
 * order of its memory; all other code writes and reads fields by name. A test compares the two, so that a field that is
 * moved, renamed or given another type on one side only fails by its name.
 */

/** Types of fields, with the names that they have in AssemblyScript. Arrays and other records are addresses. */
type FieldType = 'i32' | 'f64' | ArrayName | StructName
type ArrayName = 'Ints' | 'Shorts' | 'Bytes' | 'Floats' | 'Singles'
type StructName =
  | 'ChineseWords'
  | 'CueWitnesses'
  | 'Graph'
  | 'Rows'
  | 'Side'
  | 'SideText'
  | 'Vocabulary'
  | 'WitnessTable'
  | 'WordWeights'
  /** The first of several records, one after the other. */
  | 'usize'

export interface Struct<Field extends string = string> {
  /** Name of the class. */
  readonly name: string
  readonly fields: readonly StructField<Field>[]
  /** Size in bytes. */
  readonly size: number
}

interface StructField<Field extends string> {
  readonly name: Field
  readonly type: FieldType
  /** Bytes from the start of the record. */
  readonly offset: number
}

/** A number for each field: its value, or the address of what it holds. */
export type Values<Field extends string> = Readonly<Record<Field, number>>
/** {@link Values} of a struct. */
export type ValuesOf<Of> = Of extends Struct<infer Field> ? Values<Field> : never

/** Makes a value for each field of a record. */
export function valuesOf<Field extends string>(
  { fields }: Struct<Field>,
  valueOf: (field: StructField<Field>) => number,
): Values<Field> {
  const values = {} as Record<Field, number>
  for (const field of fields) values[field.name] = valueOf(field)
  return values
}

/** Lays out fields as AssemblyScript does those of an unmanaged class: in order, each at a multiple of its size. */
export function struct<Field extends string>(
  name: string,
  types: Readonly<Record<Field, FieldType>>,
): Struct<Field> {
  let end = 0
  const fields = (Object.keys(types) as Field[]).map((field) => {
    const type = types[field]
    const size = type === 'f64' ? 8 : 4
    const offset = Math.ceil(end / size) * size
    end = offset + size
    return { name: field, type, offset }
  })
  return { name, fields, size: end }
}

/** Words of one side and the pieces that hold them: word w stands in `pieces[offsets[w] .. offsets[w + 1])`. */
export const VOCABULARY = struct('Vocabulary', { offsets: 'Ints', pieces: 'Ints' })

/** Weighted numbers in rows: row r is `numbers[offsets[r] .. offsets[r + 1])`, each with a weight. */
export const ROWS = struct('Rows', { offsets: 'Ints', numbers: 'Ints', weights: 'Singles' })

/** The witnesses that one cue finds on one side. */
export const CUE_WITNESSES = struct('CueWitnesses', {
  cue: 'i32',
  count: 'i32',
  words: 'Ints',
  own: 'Vocabulary',
  reliability: 'Floats',
  other: 'Vocabulary',
  counterparts: 'Rows',
})

/** All witnesses of one side. */
export const WITNESS_TABLE = struct('WitnessTable', {
  count: 'i32',
  cue: 'Bytes',
  reliability: 'Floats',
  base: 'Floats',
  missed: 'Floats',
  hitsFrom: 'Ints',
  hitsTo: 'Ints',
  pieceOffsets: 'Ints',
  pieceWitnesses: 'Ints',
  segmentOffsets: 'Ints',
  segmentWitnesses: 'Ints',
})

/** Bounds of a piece's surprise. */
export const SURPRISE_BOUNDS = struct('SurpriseBounds', { max: 'f64', min: 'f64', prior: 'f64' })

/** Segments and pieces of one side. */
export const SIDE_TEXT = struct('SideText', {
  starts: 'Ints',
  segments: 'Ints',
  lengthBefore: 'Floats',
  pieceLengthBefore: 'Floats',
  asks: 'Bytes',
})

/** How much a word cue's evidence counts, by cue. */
export const WORD_WEIGHTS = struct('WordWeights', { found: 'Floats', missed: 'Floats' })

export const SIDE = struct('Side', {
  text: 'SideText',
  table: 'WitnessTable',
  fine: 'WordWeights',
  coarse: 'WordWeights',
})

export const BITEXT = struct('Bitext', { en: 'Side', zh: 'Side', ratio: 'f64' })

export const SPLIT_WEIGHTS = struct('SplitWeights', { length: 'f64', crossing: 'f64' })

/** The kernel's enumeration `Taker`: the side whose segments take runs of the other side's pieces. */
export const TAKERS = ['none', 'en', 'zh', 'both'] as const

/** How a bead was split. */
export const SPLIT = struct('Split', { score: 'f64', taker: 'i32', count: 'i32', cuts: 'Ints' })

export const COARSE_WEIGHTS = struct('CoarseWeights', {
  length: 'f64',
  question: 'f64',
  slack: 'f64',
  priors: 'Floats',
})

/** A part of the lattice. */
export const REGION = struct('Region', { enFrom: 'i32', enTo: 'i32', zhFrom: 'i32', zhTo: 'i32' })

/** A region and the band in it. */
export const STRETCH = struct('Stretch', {
  enFrom: 'i32',
  enTo: 'i32',
  zhFrom: 'i32',
  zhTo: 'i32',
  low: 'Ints',
  high: 'Ints',
})

export const CANDIDATES = struct('Candidates', {
  count: 'i32',
  en: 'Ints',
  enSize: 'Bytes',
  zh: 'Ints',
  zhSize: 'Bytes',
})

/** The shapes that a bead may have. */
export const ALLOWED_SHAPES = struct('Shapes', {
  count: 'i32',
  enSizes: 'Bytes',
  zhSizes: 'Bytes',
})

/** The kernel's enumeration `ShapeFamily`: families of shapes whose frequency depends on the translator. */
export const SHAPE_FAMILIES = ['even', 'enSplits', 'zhSplits', 'omission', 'mixed'] as const

/** What is believed of each family of shapes before a text is seen, and how often a text is asked. */
export const SHAPE_BELIEFS = struct('ShapeBeliefs', {
  rounds: 'i32',
  share: 'Floats',
  beads: 'Floats',
  strength: 'Floats',
})

/** Nodes and the edges between them. */
export const GRAPH = struct('Graph', {
  nodes: 'i32',
  start: 'i32',
  end: 'i32',
  edges: 'i32',
  from: 'Ints',
  to: 'Ints',
})

/** A graph of candidates that remembers whether a path comes from a gap. */
export const GAP_GRAPH = struct('GapGraph', { graph: 'Graph', bead: 'Ints', gap: 'Bytes' })

/** The kernel's enumeration `Gap`: how an edge goes on with a gap. */
export const GAPS = ['none', 'continued', 'changed'] as const

/** Edges that follow each other. */
export const PATH = struct('Path', { count: 'i32', edges: 'Ints' })

/** How each segment of a side ends, as flags. */
export const ENDINGS = struct('Endings', { asks: 'Bytes', exclaims: 'Bytes', trailsOff: 'Bytes' })

/** Direct speech on a side, by segment. */
export const QUOTATIONS = struct('Quotations', {
  marked: 'Bytes',
  insideAfter: 'Bytes',
  closes: 'Bytes',
  opens: 'Bytes',
  holdsOpening: 'Bytes',
  quotedBefore: 'Ints',
  turnsBefore: 'Ints',
})

export const ANCHORS = struct('Anchors', { count: 'i32', list: 'usize' })

export const ANCHOR = struct('Anchor', { en: 'i32', zh: 'i32', strength: 'f64' })

/** Sections of the dictionary's file that the kernel reads. */
export const DICTIONARY_SECTIONS = struct('DictionarySections', {
  characterIndex: 'Shorts',
  characters: 'Shorts',
  simplified: 'Shorts',
  wordStarts: 'Ints',
  wordOffsets: 'Ints',
  wordUnits: 'Shorts',
  glossOffsets: 'Ints',
  glosses: 'Shorts',
  strongCounts: 'Bytes',
  associationOffsets: 'Ints',
  associationCharacters: 'Shorts',
  associationShares: 'Bytes',
})

/** What a dictionary word's counterparts weigh. */
export const DICTIONARY_WEIGHTS = struct('DictionaryWeights', {
  wordStrong: 'f64',
  wordWeak: 'f64',
  characterStrong: 'f64',
  characterWeak: 'f64',
  association: 'f64',
  glossStrong: 'f64',
  glossWeak: 'f64',
  inner: 'f64',
  glossAssociation: 'f64',
  unseen: 'f64',
  minShare: 'f64',
  reliability: 'f64',
  characterReliability: 'f64',
})

/** The dictionary words in a Chinese text. */
export const CHINESE_WORDS = struct('ChineseWords', {
  count: 'i32',
  all: 'Vocabulary',
  asUnits: 'Vocabulary',
  units: 'Ints',
  unitCount: 'i32',
  inDictionary: 'Ints',
  lengths: 'Ints',
  firstUnits: 'Shorts',
  inside: 'Ints',
  insideFrom: 'Ints',
  insideTo: 'Ints',
})

/** The witnesses that the dictionary cue finds. */
export const FINDINGS = struct('Findings', {
  en: 'CueWitnesses',
  zh: 'CueWitnesses',
  words: 'ChineseWords',
})

/** The two sides of beads, seen from one of them. */
export const BEAD_SIDES = struct('BeadSides', {
  count: 'i32',
  first: 'Ints',
  size: 'Ints',
  otherFirst: 'Ints',
  otherSize: 'Ints',
  starts: 'Ints',
  otherStarts: 'Ints',
  otherPieces: 'i32',
})

/** The informative words of the dictionary among the witnesses of a side. */
export const INFORMATIVE_WORDS = struct('InformativeWords', {
  found: 'CueWitnesses',
  firstWitness: 'i32',
  informative: 'Bytes',
  words: 'i32',
})

/** What is known of the words of one side of a bead. */
export const CONFIRMATION = struct('Confirmation', {
  known: 'f64',
  found: 'f64',
  others: 'f64',
  rarity: 'f64',
  nats: 'f64',
})
