/**
 * English sentences: Unicode's boundaries (TR29), of which those that are too many are taken back. Returns the offsets
 * at which sentences begin; the first is 0.
 */
import { unicodePattern } from '../../unicode.js'
import type { Span } from '../../types.js'
import { isAbbreviation, mayEndSentence } from './abbreviations.js'
import { sentenceBoundaries } from './boundaries.js'
import { withoutNotes } from './notes.js'
import { quotesWithin } from './quotes-within.js'

/** @param notes where the file says that a note is named */
export function englishSentences(source: string, notes: readonly Span[] = []): number[] {
  const text = withoutNotes(source, notes)
  const boundaries = sentenceBoundaries(text)
  const missed = MAY_MISS.test(text) && text.search(MISSED_END(text)) >= 0
  const starts = [0]
  for (let b = -1; b < boundaries.length; b++) {
    const start = boundaries[b] ?? 0
    const end = boundaries[b + 1] ?? text.length
    if (b >= 0 && !joins(text, start)) starts.push(start + strayCloser(text, start, end))
    if (missed) for (const cut of missedCuts(text.slice(start, end))) starts.push(start + cut)
  }
  const turns = TURN_START.test(text) ? [...text.matchAll(TURN)] : []
  for (const { index, 0: end } of turns) starts.push(index + end.length)
  const isOrdered = !missed && turns.length === 0
  const ordered = isOrdered ? starts : [...new Set(starts)].sort((a, b) => a - b)
  return outside(ordered, quotesWithin(text))
}

/** @param places ascending @param spans ascending, apart */
function outside(places: readonly number[], spans: readonly Span[]): number[] {
  let next = 0
  return places.filter((place) => {
    while (next < spans.length && spans[next].to <= place) next++
    return next === spans.length || place <= spans[next].from
  })
}

/** A closing mark that a typist has put after a space: `He did it. " Then`. */
const strayCloser = (text: string, start: number, end: number): number =>
  '"”’'.includes(text[start])
    ? (/^["”’]\s+(?=\S)/.exec(text.slice(start, end))?.[0].length ?? 0)
    : 0

/**
 * So much of a text is looked at around a boundary, in characters. From 20 to 80, and from 100 to 400, the tests of
 * sentences hold.
 */
const CONTEXT_LENGTH = { before: 40, after: 200 }

/** What begins a sentence in most cases: nothing before it is in doubt for its sake. */
const OPENING = /^[A-Z0-9“‘([]/

/** A full stop that ends a text, with the letters before it and the marks behind it. */
const ENDING = /([A-Za-z.]*)\.["'”’)\]]*$/

/**
 * Whether a boundary is taken back. Most are decided without the expressions that know all letters: those are slow at
 * first.
 */
function joins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - CONTEXT_LENGTH.before), at).trimEnd()
  const after = text.slice(at, at + CONTEXT_LENGTH.after)
  if (!OPENING.test(after)) {
    if (/^["'”’)\]]*\s*\p{Ll}/u.test(after)) return true // `?' he asked`, `… and so on`
    if (/^[^\p{L}\p{N}"'“‘([]/u.test(after) && !/^[-–—•*_#$£€¥§<>¿¡@[]/u.test(after)) return true // stray closers and dots
  }
  const ending = ENDING.exec(before)
  if (ending === null) return false
  const { index } = ending
  if (ending[0] === '.' && (index === 0 || /\s/.test(before[index - 1]))) return true // . . .
  if (/[\d)]\.$/.test(before) && LABEL.test(before)) return true
  if (ROMAN_LABEL.test(before)) return true
  const word =
    index > 0 && before.charCodeAt(index - 1) >= 0x80
      ? /([\p{L}.]+)\.["'”’)\]]*$/u.exec(before)?.[1]
      : ending[1]
  if (word === undefined || word === '') return false
  if (word.length <= 2 && /^\p{Lu}$/u.test(word))
    return !/\b(?:[Aa]nd|[Tt]o|I|with|than) \p{Lu}\.$/u.test(before) || word !== 'I' // J. Smith
  if (word.includes('.') && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word))
    return /^\s*(?:\p{Ll}|\d)/u.test(after) || !startsSentence(after)
  if (!isAbbreviation(word)) return false
  if (mayEndSentence(word)) return !startsSentence(after)
  return !/^nos?$/i.test(word) || namesNumber(before, after)
}

/** `No. 7`, `form No. A7`, `Bus No. Nine`, `Symphony no. IX`; not `I have no. He does.` */
const namesNumber = (before: string, after: string): boolean =>
  /^[#(]?(?:\d|[A-Z]{1,3}-?\d|[IVXLC]+\b)/.test(after) ||
  (/(?:^|\s)No\.$/.test(before) && NUMBER_WORD.test(after))

const NUMBER_WORD =
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|(?:Thir|Four|Fif|Six|Seven|Eigh|Nine)teen|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty)\b/

/** A number that stands before its text: `1.`, `Table 1.1.`, `(2).` */
const LABEL =
  /(?:^|(?<!\b(?:[Ff]igs?|[Nn]os?|[Vv]ol|pp?|[Cc]h|[Ss]ec|[Ee]qs?|[Aa]rt|[Ee]xt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))[.!?:;]\s)(?:(?:Table|Figure|Fig|Chapter|Section|Example|Equation|Note|Part|Step)\s)?\(?\d+(?:\.\d+)*\)?\.$/

/** `II. Working methods`, `iv. The roof`, at the beginning of a text. */
const ROMAN_LABEL = /^\s*(?:[IVX]{2,6}|[ivx]{2,6})\.$/

/** A capitalised word that is at home at the start of a sentence. */
const startsSentence = (text: string): boolean =>
  /^["'“‘(]*(?:The|A|An|It|He|She|They|We|I|You|This|That|These|Those|There|In|On|At|But|And|However|As|When|While|If|For|After|Before|His|Her|Its|Their|Our|My|What|Who|How|Why|Where|Now|Then|Yet|So|Some|Many|Most|One|Two|To|By|From|With|Both|Each|Even|Once|Since|Although|Though|Still|Also|Until|Another|Such|All|No|Not|Only|According|Despite|During|Meanwhile|Today|Last|Next|Under|Among|Because|Or|Nor)\b/.test(
    text,
  )

/** `- Are you afraid? - No.`: by Unicode's rules no sentence begins with a dash. */
const TURN_START = /^\s*[-–—]\s?[^\s-–—]/
const TURN = /[.!?…]["'”’]?\s+(?=[-–—]\s?["“‘]?\p{Lu})/gu

/** `.'Then` and `."Then` without a space. */
const MISSED_END = unicodePattern('[.!?]["\'”’](?=["“‘\'(]?[\\p{Lu}][\\p{Ll}])', 'g')
/** The same, but for letters; cheaper at first. */
const MAY_MISS = /[.!?]["'”’]["“‘'(]?[A-Z\x80-\uffff]/

/** Such places that are no boundaries by Unicode's rules: `U.S.'Then`. */
function missedCuts(segment: string): number[] {
  const { length } = segment.trimEnd()
  return [...segment.matchAll(MISSED_END(segment))]
    .map((match) => match.index + match[0].length)
    .filter((cut) => cut < length)
}
