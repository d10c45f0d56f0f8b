import type { Block, BlockKind, Language, Span } from '../../types.js'
import { contentOf, findSeparators, fits, holdsBoth, labelledGloss, partsAt } from './parts.js'
import type { UnitPart } from './parts.js'
import { MERIT_SEPARATORS, LABELLED_NAME, SEPARATORS, withoutSounds } from './separators.js'
import type { Separator } from './separators.js'
import { pairsOf, tiedShare } from './tie.js'
import type { CandidatePair, Tie } from './tie.js'

/** A block, and the ways to take it apart. */
interface Splittable {
  readonly block: Block
  /** Separator → the parts it yields, when both languages come out clean. */
  readonly splits: ReadonlyMap<Separator, readonly UnitPart[]>
  /** The separators that it holds, whether they split it or not. */
  readonly holds: ReadonlySet<Separator>
}

/**
 * Shares of pairs that words tie: of all that a separator makes in a file, or it parts no translations; and those with
 * which a pair without tied words is believed too. From 0.1 to 0.5, and from 0.3 to 0.5, all cases come out right; at
 * 0.7 lists with a gloss in brackets lose pairs.
 */
const MIN_TIED_SHARE = { separator: 0.3, untied: 0.5 }

/**
 * Blocks that hold a text and its translation, taken apart. A separator is believed only when it parts the two languages
 * in most blocks that hold it, so that `and/or` and `(New York Times)` part nothing, and when words tie what it parts.
 * A short block whose halves are tied is taken apart on its own merit.
 * @param tie without it words are not compared
 * @returns block → its parts, in order, no two neighbours in one language
 */
export function findSwitches(
  text: string,
  blocks: readonly Block[],
  tie?: Tie,
): Map<Block, readonly UnitPart[]> {
  const found = new Map<Block, readonly UnitPart[]>()
  if (!blocks.some((block) => holdsBoth(text.slice(block.from, block.to)))) return found
  const splittable = blocks.map((block) => describe(text, block))
  const kinds = new Set(blocks.map((block) => block.kind))
  const echoed = echoes(text, blocks)
  if (tie !== undefined)
    for (const [block, parts] of [
      ...labelledGlosses(text, blocks, tie),
      ...labelledNames(text, blocks, tie),
    ])
      found.set(block, parts)
  for (const separator of SEPARATORS) {
    const believed = new Set(
      [...kinds].filter((kind) => isBelieved(separator, splittable, kind, found)),
    )
    if (believed.size === 0) continue
    const chosen = splittable.flatMap(({ block, splits }) => {
      const parts = splits.get(separator)
      if (parts === undefined || found.has(block)) return []
      const mustFit = separator.sentences === true || !believed.has(block.kind)
      if (mustFit && !fits(text, parts)) return []
      const isGloss = separator.gloss === true
      if (isGloss && (echoed(block, parts) || goesOn(text, parts))) return []
      if ((isGloss || separator.name === 'line') && isNoGloss(text, parts)) return []
      return [{ block, parts }]
    })
    for (const { block, parts } of tiedOnly(text, separator, chosen, tie)) found.set(block, parts)
  }
  if (tie !== undefined) {
    const byMerit = splittable.flatMap(({ block }) => {
      const split = found.has(block) ? undefined : splitByMerit(text, block, tie)
      return split === undefined || echoed(block, split.parts) ? [] : [{ block, ...split }]
    })
    for (const { block, parts, tied } of byMerit)
      if (tied || followsOthers(byMerit, block)) found.set(block, parts)
  }
  return found
}

/** The text of a block's parts, without code, links and tags. */
function bareParts(text: string, { from, to }: Block): (part: UnitPart) => string {
  const { bare } = contentOf(text.slice(from, to))
  return (part) => bare.slice(part.from - from, part.to - from)
}

interface Chosen {
  readonly block: Block
  readonly parts: readonly UnitPart[]
}

/**
 * Of the blocks that a weak separator parts, those whose halves words tie, and the others where most are tied. What
 * stands in a bracket by itself may be an abbreviation: it must be tied.
 */
function tiedOnly(
  text: string,
  separator: Separator,
  chosen: readonly Chosen[],
  tie: Tie | undefined,
): readonly Chosen[] {
  if (tie === undefined || (separator.gloss !== true && separator.sentences !== true)) return chosen
  const shares = chosen.map(({ block, parts }) => tiedShare(bareParts(text, block), parts, tie))
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
  if (mean < MIN_TIED_SHARE.separator) return []
  return chosen.filter(
    ({ parts }, i) =>
      shares[i] >= MIN_TIED_SHARE.untied ||
      (mean >= MIN_TIED_SHARE.untied &&
        !parts.some(({ from, to }) => /^\s*[\p{Lu}\d./&-]+\s*$/u.test(text.slice(from, to)))),
  )
}

/** Blocks that are a label and a text with its translation in a bracket, where words tie most of these. */
function labelledGlosses(
  text: string,
  blocks: readonly Block[],
  tie: Tie,
): (readonly [Block, readonly UnitPart[]])[] {
  const glosses = blocks.flatMap((block) => {
    const parts = labelledGloss(contentOf(text.slice(block.from, block.to)))
    return parts === undefined ? [] : [[block, parts.map(movedBy(block.from))] as const]
  })
  const tied = glosses.filter(
    ([block, parts]) => tiedShare(bareParts(text, block), parts, tie) === 1,
  )
  return tied.length > MIN_TIED_SHARE.untied * glosses.length ? glosses : tied
}

/**
 * Blocks that are a label in both languages and what it labels in both, `买方 Buyer: 绿洲公司 Oasis Ltd.`, where words tie
 * the latter: labels are terms that few dictionaries have.
 */
const labelledNames = (
  text: string,
  blocks: readonly Block[],
  tie: Tie,
): (readonly [Block, readonly UnitPart[]])[] =>
  blocks.flatMap((block) => {
    const content = contentOf(text.slice(block.from, block.to))
    const cuts = findSeparators(content, LABELLED_NAME)
    const parts = cuts.length === 0 ? undefined : partsAt(content, cuts)
    if (parts === undefined) return []
    const pairs = pairsOf(({ from, to }) => content.bare.slice(from, to), parts)
    const [label, name] = pairs
    if (pairs.length !== 2 || !pairs.every((pair) => looksLikeTitle(pair))) return []
    const isTied =
      tie(name.en, name.zh) >= MIN_TITLE_TIE &&
      [label.en, label.zh].some((half) => /[:：]\s*$/.test(half))
    return isTied ? [[block, parts.map(movedBy(block.from))] as const] : []
  })

/**
 * Longest English half that may be a title or a label, in words: longer ones are sentences. From 5 to 20
 * cases and gold come out alike.
 */
const MAX_TITLE_WORDS = 9
/**
 * English letters per Chinese character: a term behind a sentence that uses it has fewer. Two characters say much.
 * From 1.3 to 2.5 (0.4 to 1.6 up to four characters) cases come out right; at 1, and where six characters count as few, a
 * manual page is misread. From 8 to 20 for the most the tests hold; at 6 five fail.
 */
const TITLE_RATIO = { min: 1.6, minOfShort: 0.8, shortHan: 4, max: 12 }
/** Least tie of each pair, per English word. From 0.1 to 0.3 the tests' titles are cut; at 0.5 five are not. */
const MIN_TITLE_TIE = 0.3

/** A block's halves, and whether words tie each of them to its translation. */
interface Split {
  readonly parts: readonly UnitPart[]
  readonly tied: boolean
}

/** The halves of a title, a label or a short line: those that words tie, else those that look like it. */
function splitByMerit(text: string, block: Block, tie: Tie): Split | undefined {
  const content = contentOf(text.slice(block.from, block.to))
  if (!holdsBoth(content.text)) return undefined
  let looks: Split | undefined
  for (const separator of MERIT_SEPARATORS) {
    const cuts = findSeparators(content, separator)
    const parts = cuts.length === 0 ? undefined : partsAt(content, cuts)
    if (parts === undefined) continue
    const pairs = pairsOf(({ from, to }) => withoutSounds(content.bare.slice(from, to)), parts)
    const last = parts[parts.length - 1].language
    if (pairs.length === 0 || !pairs.every((pair) => looksLikeTitle(pair, last))) continue
    const split = { parts: parts.map(movedBy(block.from)), tied: false }
    if (pairs.every(({ en, zh }) => tie(en, zh) >= MIN_TITLE_TIE)) return { ...split, tied: true }
    looks ??= split
  }
  return looks
}

/** Headings are written alike: one follows the others of its kind where words tie most of them. */
function followsOthers(
  splits: readonly (Split & { readonly block: Block })[],
  { kind }: Block,
): boolean {
  if (kind !== 'heading') return false
  const headings = splits.filter(({ block }) => block.kind === kind)
  return headings.filter(({ tied }) => tied).length >= MIN_TIED_SHARE.untied * headings.length
}

/** Words that nothing ends with: a line that is cut behind them is one sentence. */
const UNFINISHED_EN =
  /\b(?:the|an?|of|and|or|to|in|on|at|for|with|by|from|as|is|are|was|were|be|your|our|their|this|that|not)\s*$/i
const UNFINISHED_ZH = /[、，,]\s*$|(?<=[\sA-Za-z\d])[的和与與及或在是把被对對为為向用给給请請]\s*$/u

/** Whether a part is cut in the middle of a sentence; the last one ends where its block does. */
const goesOn = (text: string, parts: readonly UnitPart[]): boolean =>
  parts
    .slice(0, -1)
    .some(({ from, to, language }) =>
      (language === 'en' ? UNFINISHED_EN : UNFINISHED_ZH).test(text.slice(from, to)),
    )

/** `-l, --list 列出所有泊位`: a command-line option is not text, however well the words fit. */
const COMMAND_OPTION = /(?:^|\s)(?:\\?-){1,2}[A-Za-z]/

const holdsOption = (text: string, parts: readonly UnitPart[]): boolean =>
  parts.some(
    ({ from, to, language }) => language === 'en' && COMMAND_OPTION.test(text.slice(from, to)),
  )

/** `tide - 显示潮汐时间`: the name of a command is shorter than what it does. */
const COMMAND_NAME = /^[a-z][a-z\d_-]*$/

/** A translation has more English letters than Chinese characters; a name need not. */
const MAX_HAN_PER_LETTER = 1

const namesCommand = (text: string, parts: readonly UnitPart[]): boolean => {
  const [one, two] = parts
  if (parts.length !== 2) return false
  const [en, zh] = one.language === 'en' ? [one, two] : [two, one]
  const name = text
    .slice(en.from, en.to)
    .replace(/\\-/g, '-')
    .replace(/[\s:-]+$/, '')
  return COMMAND_NAME.test(name) && zh.to - zh.from > MAX_HAN_PER_LETTER * name.length
}

const isNoGloss = (text: string, parts: readonly UnitPart[]): boolean =>
  holdsOption(text, parts) || namesCommand(text, parts)

/** @param last the language of the last part, which no cut has left unfinished: `开机 Switching on` */
function looksLikeTitle({ en, zh }: CandidatePair, last?: Language): boolean {
  if (COMMAND_OPTION.test(en)) return false
  if ((last !== 'en' && UNFINISHED_EN.test(en)) || (last !== 'zh' && UNFINISHED_ZH.test(zh)))
    return false
  const letters = en.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const characters = zh.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const least = characters <= TITLE_RATIO.shortHan ? TITLE_RATIO.minOfShort : TITLE_RATIO.min
  const ratio = letters / Math.max(1, characters)
  return (
    (en.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MAX_TITLE_WORDS &&
    ratio >= least &&
    ratio <= TITLE_RATIO.max
  )
}

/** @param found blocks that another separator has parted: they show that the file has such lines at all */
function isBelieved(
  separator: Separator,
  splittable: readonly Splittable[],
  kind: BlockKind,
  found: ReadonlyMap<Block, unknown>,
): boolean {
  const peers = splittable.filter(({ block }) => block.kind === kind)
  const clean = peers.filter(
    ({ block, splits }) => splits.has(separator) && !found.has(block),
  ).length
  const parted =
    separator.follows === true && clean > 0
      ? peers.filter(({ block }) => found.has(block)).length
      : 0
  const holding = peers.filter(
    ({ block, holds }) => holds.has(separator) && !found.has(block),
  ).length
  return (
    clean + parted >= separator.blocks &&
    clean >= separator.share * holding &&
    clean + parted >= (separator.shareOfAll ?? 0) * peers.length
  )
}

function describe(text: string, block: Block): Splittable {
  const content = contentOf(text.slice(block.from, block.to))
  const both = holdsBoth(content.text)
  const splits = new Map<Separator, readonly UnitPart[]>()
  const holds = new Set<Separator>()
  for (const separator of SEPARATORS) {
    const cuts = findSeparators(content, separator)
    if (cuts.length === 0) continue
    holds.add(separator)
    const parts = both ? partsAt(content, cuts) : undefined
    if (parts !== undefined) splits.set(separator, parts.map(movedBy(block.from)))
  }
  return { block, splits, holds }
}

const movedBy =
  (offset: number) =>
  (part: UnitPart): UnitPart => ({ ...part, from: part.from + offset, to: part.to + offset })

/**
 * Whether a part of a block says what a neighbour says: `Declarations`, then `声明(declarations)`. Then
 * the neighbour is the translation and the part a gloss.
 */
function echoes(text: string, blocks: readonly Block[]) {
  const keyOf = (span: Span): string =>
    text
      .slice(span.from, span.to)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
  const place = new Map(blocks.map((block, i) => [block, i]))
  return (block: Block, parts: readonly UnitPart[]): boolean => {
    const i = place.get(block) ?? 0
    const around = [blocks[i - 1], blocks[i + 1]].filter((other) => other !== undefined).map(keyOf)
    return parts.some((part) => {
      const key = keyOf(part)
      return (
        key !== '' &&
        around.some(
          (other) => other === key || (other.startsWith(key) && other.length < 2 * key.length),
        )
      )
    })
  }
}
