import { unicodePattern } from '../../unicode.js'
import type { Span } from '../../types.js'

/** What may stand between a text and its translation in one block. */
export interface Separator {
  readonly name: string
  /**
   * Where it may stand in a text whose code, links and tags are blanked. What it covers belongs to
   * neither part.
   */
  readonly find: (bare: string) => readonly Span[]
  /** Of the blocks that hold it and both languages, the least share that it must split cleanly. */
  readonly share: number
  /** Least number of blocks that it must split cleanly. */
  readonly blocks: number
  /** Least share of all blocks of a kind, whether they hold it or not. */
  readonly shareOfAll?: number
  /** Whether blocks that other separators have parted count as its own. */
  readonly follows?: boolean
  /** Whether what it parts may be a term and its gloss rather than a text and its translation. */
  readonly gloss?: boolean
  /** Whether it is taken wherever both parts are sentences of fitting lengths, repeated or not. */
  readonly sentences?: boolean
  /** Whether it may stand inside brackets and emphasis. Elsewhere it would tear them. */
  readonly inBrackets?: boolean
}

const NONE: readonly Span[] = []

/** Most texts hold none, and to search takes a fraction of what to match does. */
const matches = (bare: string, pattern: RegExp): readonly Span[] =>
  bare.search(pattern) < 0
    ? NONE
    : [...bare.matchAll(pattern)].map(({ index, 0: { length } }) => ({
        from: index,
        to: index + length,
      }))

const every =
  (pattern: RegExp): Separator['find'] =>
  (bare) =>
    matches(bare, pattern)

/**
 * A mark with the blanks around it. A run of blanks is tried from its beginning alone: a blanked-out page is one
 * run, and to try it from everywhere would take quadratic time.
 */
function spaced(mark: RegExp): Separator['find'] {
  const withBlanks = new RegExp(`(?:(?<!\\s)\\s+)?(?:${mark.source})\\s*`, `g${mark.flags}`)
  return (bare) => (mark.test(bare) ? matches(bare, withBlanks) : NONE)
}

/** `1. `, `2.3 `, `(a) `, `（一）` before the text of either language. */
const LABEL = String.raw`(?:[（(]?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[a-z])(?:[.)、．）]\s*|\s+))?`

/** Between a full stop and a letter of the other script, nothing or a blank. */
const SENTENCE_END = unicodePattern(
  String.raw`(?<=[.!?…]["”’)\]]{0,2})\s*(?=${LABEL}["“‘「《（(【]?[\p{Script=Han}])|` +
    String.raw`(?<=[。！？…]["”’」』）]{0,2})\s*(?=${LABEL}["“‘(]?[\p{Lu}])`,
  'g',
)

/** What is said of the text behind it: `English:`, `[En]`, `【中】`, `译文：`. */
export const LABELS = {
  en: 'english|en|eng|英文|英语|英語|英|原文',
  zh: 'chinese|zh|cn|中文|汉语|漢語|中|译文|譯文|翻译|翻譯|译|譯',
}
export const labelOf = (names: string): string =>
  String.raw`(?:[[［【（(]\s*(?:${names})\s*[\]］】）)]\s*[:：]?|(?:${names})\s*[:：])\s*`
const LANGUAGE_LABEL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<en>${labelOf(LABELS.en)})|(?<zh>${labelOf(LABELS.zh)}))`,
  'giu',
)

/** What one of the labels ends with. */
const LABEL_END = /[\]］】）):：]/

/** The labels of a text that has those of both languages. */
function labels(bare: string): readonly Span[] {
  if (!LABEL_END.test(bare) || bare.search(LANGUAGE_LABEL) < 0) return NONE
  const found = [...bare.matchAll(LANGUAGE_LABEL)]
  const has = (language: 'en' | 'zh'): boolean =>
    found.some(({ groups }) => groups?.[language] !== undefined)
  return has('en') && has('zh')
    ? found.map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
    : []
}

/** How a word sounds, between slashes: `widow /ˈwɪdəʊ/ n.` */
const PRONUNCIATION = /(?<=^|\s)[/／](?! )[^/／\n]{1,40}[/／](?=\s|$)/g

export const withoutSounds = (bare: string): string =>
  bare.replace(PRONUNCIATION, (sound) => ' '.repeat(sound.length))

/** Slashes, but for those around how a word sounds. */
const tightSlashes: Separator['find'] = (bare) =>
  SLASH.test(bare) ? matches(withoutSounds(bare), /[/／]/g) : NONE

const SLASH = /[/／]/

/** What follows the last letter or number; tried from where it begins alone. */
const TAIL = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u
const BRACKET = /[(（【][^()（）【】]+[)）】]/g

/** `Enums and Annotations（枚举和注解）`: the bracket at the end, and what follows it. */
function lastBracket(bare: string): readonly Span[] {
  if (bare.search(BRACKET) < 0) return NONE
  const tail = bare.search(TAIL)
  for (const { index, 0: bracket } of bare.matchAll(BRACKET)) {
    const close = index + bracket.length - 1
    if (close >= tail)
      return [
        { from: bare.slice(0, index).trimEnd().length, to: index + 1 },
        { from: close, to: bare.length },
      ]
  }
  return []
}

/** A bracket, and what it holds. */
const INNERMOST_BRACKET = /[(（【[]([^()（）【】[\]]+)[)）】\]]/g
/** The end of a sentence, with marks and blanks behind it. */
const ENDS = { stop: /[.!?…。！？]/u, mark: /["”’」』）)]/u, blank: /\s/u }

/** Whether a stretch ends with a sentence; only its end is looked at. */
function endsSentence(bare: string, { from, to }: Span): boolean {
  let at = to - 1
  while (at >= from && ENDS.blank.test(bare[at])) at--
  while (at >= from && ENDS.mark.test(bare[at])) at--
  return at >= from && ENDS.stop.test(bare[at])
}

const HAN = /\p{Script=Han}/u

/** `It rained. [下雨了。] We stayed. [我们没走。]`: every sentence with its translation in a bracket behind it. */
function bracketsBehindSentences(bare: string): readonly Span[] {
  if (bare.search(INNERMOST_BRACKET) < 0) return NONE
  const cuts: Span[] = []
  let at = 0
  let seen = 0
  let isHan = false
  for (const { index, 0: bracket, 1: content } of bare.matchAll(INNERMOST_BRACKET)) {
    const close = index + bracket.length - 1
    // What is in front of a bracket may be long, and is searched once.
    isHan ||= HAN.test(bare.slice(seen, index))
    seen = index
    const ended =
      endsSentence(bare, { from: at, to: index }) ||
      endsSentence(bare, { from: index + 1, to: close })
    if (isHan === HAN.test(content) || !ended) continue
    cuts.push({ from: at + bare.slice(at, index).trimEnd().length, to: index + 1 })
    at = close + 1
    at += bare.slice(at).length - bare.slice(at).trimStart().length
    cuts.push({ from: close, to: at })
    seen = at
    isHan = false
  }
  return cuts
}

/** `2. `, which belongs to what follows it. */
const NUMBER_BEFORE = /(?<=\s)\d{1,3}[.)、．]\s*$/u

/** The first Han character, with the number that it counts or dates: `1990年` */
const FIRST_HAN =
  /["“‘「《（(【]?(?:\d{1,6}(?=[年月日号號时時点點分秒元岁歲万萬亿億]))?\p{Script=Han}/u

/** Where the only change of script is: before the first Han character or after the last. */
function changeOfScript(bare: string): Span[] {
  const first = bare.search(FIRST_HAN)
  if (first < 0) return []
  const before = bare.slice(0, first)
  if (/\p{Script=Latin}{2}/u.test(before)) {
    const to = first - (NUMBER_BEFORE.exec(before)?.[0].length ?? 0)
    return [{ from: before.slice(0, to).trimEnd().length, to }]
  }
  let last = first
  for (const { index, 0: han } of bare.matchAll(/\p{Script=Han}/gu)) last = index + han.length
  const after = bare.slice(last)
  const marks = /^[^\p{L}\p{N}\s]*/u.exec(after)?.[0].length ?? 0
  const rest = after.slice(marks).trimStart()
  if (!/^(?:\d{1,3}[.)、．])?[^\p{L}\p{N}]*\p{Script=Latin}/u.test(rest)) return []
  return [{ from: last + marks, to: bare.length - rest.length }]
}

/** A run of Han with the marks around it, numbers and single letters within. */
const HAN_RUN =
  /["“‘「《（(【]*(?:\d{1,6}(?=[年月日号號时時点點分秒元岁歲万萬亿億]))?\p{Script=Han}(?:[^\p{Script=Latin}]|\p{Script=Latin}(?!\p{Script=Latin}))*/gu

/** Every change of script: `买方 Buyer: 绿洲公司 Oasis Ltd.` */
function changesOfScript(bare: string): Span[] {
  const cuts: Span[] = []
  for (const { index, 0: run } of bare.matchAll(HAN_RUN)) {
    let last = 0
    for (const { index: at, 0: han } of run.matchAll(/\p{Script=Han}/gu)) last = at + han.length
    const marks = /^[^\p{L}\p{N}\s]*/u.exec(run.slice(last))?.[0].length ?? 0
    const end = index + last + marks
    if (index > 0) {
      const before = bare.slice(0, index)
      cuts.push({ from: before.trimEnd().length, to: index })
    }
    const after = bare.slice(end)
    if (after.trim() !== '') cuts.push({ from: end, to: bare.length - after.trimStart().length })
  }
  return cuts
}

const LATIN_WORD = /\p{Script=Latin}{2}/u

const holdsBoth = (text: string): boolean => HAN.test(text) && LATIN_WORD.test(text)

/** `买方 Buyer: 绿洲公司 Oasis Ltd.`, `Lessor 出租人：Lakeside Ltd. 湖滨公司` */
function isLabelledName(bare: string): boolean {
  const colon = bare.search(/[:：]/)
  if (colon < 0 || !holdsBoth(bare.slice(0, colon))) return false
  const [rest = ''] = bare.slice(colon + 1).split('\n', 1)
  return holdsBoth(rest)
}

/** A label in both languages, and what it labels in both. */
export const LABELLED_NAME: Separator = {
  name: 'labelled names',
  find(bare) {
    if (!isLabelledName(bare)) return []
    const cuts = changesOfScript(bare)
    return cuts.length === 3 ? cuts : []
  },
  share: 0,
  blocks: 1,
}

/** What may part a line whose halves are tied by words, whatever the rest of the file does. */
export const MERIT_SEPARATORS: readonly Separator[] = [
  { name: 'last bracket', find: lastBracket, share: 0, blocks: 1, inBrackets: true },
  { name: 'slash or bar', find: every(/(?<!\s)\s+[/／|｜]\s+/g), share: 0, blocks: 1 },
  { name: 'wide blank', find: every(/(?<!\s)[^\S\n]{2,}(?=\S)/g), share: 0, blocks: 1 },
  { name: 'change of script', find: changeOfScript, share: 0, blocks: 1 },
  { name: 'changes of script', find: changesOfScript, share: 0, blocks: 1 },
]

/**
 * In the order in which they are tried; the first that splits a block cleanly is taken. The shares and numbers of blocks
 * were halved and doubled. At a share of 0.3 for the first ones a manual page is misread, at 0.9 a table is; a bar or a
 * slash that has to part four blocks, or a bracket, is missed in two cases. Elsewhere cases and gold come out alike.
 */
export const SEPARATORS: readonly Separator[] = [
  { name: 'label', find: labels, share: 0, blocks: 1, inBrackets: true },
  { name: 'line', find: spaced(/[\n\r\u0085\u2028\u2029]/), share: 0.6, blocks: 1 },
  { name: 'br', find: spaced(/<br\s*\/?>/i), share: 0.6, blocks: 1 },
  { name: '\\N', find: spaced(/\\[Nn]/), share: 0.6, blocks: 1 },
  { name: 'tab', find: spaced(/\t/), share: 0.6, blocks: 1 },
  { name: 'bar', find: spaced(/[|｜‖]/), share: 0.6, blocks: 2 },
  { name: 'slash', find: every(/(?<!\s)\s+[/／]\s+/g), share: 0.6, blocks: 2 },
  { name: 'arrow', find: spaced(/→|⇒|=>|->|＝|\s=\s/), share: 0.6, blocks: 3 },
  {
    name: 'brackets behind sentences',
    find: bracketsBehindSentences,
    share: 0,
    blocks: 1,
    sentences: true,
    inBrackets: true,
  },
  { name: 'bracket', find: lastBracket, share: 0.5, blocks: 2, gloss: true, inBrackets: true },
  {
    name: 'sentence end',
    find: (bare) => matches(bare, SENTENCE_END(bare)),
    share: 0,
    blocks: 1,
    sentences: true,
  },
  { name: 'tight slash', find: tightSlashes, share: 0.6, blocks: 3, gloss: true },
  {
    name: 'dash',
    find: every(/(?<!\s)\s+[-–—:]+\s+|[：:—]+/g),
    share: 0.7,
    blocks: 3,
    shareOfAll: 0.5,
    gloss: true,
  },
  {
    name: 'script',
    find: changeOfScript,
    share: 0.6,
    blocks: 3,
    shareOfAll: 0.5,
    gloss: true,
    follows: true,
  },
]
