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
const LABEL = String.raw`(?:[（(]?(?:\d{1,3}(?:\.\d{1,3})*|[a-z])(?:[.)、．）]\s*|\s+))?`

/** Between a full stop and a letter of the other script, nothing or a blank. */
const SENTENCE_END = unicodePattern(
  String.raw`(?<=[.!?…]["”’)\]]{0,2})\s*(?=${LABEL}["“‘「《（(【]?[\p{Script=Han}])|` +
    String.raw`(?<=[。！？…]["”’」』）]{0,2})\s*(?=${LABEL}["“‘(]?[\p{Lu}])`,
  'g',
)

/** `Enums and Annotations（枚举和注解）`: the bracket at the end, and what follows it. */
function lastBracket(bare: string): Span[] {
  const match = /(?:(?<!\s)\s+)?[(（【]([^()（）【】]+)([)）】][^\p{L}\p{N}]*)$/u.exec(bare)
  if (match === null) return []
  const close = bare.length - match[2].length
  return [
    { from: match.index, to: close - match[1].length },
    { from: close, to: bare.length },
  ]
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
  const last =
    /\p{Script=Han}[^\p{L}\p{N}\s]*(\s*)(?=(?:\d{1,3}[.)、．]\s*)?[^\p{L}\p{N}]*\p{Script=Latin}[^\p{Script=Han}]*$)/u.exec(
      bare,
    )
  if (last === null) return []
  const to = last.index + last[0].length
  return [{ from: to - last[1].length, to }]
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
