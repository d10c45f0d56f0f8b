import type { Document, Language, Source, Warning } from '../types.js'
import { decode } from './decode/index.js'
import { layOut } from './layout.js'
import { chooseReader } from './readers/index.js'
import { linesOf } from './readers/lines.js'
import { leftOut, oneSide, splitSides } from './sides.js'
import { areSwapped, leaveOut, sameLanguage, withText } from './two-files.js'
import type { OneFile } from './two-files.js'
import { unitsOf } from './units/units.js'

export interface ParseOptions {
  /** The file's name: its extension chooses the reader, and errors are told with it. */
  readonly name?: string | null
  /** Detected when absent. */
  readonly encoding?: string
  /** Chosen by name and content when absent. */
  readonly reader?: string
}

/** A text that was handed over decoded. */
const asSource = (input: Uint8Array | string, { name = null, encoding }: ParseOptions): Source =>
  typeof input === 'string'
    ? { name, text: input, encoding: 'string', warnings: [] }
    : decode(input, { name, ...(encoding === undefined ? {} : { encoding }) })

/**
 * A file that holds both languages.
 * @throws AlignError when it cannot be decoded, or an option names nothing known
 */
export function parse(input: Uint8Array | string, options: ParseOptions = {}): Document {
  const source = asSource(input, options)
  const reader = chooseReader(source.name, source.text, options.reader)
  const reading = reader.read(source.text)
  const { units, ignored } = unitsOf(source.text, reading.blocks)
  const sides = splitSides(source, units)
  const out = leftOut(source.text, [sides.en, sides.zh], [...reading.ignored, ...ignored])
  return {
    reader: reader.name,
    sections: layOut(source.text, units),
    ...sides,
    ignored: { en: out, zh: out },
    warnings: source.warnings,
  }
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
): Document {
  const files = {
    en: readFile(en, options.en ?? {}, options.segmented ?? false),
    zh: readFile(zh, options.zh ?? {}, options.segmented ?? false),
  }
  const swapped = areSwapped(files.en, files.zh)
  const both = sameLanguage(files.en, files.zh)
  const [english, chinese] = swapped
    ? [files.zh, files.en]
    : [both === 'zh' ? leaveOut(files.en) : files.en, both === 'en' ? leaveOut(files.zh) : files.zh]
  const sides = {
    en: oneSide(english.source, english.blocks, 'en', english.segmented),
    zh: oneSide(chinese.source, chinese.blocks, 'zh', chinese.segmented),
  }
  const count = sides.en.paragraphs.length + sides.zh.paragraphs.length
  return {
    reader: english.reader,
    sections: [{ from: 0, to: count, layout: 'two files' }],
    ...sides,
    ignored: {
      en: leftOut(english.source.text, [sides.en], english.ignored),
      zh: leftOut(chinese.source.text, [sides.zh], chinese.ignored),
    },
    warnings: [
      ...english.source.warnings,
      ...chinese.source.warnings,
      ...(swapped ? [SWAPPED] : []),
      ...(both === undefined ? [] : [SAME_LANGUAGE[both]]),
    ],
  }
}

const SWAPPED: Warning = {
  code: 'swapped',
  message: 'the English file holds Chinese and the Chinese one English: taken the other way round',
}

const SAME_LANGUAGE: Readonly<Record<Language, Warning>> = {
  en: { code: 'sameLanguage', message: 'both files hold English' },
  zh: { code: 'sameLanguage', message: 'both files hold Chinese' },
}

function readFile(input: Uint8Array | string, options: ParseOptions, segmented: boolean): OneFile {
  const source = asSource(input, options)
  if (segmented) {
    const blocks = linesOf(source.text).map((line) => ({
      from: line.from,
      to: line.to,
      kind: 'paragraph' as const,
      edits: [],
    }))
    return { reader: 'lines', source, blocks, ignored: [], segmented }
  }
  const reader = chooseReader(source.name, source.text, options.reader)
  return {
    reader: reader.name,
    source,
    segmented,
    ...withText(source.text, reader.read(source.text)),
  }
}
