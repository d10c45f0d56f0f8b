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
}

const matches = (bare: string, pattern: RegExp): Span[] =>
  [...bare.matchAll(pattern)].map(({ index, 0: { length } }) => ({
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
const spaced = (mark: RegExp): Separator['find'] =>
  every(new RegExp(`(?:(?<!\\s)\\s+)?(?:${mark.source})\\s*`, `g${mark.flags}`))

/** `1. `, `2.3 `, `(a) `, `（一）` before the text of either language. */
const LABEL = String.raw`(?:[（(]?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[a-z])(?:[.)、．）]\s*|\s+))?`

/** Between a full stop and a letter of the other script, nothing or a blank. */
const SENTENCE_END = unicodePattern(
  String.raw`(?<=[.!?…]["”’)\]]{0,2})\s*(?=${LABEL}["“‘「《（(【]?[\p{Script=Han}])|` +
    String.raw`(?<=[。！？…]["”’」』）]{0,2})\s*(?=${LABEL}["“‘(]?[\p{Lu}])`,
  'g',
)

/** What follows the last letter or number; tried from where it begins alone. */
const TAIL = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u
const BRACKET = /[(（【][^()（）【】]+[)）】]/g

/** `Enums and Annotations（枚举和注解）`: the bracket at the end, and what follows it. */
function lastBracket(bare: string): Span[] {
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

/** `2. `, which belongs to what follows it. */
const NUMBER_BEFORE = /(?<=\s)\d{1,3}[.)、．]\s*$/u

/** Where the only change of script is: before the first Han character or after the last. */
function changeOfScript(bare: string): Span[] {
  const first = bare.search(/["“‘「《（(【]?\p{Script=Han}/u)
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

/** In the order in which they are tried; the first that splits a block cleanly is taken. */
export const SEPARATORS: readonly Separator[] = [
  { name: 'line', find: spaced(/[\n\r\u0085\u2028\u2029]/), share: 0.6, blocks: 1 },
  { name: 'br', find: spaced(/<br\s*\/?>/i), share: 0.6, blocks: 1 },
  { name: '\\N', find: spaced(/\\[Nn]/), share: 0.6, blocks: 1 },
  { name: 'tab', find: spaced(/\t/), share: 0.6, blocks: 1 },
  { name: 'bar', find: spaced(/[|｜‖]/), share: 0.6, blocks: 2 },
  { name: 'slash', find: every(/(?<!\s)\s+[/／]\s+/g), share: 0.6, blocks: 2 },
  { name: 'arrow', find: spaced(/→|⇒|=>|->|＝|\s=\s/), share: 0.6, blocks: 3 },
  { name: 'bracket', find: lastBracket, share: 0.5, blocks: 2, gloss: true },
  {
    name: 'sentence end',
    find: (bare) => matches(bare, SENTENCE_END(bare)),
    share: 0,
    blocks: 1,
    sentences: true,
  },
  { name: 'tight slash', find: every(/[/／]/g), share: 0.6, blocks: 3, gloss: true },
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
