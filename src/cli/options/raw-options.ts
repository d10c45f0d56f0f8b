import type { NamePatterns } from '../../batch/index.js'
import type { DedupeBy } from '../../documents/index.js'
import type { Direction, Level, RowMode } from '../../index.js'
import type { CheckFormat, Color, FailOn } from './choices.js'

/** The options of `align`, and below those of the other commands, as commander hands them over. */
export interface RawOptions {
  readonly en?: string
  readonly zh?: string
  readonly segmented?: boolean
  readonly format?: string
  readonly output?: string
  readonly level: Level
  /** Absent: as the language codes have it, else `en-zh`. */
  readonly direction?: Direction
  readonly sourceLang?: string
  readonly targetLang?: string
  readonly minConfidence?: number
  readonly shapes?: readonly string[]
  readonly encoding?: string
  readonly reader?: string
  readonly rows?: RowMode
  readonly explain?: boolean
  /** A file of corrections; false for none. */
  readonly corrections?: string | false
  readonly glossary?: string
  readonly learn?: string
  readonly date?: Date
  readonly header: boolean
  readonly quiet?: boolean
  readonly filesFrom?: string
  /** How the names of the two files of a document look. */
  readonly pair?: NamePatterns
  readonly merge?: boolean
  readonly dedupe?: boolean
  readonly dedupeBy?: DedupeBy
  readonly keepBest?: boolean
  /** Pairs of which both sides are the same text go into memories, too. */
  readonly keepUntranslated?: boolean
  /** Pairs that a reviewer found wrong are written, too. */
  readonly keepWrong?: boolean
  /** Says what a run would do. */
  readonly dryRun?: boolean
  readonly base?: string
  readonly jobs?: number
  readonly force?: boolean
  readonly overwrite?: boolean
  /** A translation memory to add to; {@link withAppend} makes it the output. */
  readonly append?: string
  readonly report?: string
  /** Only beads that deserve a look. */
  readonly doubtful?: boolean
  /** Columns of the side-by-side view. */
  readonly width?: number
  readonly color?: Color
  /** False with `--no-pager`. */
  readonly pager?: boolean
  /** Where what found no partner is written. */
  readonly rest?: string
  /** What makes a run end with a status of its own. */
  readonly failOn?: FailOn
}

/** The options of `align stream`. */
export type StreamOptions = Pick<
  RawOptions,
  'level' | 'minConfidence' | 'shapes' | 'reader' | 'segmented'
>

/** The options of `align records`. */
export type RecordsOptions = Pick<RawOptions, 'filesFrom' | 'quiet'>

/** The options of `align inspect`. */
export interface InspectOptions extends Pick<RawOptions, 'en' | 'zh' | 'encoding' | 'reader'> {
  readonly format: 'text' | 'json'
  readonly level?: 'clause'
}

/** The options of `align review`. */
export interface ReviewOptions extends Pick<
  RawOptions,
  'en' | 'zh' | 'segmented' | 'level' | 'glossary' | 'encoding' | 'reader'
> {
  readonly corrections?: string
  readonly port?: number
  /** False with `--no-open`. */
  readonly open: boolean
}

/** The options of `align check`. */
export interface CheckOptions extends Pick<
  RawOptions,
  'en' | 'zh' | 'output' | 'overwrite' | 'encoding' | 'quiet'
> {
  readonly format?: CheckFormat
  readonly failOn?: readonly string[]
  readonly fix?: boolean
}

/** The options of `align evaluate`. */
export interface EvaluateOptions extends Pick<RawOptions, 'en' | 'zh'> {
  readonly differences?: boolean
  readonly format: 'text' | 'json'
}
