import { AlignError, exporterFor, exporterNamed, exporters } from '../../index.js'
import type {
  Direction,
  Exporter,
  ExportOptions,
  Language,
  Level,
  RowMode,
  Selection,
} from '../../index.js'
import type { NamePatterns } from '../../batch/index.js'
import type { Dedupe, DedupeBy } from '../../documents/index.js'
import { statOf } from '../../files/index.js'
import { isFolder } from '../inputs/folders.js'
import type { Host } from '../terminal/host.js'

/** The options of `align` as commander hands them over. */
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

/** Rules of `--fail-on`, each with those before it. */
export const FAIL_ON = ['empty', 'doubtful'] as const
export type FailOn = (typeof FAIL_ON)[number]

/** When standard output is coloured. */
export const COLOR = ['auto', 'always', 'never'] as const
export type Color = (typeof COLOR)[number]

/** The options of `align stream`. */
export type StreamOptions = Pick<
  RawOptions,
  'level' | 'minConfidence' | 'shapes' | 'reader' | 'segmented'
>

export const usage = (reason: string, hint?: string): AlignError =>
  new AlignError('usage', [reason], hint === undefined ? {} : { hint })

export function parseProbability(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !(number >= 0 && number <= 1))
    throw usage(`'${text}' is not a number from 0 to 1`)
  return number
}

export function parseShapes(text: string): string[] {
  return text.split(',').map((shape) => {
    if (!/^\d-\d$/.test(shape.trim()))
      throw usage(`'${shape}' is not a shape`, 'shapes are written 1-1,2-1 with English first')
    return shape.trim()
  })
}

export function parseDate(text: string): Date {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text)
  if (Number.isNaN(date.getTime()))
    throw usage(`'${text}' is not a date`, 'dates are written 2025-04-18 or 2025-04-18T16:33:49Z')
  return date
}

export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw usage(`'${text}' is not a number from 1 to 9999`)
  return Number(text)
}

/** Below this the two columns of the view hold no words, in columns. */
const NARROWEST_VIEW = 24

export function parseWidth(text: string): number {
  const width = Number(text)
  if (!/^\d{1,4}$/.test(text) || width < NARROWEST_VIEW)
    throw usage(`'${text}' is not a number of columns from ${NARROWEST_VIEW} to 9999`)
  return width
}

export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw usage(`'${text}' is not a port from 0 to 65535`)
  return port
}

/** `--date`, else SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch), else none. */
export function creationDate({ date }: RawOptions, { env }: Host): Date | undefined {
  const epoch = env.SOURCE_DATE_EPOCH
  if (date !== undefined || epoch === undefined || epoch === '') return date
  if (!/^\d+$/.test(epoch)) throw usage(`SOURCE_DATE_EPOCH is '${epoch}', not a number of seconds`)
  return new Date(Number(epoch) * 1000)
}

/** The format asked for, else the output's extension, else what suits who reads standard output. */
export function chooseExporter(
  { format, output, explain }: RawOptions,
  { stdout }: Host,
): Exporter {
  const exporter =
    format !== undefined
      ? exporterNamed(format)
      : output === undefined || isToStdout({ output })
        ? exporterNamed(stdout.isTTY === true ? 'text' : 'tsv')
        : exporterFor(output.replace(/\.gz$/i, ''))
  if (exporter === undefined) throw unknownName(output ?? '')
  if (explain === true && !exporter.evidence)
    throw usage(`--explain cannot be written as ${exporter.name}`, formatsThat('evidence'))
  if (exporter.writes === 'bytes' && isToStdout({ output }) && stdout.isTTY === true)
    throw usage(`${exporter.name} is nothing for a terminal`, 'name a file with --output')
  if (exporter.parts.length > 1 && isToStdout({ output }))
    throw usage(
      `--format ${exporter.name} writes ${exporter.parts.length} files`,
      'name them with --output',
    )
  return exporter
}

/** `use --format json, jsonl or text` */
function formatsThat(can: 'evidence' | 'dedupes'): string {
  const names = Object.values(exporters)
    .filter((exporter) => exporter[can])
    .map(({ name }) => name)
  return `use --format ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** Standard output by another name: opened anew it would begin at its start, over what is there. */
const STDOUT_NAMES = ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']

export const isStdoutName = (path: string | undefined): boolean =>
  path !== undefined && STDOUT_NAMES.includes(path)

/** A file name that does not say what is to be written. */
function unknownName(output: string): AlignError {
  if (!/[^/]\.[^./]+$/.test(output))
    return usage(
      `'${output}' does not say what to write`,
      `add an extension: ${output}.tmx, ${output}.tsv …, or choose with --format`,
    )
  const extensions = Object.values(exporters).flatMap((it) => it.extensions)
  return usage(
    `no format goes by the name of '${output}'`,
    `name it with one of ${extensions.join(' ')}, or choose with --format`,
  )
}

export const isToStdout = ({ output }: { readonly output?: string | undefined }): boolean =>
  output === undefined || isStdoutName(output)

/** The files that an exporter writes for `--output`: `corpus.gz` as Moses is `corpus.en.gz` and `corpus.zh.gz`. */
export function partPaths(output: string, { parts }: Exporter): string[] {
  const [, stem, zipped] = /^(.*?)(\.gz)?$/is.exec(output) ?? []
  return parts.map((part) => (part === '' ? output : `${stem}${part}${zipped ?? ''}`))
}

/** What of the direction and of the codes for TMX is the user's choice; a code tells the direction, too. */
export function languageOptions({
  direction,
  sourceLang,
  targetLang,
}: Pick<RawOptions, 'direction' | 'sourceLang' | 'targetLang'>): Pick<
  ExportOptions,
  'direction' | 'sourceLang' | 'targetLang'
> {
  const source = sourceLang === undefined ? undefined : languageOfCode(sourceLang)
  const target = targetLang === undefined ? undefined : languageOfCode(targetLang)
  if (source !== undefined && source === target)
    throw usage(
      `--source-lang ${sourceLang} and --target-lang ${targetLang} are both ${LANGUAGES[source]}`,
      'one names the English and the other the Chinese',
    )
  const told = source ?? (target === undefined ? undefined : OTHER[target])
  const meant = told === undefined ? undefined : DIRECTIONS[told]
  if (direction !== undefined && meant !== undefined && direction !== meant)
    throw usage(
      `--direction ${direction} and ${source === undefined ? `--target-lang ${targetLang}` : `--source-lang ${sourceLang}`} contradict each other`,
      `use --direction ${meant}`,
    )
  return {
    direction: direction ?? meant ?? 'en-zh',
    ...(sourceLang === undefined ? {} : { sourceLang }),
    ...(targetLang === undefined ? {} : { targetLang }),
  }
}

const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', zh: 'Chinese' }
const DIRECTIONS: Readonly<Record<Language, Direction>> = { en: 'en-zh', zh: 'zh-en' }
const OTHER: Readonly<Record<Language, Language>> = { en: 'zh', zh: 'en' }

/** ISO 639 codes of Chinese and of its varieties; `zho` and `cmn` are other names of `zh`. */
const CHINESE = 'zh cdo cjy cmn cnp cpx csp czh czo gan hak hsn lzh mnp nan wuu yue'.split(' ')

/** @throws AlignError `usage` when it is no code, or one of another language */
function languageOfCode(code: string): Language {
  const language = primaryLanguage(code)
  if (language === 'en') return 'en'
  if (language !== undefined && CHINESE.includes(language)) return 'zh'
  throw usage(
    language === undefined
      ? `'${code}' is not a language code`
      : `'${code}' is not a code of English or Chinese`,
    'codes are written en, en-US, zh-CN, zh-TW, with hyphens',
  )
}

/** As the registry of BCP 47 prefers it, or undefined when the code is not well formed. */
function primaryLanguage(code: string): string | undefined {
  try {
    return new Intl.Locale(code).language
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

export const selection = ({
  minConfidence,
  shapes,
  doubtful,
}: Pick<RawOptions, 'minConfidence' | 'shapes' | 'doubtful'>): Selection => ({
  ...(doubtful === undefined ? {} : { doubtful }),
  ...(minConfidence === undefined ? {} : { minConfidence }),
  ...(shapes === undefined ? {} : { shapes }),
})

/** What counts as a repeated pair, where those are left out. @throws AlignError `usage` */
export function dedupeOf({
  dedupe,
  dedupeBy,
  keepBest,
}: Pick<RawOptions, 'dedupe' | 'dedupeBy' | 'keepBest'>): Dedupe | undefined {
  if (dedupe === true || dedupeBy !== undefined)
    return { by: dedupeBy ?? 'pair', keepsBest: keepBest === true }
  if (keepBest === true)
    throw usage('--keep-best chooses among repeated pairs', 'add --dedupe or --dedupe-by')
  return undefined
}

/** @throws AlignError `usage` */
export function checkDedupe({ name, dedupes }: Exporter, options: RawOptions): void {
  if (dedupeOf(options) !== undefined && !dedupes)
    throw usage(`--dedupe is not for ${name}`, formatsThat('dedupes'))
}

/**
 * `--append` is an output of its own kind, a memory.
 * @param many whether there may be many documents
 * @throws AlignError `usage`
 */
export function withAppend(options: RawOptions, many: boolean): RawOptions {
  const { append, output, format, overwrite } = options
  if (append === undefined) return options
  if (output !== undefined)
    throw usage('--append and --output name two outputs', 'leave one of them out')
  if (overwrite === true)
    throw usage('--append and --overwrite contradict each other', 'leave one of them out')
  if (format !== undefined && format !== 'tmx')
    throw usage(`--append adds to a translation memory, not to ${format}`, 'leave --format out')
  if (append === '-' || isStdoutName(append) || isFolder(append))
    throw usage('--append needs a file', 'name a translation memory')
  if (many)
    throw usage(
      '--append adds the pairs of one document',
      `write many into one memory with --merge -o new.tmx, then: align new.tmx --append ${append}`,
    )
  return { ...options, output: append, format: 'tmx' }
}

/** What cannot go together. */
export function checkTogether(inputs: readonly string[], options: RawOptions): void {
  const two = options.en !== undefined || options.zh !== undefined
  if (two && (options.en === undefined || options.zh === undefined))
    throw usage('--en and --zh go together', 'for one file with both languages give just its name')
  if (two && inputs.length > 0) throw usage(`'${inputs[0]}' and --en, --zh do not go together`)
  if (two && options.filesFrom !== undefined)
    throw usage(
      '--en and --zh name one document',
      'twins like a.en.txt and a.zh.txt are found in a folder',
    )
  if (options.pair !== undefined && (two || !mayBeMany(inputs, options)))
    throw usage('--pair is for many files', 'two files are named with --en and --zh')
  checkStandardInput(inputs, options)
  checkStandardOutput(options)
  checkDryRun(inputs, options)
  restFormat(options.rest)
  if (options.doubtful === true && options.failOn !== undefined)
    throw usage('--doubtful and --fail-on do not go together', '--fail-on looks at all pairs')
  languageOptions(options)
  if (options.segmented === true && !two)
    throw usage('--segmented is for two files', 'name them with --en and --zh')
}

/** Whether several files may be among the inputs: a folder, a pattern or a list, or several names. */
const mayBeMany = (inputs: readonly string[], { filesFrom }: RawOptions): boolean =>
  inputs.length > 1 ||
  filesFrom !== undefined ||
  inputs.some((input) => input !== '-' && statOf(input)?.isFile() !== true)

/** Standard input can be read once, and has no name that a file in a folder could be called by. */
function checkStandardInput(inputs: readonly string[], options: RawOptions): void {
  const { en, zh, filesFrom, glossary, output = '' } = options
  if (inputs.includes('-') && (inputs.length > 1 || filesFrom !== undefined))
    throw usage('standard input goes alone', 'a list of files is read with --files-from -')
  if (en === '-' && zh === '-') throw usage('standard input can be only one of --en and --zh')
  const isOne = filesFrom === undefined && (inputs[0] ?? '-') === '-'
  const isRead = en === undefined ? isOne : en === '-' || zh === '-'
  if (glossary === '-' && (isRead || filesFrom === '-'))
    throw usage('standard input cannot be the glossary too', 'name a file with --glossary')
  if (isRead && !isToStdout(options) && isFolder(output))
    throw usage(
      'standard input has no name to be called by in a folder',
      `name the file: ${output.replace(/\/*$/, '/')}NAME.tmx`,
    )
}

/** A pipe cannot be looked at before it is read. */
function checkDryRun(inputs: readonly string[], { dryRun, append, ...options }: RawOptions): void {
  if (dryRun !== true) return
  const { en, zh, filesFrom } = options
  const isPipe =
    en === undefined
      ? filesFrom === undefined && (inputs[0] ?? '-') === '-'
      : [en, zh].includes('-')
  if (isPipe) throw usage('--dry-run is for files and folders', 'name them')
  if (append !== undefined) throw usage('--dry-run and --append do not go together')
}

/** How `--rest` is written. */
export type RestFormat = 'tsv' | 'txt' | 'json'

/** By the extension of its file; a table where standard output takes it. @throws AlignError `usage` */
export function restFormat(path: string | undefined): RestFormat {
  if (path === undefined || isStdoutName(path)) return 'tsv'
  const [, format] = /\.(tsv|txt|json)(?:\.gz)?$/i.exec(path) ?? []
  if (format === undefined)
    throw usage(
      `--rest cannot be written as '${path}'`,
      'name a file that ends in .tsv, .txt or .json',
    )
  return format.toLowerCase() as RestFormat
}

/** Standard output holds one thing, so that a reader knows what it reads. */
function checkStandardOutput(options: RawOptions): void {
  const [name, ...others] = [
    ...(isToStdout(options) ? ['the pairs'] : []),
    ...(isStdoutName(options.report) ? ['--report'] : []),
    ...(isStdoutName(options.learn) ? ['--learn'] : []),
    ...(isStdoutName(options.rest) ? ['--rest'] : []),
  ]
  if (others.length > 0)
    throw usage(`${name} and ${others.join(', ')} cannot both go to standard output`, 'name a file')
}
