import { firstWhere, lineFinder } from '../line-finder.js'
import type {
  Document,
  Ignored,
  IgnoredReason,
  Language,
  Layout,
  Paragraph,
  Script,
  Side,
  Source,
  Span,
} from '../types.js'

/** What was detected in an input, as plain data. */
export interface Inspection {
  readonly files: readonly InspectedFile[]
  readonly reader: string
  readonly sections: readonly InspectedSection[]
  /** How the Chinese is written, most of it; absent where no character shows it. */
  readonly script?: Script
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
}

export interface InspectedFile {
  /** `null` for standard input and for text handed over by a program. */
  readonly name: string | null
  /** The languages that were looked for in it. */
  readonly languages: readonly Language[]
  readonly encoding: string
  readonly lines: number
  /** Code points. */
  readonly characters: number
  readonly sides: Partial<Readonly<Record<Language, InspectedSide>>>
  readonly ignored: readonly InspectedReason[]
}

export interface InspectedSide {
  readonly paragraphs: number
  readonly sentences: number
  /** Code points in sentences. */
  readonly characters: number
  /** Paragraphs by what they are: `{"paragraph": 12, "heading": 3}`. */
  readonly kinds: Readonly<Record<string, number>>
}

/** First and last line, 1-based. */
export interface Lines {
  readonly first: number
  readonly last: number
}

/** A stretch with one layout. */
export interface InspectedSection {
  readonly layout: Layout
  /** The language that comes first in each pair. */
  readonly first?: Language
  /** Of the mixed file; absent with two files. */
  readonly lines?: Lines
  /** Paragraphs. */
  readonly en: number
  readonly zh: number
}

/** Spans that were left out for one reason. */
export interface InspectedReason {
  readonly why: IgnoredReason
  readonly spans: number
  /** Code points. */
  readonly characters: number
  /** The first few. */
  readonly examples: readonly InspectedExample[]
}

export interface InspectedExample {
  /** 1-based. */
  readonly line: number
  readonly text: string
}

const MAX_EXAMPLES = 3

/** What was detected in a parsed input: encoding, reader, layout, languages, and what was left out. */
export function inspect(document: Document): Inspection {
  const { en, zh, ignored, reader, script, warnings } = document
  const files =
    en.source === zh.source
      ? [inspectFile(en.source, { en, zh }, ignored.en)]
      : [inspectFile(en.source, { en }, ignored.en), inspectFile(zh.source, { zh }, ignored.zh)]
  return {
    files,
    reader,
    sections: inspectSections(document),
    ...(script === undefined ? {} : { script }),
    warnings,
  }
}

function inspectFile(
  { name, encoding, text }: Source,
  sides: Partial<Record<Language, Side>>,
  ignored: readonly Ignored[],
): InspectedFile {
  const lineAt = lineFinder(text)
  const languages = (['en', 'zh'] as const).filter((language) => sides[language] !== undefined)
  return {
    name,
    languages,
    encoding,
    lines: text === '' ? 0 : lineAt(Math.max(0, text.length - 1)),
    characters: codePoints(text),
    sides: Object.fromEntries(
      languages.map((language) => [language, inspectSide(sides[language]!)]),
    ),
    ignored: inspectIgnored(text, ignored, lineAt),
  }
}

function inspectSide({ paragraphs, sentences }: Side): InspectedSide {
  const kinds: Record<string, number> = {}
  for (const { kind } of paragraphs) kinds[kind] = (kinds[kind] ?? 0) + 1
  const characters = sentences.reduce((sum, { text }) => sum + codePoints(text), 0)
  return { paragraphs: paragraphs.length, sentences: sentences.length, characters, kinds }
}

function inspectSections({ sections, en, zh }: Document): InspectedSection[] {
  if (en.source !== zh.source)
    return [{ layout: 'two files', en: en.paragraphs.length, zh: zh.paragraphs.length }]
  const lineAt = lineFinder(en.source.text)
  return sections.map(({ from, to, layout, first }) => {
    const within = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
      paragraphs.slice(placeOf(paragraphs, from), placeOf(paragraphs, to))
    const [english, chinese] = [within(en.paragraphs), within(zh.paragraphs)]
    const all = [...english, ...chinese]
    return {
      layout,
      ...(first === undefined ? {} : { first }),
      lines: {
        first: lineAt(all.reduce((least, one) => Math.min(least, one.from), Infinity)),
        last: lineAt(all.reduce((most, one) => Math.max(most, one.to), 1) - 1),
      },
      en: english.length,
      zh: chinese.length,
    }
  })
}

/** The first paragraph that stands at or after a place among all paragraphs. */
function placeOf(paragraphs: readonly Paragraph[], order: number): number {
  return firstWhere(paragraphs.length, (i) => paragraphs[i].order >= order)
}

function inspectIgnored(
  text: string,
  ignored: readonly Ignored[],
  lineAt: (place: number) => number,
): InspectedReason[] {
  const reasons = new Map<IgnoredReason, Span[]>()
  for (const span of ignored) {
    const spans = reasons.get(span.why)
    if (spans === undefined) reasons.set(span.why, [span])
    else spans.push(span)
  }
  return [...reasons]
    .map(([why, spans]) => ({
      why,
      spans: spans.length,
      characters: spans.reduce((sum, { from, to }) => sum + codePoints(text.slice(from, to)), 0),
      examples: spans
        .slice(0, MAX_EXAMPLES)
        .map(({ from, to }) => ({ line: lineAt(from), text: text.slice(from, to) })),
    }))
    .sort((a, b) => b.characters - a.characters)
}

function codePoints(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count++
  return count
}
