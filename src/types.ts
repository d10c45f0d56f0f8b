/**
 * The vocabulary that the rooms share. No code.
 *
 * Data flow: bytes → {@link Source} → {@link Block}s → {@link Paragraph}s and {@link Segment}s by
 * language ({@link Document}) → {@link Bead}s ({@link Alignment}) → text chunks.
 * Each stage returns a new value.
 */

/** The two sides of a bitext, always named by language. */
export type Language = 'en' | 'zh'

/** How Chinese is written, as ISO 15924 names it: simplified or traditional. */
export type Script = 'Hans' | 'Hant'

/** A half-open range of a decoded text, in UTF-16 code units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Something the user should know that is no reason to stop. */
export interface Warning {
  readonly code: string
  readonly message: string
}

/** One decoded input. */
export interface Source {
  /** The path as the user gave it; `null` for standard input and for text handed over by a program. */
  readonly name: string | null
  /** For formats that wrap their text (DOCX, XLSX, EPUB …) the text taken out; otherwise the whole file. */
  readonly text: string
  /** `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`, `windows-1252` or, for text handed over, `string`. */
  readonly encoding: string
  readonly warnings: readonly Warning[]
}

/** A run of characters on a page of a PDF file. Lengths are in points. */
export interface PdfRun {
  readonly text: string
  /** Where its baseline begins; `y` grows upwards. */
  readonly x: number
  readonly y: number
  /** Along the baseline. */
  readonly width: number
  readonly size: number
  /** Of the baseline, anticlockwise, in radians. */
  readonly angle: number
}

/** A page of a PDF file, its runs in the order in which they are drawn. */
export interface PdfPage {
  readonly runs: readonly PdfRun[]
}

/** What a block is in its document, as far as the file says so. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'cell' | 'cue' | 'entry'

/**
 * A span inside a text unit that is layout, not text, and what stands for it when the unit is
 * written: nothing for a tag, a space for a wrapped line, `&` for an entity.
 */
export interface Edit extends Span {
  readonly text: string
}

/** What a file says of a text besides the text itself: written again where a format has a place for it. */
export interface Annotations {
  /** Who made or changed it and when, by the names that TMX gives to its attributes: `creationdate`, `changeid` … */
  readonly attributes?: readonly (readonly [name: string, value: string])[]
  readonly notes?: readonly string[]
  readonly properties?: readonly (readonly [type: string, text: string])[]
  /** The language code of a text, where it is another one than most texts of its file have. */
  readonly code?: string
  /** A text of several lines as its file has it. */
  readonly lines?: string
}

/** The same of a row. */
export interface RowAnnotations extends Annotations {
  readonly id?: string
  /** The file that the row was taken from when this program wrote it. */
  readonly source?: string
  /** Of the pair that it was written for, `2-1`. */
  readonly shape?: string
}

/** A unit of text as a reader finds it: a paragraph, heading, list item, table cell, cue. */
export interface Block extends Span {
  readonly kind: BlockKind
  readonly edits: readonly Edit[]
  /**
   * Blocks of one table row, of one subtitle cue or of one entry share a number; numbers grow
   * through the file. Absent where the file has no such structure.
   */
  readonly row?: number
  /** Of a cell of a sheet, the number that the row bears there, where it is not that of the line. */
  readonly line?: number
  /** 0-based column of a table cell; of an entry 0 is the original or the key and 1 the text. */
  readonly column?: number
  /** What the file says it is in; where it says nothing, what the text itself shows. */
  readonly language?: Language
  /** What programs call an entry: the entries of two files that have the same key are a pair. */
  readonly key?: string
  readonly annotations?: Annotations
  /** Of its row. */
  readonly rowAnnotations?: RowAnnotations
  /** Another row that it answers as well, as one Chinese form answers singular and plural. */
  readonly alsoRow?: number
  /** Where the file itself says that a note is named, as a raised number: such a mark begins no sentence. In order, apart. */
  readonly notes?: readonly Span[]
  /** When a subtitle is on the screen, in seconds from the beginning. */
  readonly time?: { readonly start: number; readonly end: number }
}

/**
 * What becomes of rows that a file itself pairs, as a memory does, none of which has a partner elsewhere: each is a
 * pair as it is, or its sentences are paired within it.
 */
export type RowMode = 'keep' | 'cut'

/** Why a stretch of a file is left out. */
export type IgnoredReason =
  // marks of the format
  | 'markup'
  | 'broken tag'
  | 'separator'
  | 'rule'
  | 'fence'
  | 'quote mark'
  | 'blank'
  | 'comment mark'
  | 'entry number'
  | 'JSON'
  // what the file says about itself or to programs
  | 'header'
  | 'front matter'
  | 'page title'
  | 'table of contents'
  | 'section'
  | 'context'
  | 'key'
  | 'comment'
  | 'directive'
  | 'template'
  | 'script'
  | 'code'
  | 'formula'
  | 'address'
  // what stands around the text
  | 'menu'
  | 'form'
  | 'hidden'
  | 'image'
  | 'figure'
  | 'drawing'
  // subtitles
  | 'cue number'
  | 'cue time'
  | 'credit'
  // tables
  | 'table header'
  | 'column without translation'
  // translations that their file calls doubtful, and text that belongs to none of its entries
  | 'fuzzy'
  | 'text outside the entries'
  // memories and files of strings
  | 'damaged unit'
  | 'note'
  | 'another translation'
  | 'not translatable'
  | 'repetition'
  // text in neither language, or in the wrong one
  | 'pronunciation'
  | 'pinyin'
  | 'phonetic'
  | 'another language'
  | 'wrong language'
  | 'quoted'
  | 'no words'
  | 'no text'

/** Text that is not translated, or cannot be paired. */
export interface Ignored extends Span {
  readonly why: IgnoredReason
}

/** A run of text in one language, the coarse unit that is aligned. */
export interface Paragraph extends Span {
  readonly language: Language
  readonly kind: BlockKind
  /** As written out: layout removed, wrapped lines joined (English by a space, Chinese by nothing). */
  readonly text: string
  /** Place among all paragraphs of the file, of both languages; grows by 1. */
  readonly order: number
  readonly row?: number
  readonly annotations?: Annotations
  /** Of its row. */
  readonly rowAnnotations?: RowAnnotations
  /** In subtitles: its last sentence goes on in the next paragraph of its side. */
  readonly runsOn?: true
}

/** A part of a segment between two clause cuts. `text` is its share of the segment's text. */
export interface Clause extends Span {
  readonly text: string
}

/** The unit that is aligned: a paragraph, a sentence or a clause. */
export interface Segment extends Span {
  /** As written out; `from` and `to` say exactly where it stands in the source. */
  readonly text: string
  /** Index into the side's paragraphs. */
  readonly paragraph: number
  /** Index into the side's sentences of the one that this is a part of; absent when it is whole. */
  readonly sentence?: number
  /** Where the segment may be cut further; one entry, the segment itself, where it may not. */
  readonly clauses: readonly Clause[]
}

/** One language of a document, in reading order. */
export interface Side {
  readonly source: Source
  readonly paragraphs: readonly Paragraph[]
  /** The sentences of all paragraphs, in order. */
  readonly sentences: readonly Segment[]
}

/** How the two languages of a stretch of a mixed file are laid out. */
export type Layout =
  /** paragraph and translation alternate */
  | 'interleaved'
  /** one language after the other */
  | 'blocks'
  /** table rows, subtitle cues, entries: the file itself says what belongs together */
  | 'rows'
  /** the two languages are two files */
  | 'two files'
  /** only one language, or nothing to pair */
  | 'single'

/** A stretch of paragraphs, by `order`, half-open, with one layout. */
export interface Section extends Span {
  readonly layout: Layout
  /** The language that comes first in each pair, where the layout has an order. */
  readonly first?: Language
}

/** A parsed input: the bitext, and everything that was left out of it. */
export interface Document {
  /** The reader that took the file apart, e.g. `plain`, `markdown`. */
  readonly reader: string
  readonly sections: readonly Section[]
  readonly en: Side
  readonly zh: Side
  /** Of the mixed file; with two files, of the English one and the Chinese one. */
  readonly ignored: { readonly en: readonly Ignored[]; readonly zh: readonly Ignored[] }
  /** Of most of the Chinese; absent where it has no character that only one script writes. */
  readonly script?: Script
  /** Present where the file itself says what is a pair: no segment has a partner outside its row. */
  readonly rows?: RowMode
  /** The language codes that the file gives to most of its texts. */
  readonly codes?: Partial<Readonly<Record<Language, string>>>
  /** What a memory says of itself. */
  readonly memory?: Annotations
  /** The largest number that is the id of a row, also of those of which this document is a part; absent for none. */
  readonly largestId?: number
  readonly warnings: readonly Warning[]
}

/** How finely a document is aligned. In subtitles a cue is a paragraph, and a sentence may take several; only they know `cue`. */
export type Level = 'paragraph' | 'sentence' | 'clause' | 'cue'

/** A group of 0..n English and 0..m Chinese segments that translate each other. */
export interface Bead {
  /** Indexes into the alignment's English segments, ascending and consecutive. */
  readonly en: readonly number[]
  readonly zh: readonly number[]
  /** 0..1: how likely it is right and, if it has two sides, a translation. Of the beads given 0.9, nine in ten are right. */
  readonly confidence: number
  /**
   * Why it is doubtful, or, of a segment that stood beside one of the other side, why the two are no pair; absent where
   * there is nothing to say.
   */
  readonly doubts?: readonly DoubtReason[]
  /** What spoke for it and against it, when that was asked for. */
  readonly evidence?: readonly Evidence[]
  /**
   * When evidence was asked for: what would stand in its place; `null` where nothing else was weighed, as other
   * candidates had been dropped by then. Absent where there was no choice: in rows of a memory, of confirmed and of moved
   * pairs, of parts of sentences.
   */
  readonly alternative?: Alternative | null
  /** When evidence was asked for: the numbers behind `numbers differ`, as values. */
  readonly loneNumbers?: LoneNumbers
  /** What a person wrote on it in a review. */
  readonly notes?: readonly string[]
  /** Whether a person confirmed or corrected it in a review: what the input says of its rows no longer holds. */
  readonly reviewed?: true
}

/** What stands in place of a bead in the best ladder without it. */
export interface Alternative {
  /** From where that ladder and the best one with the bead part to where they meet again. */
  readonly beads: readonly Pick<Bead, 'en' | 'zh'>[]
  /** By how many nats that ladder is behind; negative where it is ahead, since the likeliest ladder is not always taken. */
  readonly behind: number
  /** What it lacks by cue, in nats, the most first; negative where it has more. They add up to `behind`. */
  readonly lacks: readonly Pick<Evidence, 'cue' | 'nats'>[]
}

/** Numbers of two texts that stand on one side only, as values: 340, 一百二十万 as 1200000. */
export type LoneNumbers = Readonly<Record<Language, readonly string[]>>

/** Why a pair is doubtful, or two segments are none. */
export type DoubtReason =
  /** no word of one side has a counterpart in the other */
  | 'no shared words'
  /** fewer have one than in most translations */
  | 'few shared words'
  /** a number stands on one side only */
  | 'numbers differ'
  /** one side is much longer than the other */
  | 'length'
  /** another cut is nearly as likely */
  | 'border'
  /** both sides are the same text */
  | 'untranslated'
  /** its sides stand at different places of the order: a list sorted anew, a paragraph put elsewhere */
  | 'moved'

/**
 * A bead that is known to be right: segments of a document by their half-open ranges, paragraphs at paragraph level and
 * sentences at the others. An empty range says between which segments of that side the other side stands.
 */
export interface Pin {
  readonly en: { readonly from: number; readonly to: number }
  readonly zh: { readonly from: number; readonly to: number }
}

/** The ladder of a document: its beads in order, covering every segment once. A moved pair stands at the place of its English. */
export interface Alignment {
  readonly document: Document
  readonly level: Level
  readonly en: readonly Segment[]
  readonly zh: readonly Segment[]
  readonly beads: readonly Bead[]
  /** At clause level the beads before sentences were cut: indexes into the document's sentences. */
  readonly uncut?: readonly Bead[]
  /** Translations that the text itself taught and the dictionary does not have, best first. */
  readonly learned: readonly Translation[]
}

/** A bead of a ladder, in which nothing crosses: of a moved pair each side stands alone at its place. */
export interface LadderBead extends Bead {
  /** The same number on both halves of a moved pair. */
  readonly moved?: number
}

/** An alignment whose moved pairs are still apart. */
export interface Ladder extends Alignment {
  readonly beads: readonly LadderBead[]
  readonly uncut?: readonly LadderBead[]
}

/** A pair of terms that translate each other. */
export interface Translation {
  /** One or more English words. */
  readonly en: string
  /** A Chinese string. */
  readonly zh: string
}

/** What one cue had to say about a bead. */
export interface Evidence {
  readonly cue: string
  /** Nats; positive speaks for the bead. */
  readonly nats: number
  /** Which words matched what, strongest first; empty for cues that match no words. */
  readonly matches: readonly Match[]
}

/** A word of one side and its counterparts found on the other. */
export interface Match {
  readonly en: string
  readonly zh: string
  readonly nats: number
}
