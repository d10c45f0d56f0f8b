import { countHan, holdsHan, unicodePattern } from '../../unicode.js'
import type { Language, Span } from '../../types.js'
import { bareOf, identify, isLanguage, languageOf } from '../languages/identify.js'
import { enclosed, tears } from './enclosed.js'
import { SEPARATORS } from './separators.js'
import type { Separator } from './separators.js'

/** A part of a text between two switches of language. */
export interface UnitPart extends Span {
  readonly language: Language
  /** A heading of what follows, which is no translation: `主句：` before `The harbour closed（港口关闭）`. */
  readonly alone?: true
}

/** A text that a separator may take apart. */
export interface Content {
  readonly text: string
  /** Without code, links and tags, place for place. */
  readonly bare: string
  /** The same without `<br>`. */
  readonly broken: string
}

export function contentOf(text: string): Content {
  const bare = bareOf(text)
  return { text, bare, broken: bare.replace(/<br\s*\/?>/gi, (tag) => ' '.repeat(tag.length)) }
}

const LATIN_RUN = unicodePattern('[\\p{Script=Latin}]{2,}', 'g')

export const holdsBoth = (text: string): boolean =>
  holdsHan(text) && text.search(LATIN_RUN(text)) >= 0

/** The separators at which a text may be cut: none inside brackets, emphasis or code, unless the separator is a bracket. */
export function findSeparators(
  { text, bare, broken }: Content,
  separator: Separator,
): readonly Span[] {
  const cuts = separator.find(separator.name === 'br' ? bare : broken)
  if (cuts.length === 0 || separator.inBrackets === true) return cuts
  const inside = enclosed(text)
  return inside.length === 0 ? cuts : cuts.filter((cut) => !tears(inside, cut))
}

/** The parts that the cuts yield, when each is cleanly in one language and both languages are there. */
export function partsAt(content: Content, cuts: readonly Span[]): readonly UnitPart[] | undefined {
  const parts = partsBetween(content.text, cuts)
  return parts.length > 1 && parts.every((part) => isClean(content.broken, part))
    ? parts.map((part) => tidy(content.text, part))
    : undefined
}

/** `- **主句**： *The harbour closed*（港口关闭）`: a label in the language of the bracket at the end. */
const LABELLED_GLOSS =
  /^([^:：()（）]{1,40}[:：](?:[*_]+(?=\s))?)\s*(?!\s)([^:：()（）]+)[(（]([^()（）]+)[)）]([^\p{L}\p{N}]*)$/u

/** A label and, behind it, a text with its translation in a bracket. */
export function labelledGloss({ text, bare, broken }: Content): readonly UnitPart[] | undefined {
  const match = LABELLED_GLOSS.exec(bare)
  if (match === null) return undefined
  const [whole, label, own, gloss, tail] = match
  const open = label.length + bare.slice(label.length).search(/\S/)
  const close = whole.length - tail.length - 1
  const spans = [
    { from: 0, to: label.length },
    { from: open, to: close - gloss.length - 1 },
    { from: close - gloss.length, to: close },
  ]
  const parts = spans.map((span) => ({
    ...span,
    language: languageOf(bare.slice(span.from, span.to)),
  }))
  const [one, two, three] = parts
  if (own.trim() === '' || one.language === undefined || one.language !== three.language)
    return undefined
  if (two.language === undefined || two.language === one.language) return undefined
  return parts
    .filter((part): part is UnitPart => isClean(broken, part as UnitPart))
    .map((part, i) => ({ ...tidy(text, part), ...(i === 0 && { alone: true }) }))
}

/** Stretches between the cuts, neighbours in one language put together; what is in neither joins the one before. */
function partsBetween(text: string, cuts: readonly Span[]): UnitPart[] {
  const parts: { from: number; to: number; language: Language | undefined }[] = []
  let at = 0
  for (const cut of [...cuts, { from: text.length, to: text.length }]) {
    const piece = text.slice(at, cut.from)
    if (piece.trim() !== '') {
      const identified = identify(piece)
      const language = isLanguage(identified) ? identified : undefined
      const last = parts[parts.length - 1]
      const switches =
        language !== undefined && last?.language !== undefined && last.language !== language
      if (last === undefined || switches) parts.push({ from: at, to: cut.from, language })
      else {
        last.to = cut.from
        last.language ??= language
      }
    }
    at = cut.to
  }
  return parts.filter((part): part is UnitPart => part.language !== undefined)
}

/** English without Han outside brackets; Chinese with more Han than Latin. */
function isClean(bare: string, { from, to, language }: UnitPart): boolean {
  const part = bare.slice(from, to).replace(/[(（][^()（）]*[)）]/g, '')
  const han = countHan(part)
  if (language === 'en') return han === 0
  return (part.match(LATIN_RUN(part))?.length ?? 0) <= han + 2
}

/** Without blanks, and without the half of a link that the cut has left: `[Use enums` and `不用常量](#enums)`. */
function tidy(text: string, { from, to, language }: UnitPart): UnitPart {
  let part = text.slice(from, to)
  let start = from
  if (!part.includes(']')) {
    start += /^\s*(?:[-*+]\s+)?(?:\d[\d.]*[.)]?\s+)?[*_]*\[/.exec(part)?.[0].length ?? 0
    part = text.slice(start, to)
  }
  const close = part.includes('[') ? null : /\]\((?:(?!\]\()[^)])*\)[*_\s]*$/.exec(part)
  if (close !== null) part = part.slice(0, close.index)
  const open = OPEN_EMPHASIS.exec(part)
  if (open !== null && !part.slice(open[0].length).includes(open[1])) {
    start += open[0].length
    part = part.slice(open[0].length)
  } else {
    const end = CLOSE_EMPHASIS.exec(part)
    if (end !== null && !part.slice(0, end.index).includes(end[1])) part = part.slice(0, end.index)
  }
  start += part.length - part.trimStart().length
  return { from: start, to: start + part.trim().length, language }
}

/** Emphasis that opens at the beginning of a part, and that closes at its end, with the marks behind it. */
const OPEN_EMPHASIS = /^\s*(\*{1,3}|_{1,2})(?=[^\s*_])/
const CLOSE_EMPHASIS = /(\*{1,3}|_{1,2})[^\p{L}\p{N}*_]*$/u

/**
 * English letters per Chinese character of a text and its translation, generously. From 0.4 to 1.6, and from 5 to 15,
 * cases and gold come out alike.
 */
const SENTENCE_RATIO = { min: 0.9, max: 9 }

/** Whether the parts pair off, each text with a translation of a fitting length, none of a single word. */
export function fits(text: string, parts: readonly UnitPart[]): boolean {
  if (parts.length % 2 !== 0) return false
  const sizeOf = ({ from, to }: UnitPart): number =>
    text.slice(from, to).match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return parts.every((part, i) => {
    if (part.language === 'en' && !/\S\s+\S/.test(text.slice(part.from, part.to))) return false
    if (i % 2 === 1) return true
    const [en, zh] = part.language === 'en' ? [part, parts[i + 1]] : [parts[i + 1], part]
    const ratio = sizeOf(en) / Math.max(1, sizeOf(zh))
    return ratio >= SENTENCE_RATIO.min && ratio <= SENTENCE_RATIO.max
  })
}

/** Separators that one line is enough to believe. */
const PLAIN_SEPARATORS = SEPARATORS.filter(({ name }) =>
  [
    'label',
    'br',
    '\\N',
    'tab',
    'bar',
    'slash',
    'brackets behind sentences',
    'sentence end',
  ].includes(name),
)

/** Whether a line holds a text and its translation: such a line goes on nowhere. */
export function holdsPair(line: string): boolean {
  if (!holdsBoth(line)) return false
  const content = contentOf(line)
  return PLAIN_SEPARATORS.some((separator) => {
    const parts = partsAt(content, findSeparators(content, separator))
    return parts !== undefined && fits(line, parts)
  })
}
