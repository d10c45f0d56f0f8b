import type { Document, Language, Side, Warning } from '../types.js'
import { layOut } from './layout.js'
import { checkCount } from './limits.js'
import { load, open } from './open.js'
import type { ParseOptions } from './open.js'
import { linesOf } from './readers/lines.js'
import { countScripts, mixedScript, scriptOf } from './script.js'
import { leftOut, oneSide, splitSides } from './sides.js'
import { languagesOf, leaveOut, withText } from './two-files.js'
import type { OneFile } from './two-files.js'
import { unitsOf } from './units/units.js'

/**
 * A file that holds both languages.
 * @throws AlignError when it cannot be decoded or is too large, or an option names nothing known
 */
export function parse(input: Uint8Array | string, options: ParseOptions = {}): Document {
  const { reader, source, ...reading } = open(input, options)
  const { units, ignored } = unitsOf(source.text, reading.blocks)
  const sides = splitSides(source, units)
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
  const { swapped, both } = languagesOf(files)
  const [english, chinese] = swapped
    ? [files.zh, files.en]
    : [both === 'zh' ? leaveOut(files.en) : files.en, both === 'en' ? leaveOut(files.zh) : files.zh]
  const sides = {
    en: oneSide(english.source, english.blocks, 'en', english.segmented),
    zh: oneSide(chinese.source, chinese.blocks, 'zh', chinese.segmented),
  }
  checkSides(sides)
  const count = sides.en.paragraphs.length + sides.zh.paragraphs.length
  return {
    reader: english.reader,
    sections: [{ from: 0, to: count, layout: 'two files' }],
    ...sides,
    ignored: {
      en: leftOut(english.source.text, [sides.en], english.ignored),
      zh: leftOut(chinese.source.text, [sides.zh], chinese.ignored),
    },
    ...written(sides.zh, [
      ...english.source.warnings,
      ...chinese.source.warnings,
      ...(swapped ? [SWAPPED] : []),
      ...(both === undefined ? [] : [SAME_LANGUAGE[both]]),
    ]),
  }
}

/** How the Chinese is written; a text in both scripts is told. */
function written(
  { paragraphs }: Side,
  warnings: readonly Warning[],
): Pick<Document, 'script' | 'warnings'> {
  const counts = countScripts(paragraphs)
  const script = scriptOf(counts)
  const mixed = mixedScript(counts)
  return {
    ...(script === undefined ? {} : { script }),
    warnings: mixed === undefined ? warnings : [...warnings, mixed],
  }
}

/** @throws AlignError `tooLarge` */
const checkSides = ({ en, zh }: Record<Language, Side>): void => {
  checkCount(en.sentences.length + zh.sentences.length, 'sentences')
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
  if (segmented) {
    const { source } = load(input, options)
    const blocks = linesOf(source.text).map((line) => ({
      from: line.from,
      to: line.to,
      kind: 'paragraph' as const,
      edits: [],
    }))
    return { reader: 'lines', source, blocks, ignored: [], segmented }
  }
  const { reader, source, ...reading } = open(input, options)
  return { reader, source, segmented, ...withText(source.text, reading) }
}
