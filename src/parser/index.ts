import type { Document, Language, RowMode, Side, Source, Warning } from '../types.js'
import { countWarnings } from './count-warnings.js'
import { layOut } from './layout/index.js'
import { checkCount } from './limits.js'
import { load, open } from './open.js'
import type { ParseOptions } from './open.js'
import type { PagesOf } from './pages-of.js'
import { countScripts, mixedScript, scriptOf } from './script.js'
import { leftOut, oneSide, splitSides } from './segments/sides.js'
import { linesOf } from './spans/lines.js'
import { linkSubtitles, linkSubtitlesOfTwo, linkSubtitlesOfOne } from './speech/index.js'
import { parseKeyed, parseRows, rowDocument } from './stated-rows.js'
import type { Parsed } from './stated-rows.js'
import { keyedTexts, languagesOf, leaveOutQuotes, withText } from './two-files.js'
import type { OneFile } from './two-files.js'
import type { Tie } from './units/tie.js'
import { unitsOf } from './units/index.js'
import { areRowsOfPairs, numbered } from './units/rows-of-pairs.js'
import type { Unit } from './units/unit.js'

/** What parsing needs from outside the parser. */
export interface Aids {
  /** Says whether words tie an English text to a Chinese one, for lines that hold both. */
  readonly tie?: Tie
  readonly pagesOf?: PagesOf
}

/** What becomes of the rows of a file; undefined where it has none, or is not paired by them. */
function rowMode(units: readonly Unit[], { rows }: ParseOptions): RowMode | undefined {
  if (!units.some(({ row }) => row !== undefined)) return undefined
  return rows ?? (areRowsOfPairs(units) ? 'cut' : undefined)
}

/**
 * A file that holds both languages.
 * @throws AlignError when it cannot be decoded or is too large, or an option names nothing known
 */
export function parse(
  input: Uint8Array | string,
  options: ParseOptions = {},
  { tie, pagesOf }: Aids = {},
): Document {
  const { rows, ...opened } = open(input, options, pagesOf)
  if (rows !== undefined) return complete(parseRows(opened, options.rows ?? rows), opened.source)
  const { reader, source, ...reading } = opened
  const found = unitsOf(source.text, reading.blocks, tie)
  const mode = rowMode(found.units, options)
  if (mode !== undefined) {
    const units = { ...found, units: numbered(found.units) }
    return complete(rowDocument(opened, units, mode).parsed, source)
  }
  const { ignored } = found
  const units = linkSubtitles(source.text, found.units)
  const sides = splitSides({ en: source, zh: source }, units)
  checkSides(sides)
  const out = leftOut(source.text, [sides.en, sides.zh], [...reading.ignored, ...ignored])
  return {
    reader,
    sections: layOut(source.text, units),
    ...sides,
    ignored: { en: out, zh: out },
    ...written(sides.zh, source.warnings),
  }
}

/** @param sources the files, for their warnings */
function complete({ remarks, ...parsed }: Parsed, ...sources: readonly Source[]): Document {
  checkSides(parsed)
  const warnings = sources.flatMap((source) => source.warnings)
  return { ...parsed, ...written(parsed.zh, [...warnings, ...remarks]) }
}

export interface PairOptions {
  readonly en?: ParseOptions
  readonly zh?: ParseOptions
  /** Each line is a segment: neither cut nor joined. */
  readonly segmented?: boolean
}

/**
 * Two files, one in each language. Files that were given the wrong way round are taken the right way
 * round, with a warning.
 */
export function parsePair(
  en: Uint8Array | string,
  zh: Uint8Array | string,
  options: PairOptions = {},
  { pagesOf }: Pick<Aids, 'pagesOf'> = {},
): Document {
  const segmented = options.segmented ?? false
  const read = {
    en: readFile(en, 'en', options.en ?? {}, segmented, pagesOf),
    zh: readFile(zh, 'zh', options.zh ?? {}, segmented, pagesOf),
  }
  const { swapped, both } = languagesOf(read)
  const files = both === undefined ? read : leaveOutQuotes(read, both)
  const [english, chinese] = swapped ? [files.zh, files.en] : [files.en, files.zh]
  const remarks = [
    ...(swapped ? [SWAPPED_WARNING] : []),
    ...(both === undefined || (english.blocks.length > 0 && chinese.blocks.length > 0)
      ? []
      : [SAME_LANGUAGE_WARNINGS[both]]),
  ]
  if (english.rows !== undefined && chinese.rows !== undefined) {
    const keyed = parseKeyed({ en: english, zh: chinese }, options.en?.rows ?? english.rows)
    return complete(
      { ...keyed, remarks: [...remarks, ...keyed.remarks] },
      english.source,
      chinese.source,
    )
  }
  const { sections, ...sides } = sidesOf(english, chinese)
  checkSides(sides)
  return {
    reader: english.reader,
    sections,
    ...sides,
    ignored: {
      en: leftOut(english.source.text, [sides.en], english.ignored),
      zh: leftOut(chinese.source.text, [sides.zh], chinese.ignored),
    },
    ...written(sides.zh, [...english.source.warnings, ...chinese.source.warnings, ...remarks]),
  }
}

/** Two files side by side, or in rows where they are subtitles whose times agree. */
function sidesOf(
  english: OneFile,
  chinese: OneFile,
): Record<Language, Side> & Pick<Document, 'sections'> {
  const linked = linkSubtitlesOfTwo({
    en: { text: english.source.text, blocks: english.blocks },
    zh: { text: chinese.source.text, blocks: chinese.blocks },
  })
  const sides =
    linked === undefined
      ? { en: fileSide(english, 'en'), zh: fileSide(chinese, 'zh') }
      : splitSides({ en: english.source, zh: chinese.source }, linked)
  const count = sides.en.paragraphs.length + sides.zh.paragraphs.length
  const layout = linked === undefined ? 'two files' : 'rows'
  return { ...sides, sections: [{ from: 0, to: count, layout }] }
}

const fileSide = ({ source, blocks, segmented }: OneFile, language: Language): Side =>
  oneSide(source, linkSubtitlesOfOne(source.text, blocks, language), language, segmented)

/** How the Chinese is written, with a warning where it is in both scripts. */
function written(
  { paragraphs }: Side,
  warnings: readonly Warning[],
): Pick<Document, 'script' | 'warnings'> {
  const counts = countScripts(paragraphs)
  const script = scriptOf(counts)
  const mixed = mixedScript(counts)
  return {
    ...(script === undefined ? {} : { script }),
    warnings: countWarnings(mixed === undefined ? warnings : [...warnings, mixed]),
  }
}

/** @throws AlignError `tooLarge` */
const checkSides = ({ en, zh }: Record<Language, Side>): void => {
  checkCount(en.sentences.length + zh.sentences.length, 'sentences')
}

const SWAPPED_WARNING: Warning = {
  code: 'swapped',
  message: 'the English file holds Chinese and the Chinese one English: taken the other way round',
}

const SAME_LANGUAGE_WARNINGS: Readonly<Record<Language, Warning>> = {
  en: { code: 'sameLanguage', message: 'both files hold English' },
  zh: { code: 'sameLanguage', message: 'both files hold Chinese' },
}

function readFile(
  input: Uint8Array | string,
  language: Language,
  options: ParseOptions,
  segmented: boolean,
  pagesOf?: PagesOf,
): OneFile {
  if (segmented) {
    const { source } = load(input, options, pagesOf)
    const blocks = linesOf(source.text).map((line) => ({
      from: line.from,
      to: line.to,
      kind: 'paragraph' as const,
      edits: [],
    }))
    return { reader: 'lines', source, blocks, ignored: [], segmented }
  }
  const { reader, source, ...reading } = open(input, options, pagesOf)
  const keyed = keyedTexts(reading, language)
  return { reader, source, segmented, ...(keyed ?? withText(source.text, reading)) }
}
