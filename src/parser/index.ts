import type { Document, Language, Source } from '../types.js'
import { decode } from './decode/index.js'
import { linesOf } from './readers/plain.js'
import { chooseReader } from './readers/index.js'
import { oneSide, sortByLanguage, wholeSection } from './sides.js'

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
  const reader = chooseReader(source.text, source.name, options.reader)
  const { blocks, ignored } = reader.read(source.text)
  const sides = sortByLanguage(source, blocks, ignored)
  return {
    reader: reader.name,
    sections: wholeSection(sides),
    en: sides.en,
    zh: sides.zh,
    ignored: { en: sides.ignored, zh: sides.ignored },
    warnings: source.warnings,
  }
}

export interface PairOptions {
  readonly en?: ParseOptions
  readonly zh?: ParseOptions
  /** Each line is a segment: neither cut nor joined. */
  readonly segmented?: boolean
}

/** Two files, one in each language. */
export function parsePair(
  en: Uint8Array | string,
  zh: Uint8Array | string,
  options: PairOptions = {},
): Document {
  const english = readSide(en, 'en', options.en ?? {}, options.segmented ?? false)
  const chinese = readSide(zh, 'zh', options.zh ?? {}, options.segmented ?? false)
  const count = english.side.paragraphs.length + chinese.side.paragraphs.length
  return {
    reader: english.reader,
    sections: [{ from: 0, to: count, layout: 'two files' }],
    en: english.side,
    zh: chinese.side,
    ignored: { en: english.ignored, zh: chinese.ignored },
    warnings: [...english.side.source.warnings, ...chinese.side.source.warnings],
  }
}

function readSide(
  input: Uint8Array | string,
  language: Language,
  options: ParseOptions,
  segmented: boolean,
) {
  const source = asSource(input, options)
  if (segmented) {
    const blocks = linesOf(source.text).map((line) => ({
      ...line,
      kind: 'paragraph' as const,
      edits: [],
    }))
    return { reader: 'lines', side: oneSide(source, blocks, language, true), ignored: [] }
  }
  const reader = chooseReader(source.text, source.name, options.reader)
  const { blocks, ignored } = reader.read(source.text)
  return { reader: reader.name, side: oneSide(source, blocks, language, false), ignored }
}
