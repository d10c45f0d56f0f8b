import type { Alignment, Annotations, Language } from '../types.js'
import { ENGLISH_EVIDENCE } from './evidence-words.js'
import type { EvidenceWords } from './evidence-words.js'

/** The side that a translation tool calls the source. */
export type Direction = 'en-zh' | 'zh-en'

/** Options of all exporters; each uses the ones that concern it. */
export interface ExportOptions {
  /** Absent: from the language that a memory itself calls the source, else `en-zh`. */
  readonly direction?: Direction
  /**
   * Language codes as written to TMX, BCP 47. Absent: `en-US`, and `zh-CN` or `zh-TW` as the Chinese of
   * each document is written.
   */
  readonly sourceLang?: string
  readonly targetLang?: string
  /** Name and version of the program, and what its result depends on: part of TMX and JSON. */
  readonly generator: string
  /** Written as creation date where the format has one; no date otherwise, so that the same input gives the same bytes. */
  readonly date?: Date
  /** What a memory says of itself from which all units are. */
  readonly memory?: Annotations
  /** Whether TSV begins with the names of its columns. */
  readonly header: boolean
  /** Whether several documents go into one output. */
  readonly merged: boolean
  /** Writes pairs of which both sides are the same text where the format leaves them out. */
  readonly keepUntranslated?: boolean
  readonly view: View
  /** In which words the view names evidence; English ones by default. */
  readonly words?: EvidenceWords
}

/** How the text view may draw. */
export interface View {
  /** Columns of the terminal. */
  readonly width: number
  readonly paint: Paint
}

type Brush = (text: string) => string

export interface Paint {
  readonly faint: Brush
  readonly good: Brush
  readonly doubtful: Brush
  readonly bad: Brush
  readonly strong: Brush
}

/** What an exporter writes at once: a piece for each of its parts, empty where a part gets nothing. */
export type Chunk = readonly (string | Uint8Array)[]

/**
 * Writes one output: `begin` once, `document` for each document in order, `end` once. Bytes are written as they
 * are, strings in UTF-8.
 */
export interface Writer {
  begin(): Chunk
  /**
   * @param number 0-based place of the document among those that go into the same output; the same again for the next
   * stretch of a document
   * @param before beads of its stretches that came before
   */
  document(alignment: Alignment, number: number, before?: number): Iterable<Chunk>
  end(): Chunk
}

/**
 * One output format. A new one is a file here, a line in `index.ts` and a fixture. All that other rooms know of it
 * they know from what stands here.
 */
export interface Exporter {
  /** As `--format` names it. */
  readonly name: string
  /** Extensions of its files, with the dot. */
  readonly extensions: readonly string[]
  /** One line for `--help`: what it is for. */
  readonly about: string
  /** What is appended to the output's name for each file it writes: `['']`, or `['.en', '.zh']`. */
  readonly parts: readonly string[]
  /** `bytes` are nothing for a terminal. */
  readonly writes: 'text' | 'bytes'
  /** Whether beads without a partner have a place in it. */
  readonly oneSided: boolean
  /** Whether pairs of which both sides are the same text are written by default. */
  readonly untranslated: boolean
  /** Whether it writes what spoke for a bead. */
  readonly evidence: boolean
  /**
   * Whether a repeated pair can be left out. JSON and the view hold the segments themselves, which would stay without
   * their pair.
   */
  readonly dedupes: boolean
  /** Whether several documents can go into one output and remain distinguishable. */
  readonly merges: boolean
  /** Whether it names the languages by the codes that the options give. */
  readonly codes: boolean
  /** Whether a document may come in stretches: nothing that is written depends on the whole of it. */
  readonly inStretches?: true
  /** Starts an output. */
  readonly open: (options: ExportOptions) => Writer
}

/** @param direction English to Chinese when absent */
export const sides = (
  direction: Direction | undefined,
): readonly [source: Language, target: Language] =>
  direction === 'zh-en' ? ['zh', 'en'] : ['en', 'zh']

const plain: Brush = (text) => text

export const DEFAULTS: ExportOptions & Required<Pick<ExportOptions, 'words'>> = {
  generator: 'align',
  header: true,
  merged: false,
  view: {
    width: 100,
    paint: { faint: plain, good: plain, doubtful: plain, bad: plain, strong: plain },
  },
  words: ENGLISH_EVIDENCE,
}
