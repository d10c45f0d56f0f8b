import type { Block, Language, Span } from '../../types.js'
import { bareOf, identify, isLanguage } from '../languages.js'
import { SEPARATORS } from './separators.js'
import type { Separator } from './separators.js'

/** A part of a block between two switches of language. */
export interface Part extends Span {
  readonly language: Language
}

/** A block that holds both languages, and the ways to take it apart. */
interface Mixed {
  readonly block: Block
  readonly bare: string
  /** Separator → the parts it yields, when both languages come out clean. */
  readonly splits: ReadonlyMap<Separator, readonly Part[]>
  /** The separators that it holds, whether they split it or not. */
  readonly holds: ReadonlySet<Separator>
}

/**
 * Blocks that hold a text and its translation, taken apart. A separator is believed only when it parts
 * the two languages in most blocks that hold it, so that `and/or` and `(New York Times)` part nothing.
 * @returns block → its parts, in order, no two neighbours in one language
 */
export function findSwitches(text: string, blocks: readonly Block[]): Map<Block, readonly Part[]> {
  const mixed = blocks.flatMap((block) => describe(text, block))
  const found = new Map<Block, readonly Part[]>()
  if (mixed.length === 0) return found
  const echoed = echoes(text, blocks)
  for (const separator of SEPARATORS) {
    for (const kind of new Set(blocks.map((block) => block.kind))) {
      const peers = mixed.filter(({ block }) => block.kind === kind && !found.has(block))
      const all = blocks.filter((block) => block.kind === kind).length
      if (!isBelieved(separator, peers, all)) continue
      for (const { block, splits } of peers) {
        const parts = splits.get(separator)
        if (parts === undefined) continue
        if (separator.sentences === true && !fits(text, parts)) continue
        if (!isStrong(separator) && echoed(block, parts)) continue
        found.set(block, parts)
      }
    }
  }
  return found
}

function isBelieved(separator: Separator, peers: readonly Mixed[], all: number): boolean {
  const clean = peers.filter(({ splits }) => splits.has(separator)).length
  const holding = peers.filter(({ holds }) => holds.has(separator)).length
  return (
    clean >= separator.blocks &&
    clean >= separator.share * holding &&
    clean >= (separator.shareOfAll ?? 0) * all
  )
}

/** A line break or a full stop parts texts; a bracket may hold just a term. */
const isStrong = ({ name }: Separator): boolean =>
  ['line', 'br', '\\N', 'tab', 'sentence end'].includes(name)

function describe(text: string, block: Block): Mixed[] {
  const content = text.slice(block.from, block.to)
  if (!/\p{Script=Han}/u.test(content) || !/\p{Script=Latin}{2}/u.test(content)) return []
  const bare = bareOf(content)
  const splits = new Map<Separator, readonly Part[]>()
  const holds = new Set<Separator>()
  for (const separator of SEPARATORS) {
    const cuts = separator.find(bare)
    if (cuts.length === 0) continue
    holds.add(separator)
    const parts = partsBetween(content, cuts)
    if (parts.length > 1 && parts.every((part) => isClean(bare, part)))
      splits.set(
        separator,
        parts.map((part) => tidy(content, part, block.from)),
      )
  }
  return [{ block, bare, splits, holds }]
}

/** Stretches between the cuts, neighbours in one language put together; what is in neither joins the one before. */
function partsBetween(content: string, cuts: readonly Span[]): Part[] {
  const parts: { from: number; to: number; language: Language | undefined }[] = []
  let at = 0
  for (const cut of [...cuts, { from: content.length, to: content.length }]) {
    const piece = content.slice(at, cut.from)
    if (piece.trim() !== '') {
      const verdict = identify(piece)
      const language = isLanguage(verdict) ? verdict : undefined
      const last = parts[parts.length - 1]
      if (
        last === undefined ||
        (language !== undefined && last.language !== undefined && last.language !== language)
      )
        parts.push({ from: at, to: cut.from, language })
      else {
        last.to = cut.from
        last.language ??= language
      }
    }
    at = cut.to
  }
  return parts.filter((part): part is Part => part.language !== undefined)
}

/** English without Han outside brackets, Chinese with some. */
function isClean(bare: string, { from, to, language }: Part): boolean {
  const part = bare.slice(from, to)
  return language === 'zh' || !/\p{Script=Han}/u.test(part.replace(/[(（][^()（）]*[)）]/g, ''))
}

/** Without blanks, and without the half of a link that the cut has left: `[Use enums` and `不用常量](#enums)`. */
function tidy(content: string, { from, to, language }: Part, offset: number): Part {
  let part = content.slice(from, to)
  let start = from
  if (!part.includes(']')) {
    const open = /^\s*(?:[-*+]\s+)?(?:\d[\d.]*[.)]?\s+)?\[/.exec(part)
    start += open?.[0].length ?? 0
    part = content.slice(start, to)
  }
  const close = part.includes('[') ? null : /\]\([^)]*\)\s*$/.exec(part)
  if (close !== null) part = part.slice(0, close.index)
  start += part.length - part.trimStart().length
  return { from: offset + start, to: offset + start + part.trim().length, language }
}

/** English letters per Chinese character of a sentence and its translation, generously. */
const RATIO = { least: 0.9, most: 9 }

/** Whether the parts pair off, sentence by sentence. */
function fits(text: string, parts: readonly Part[]): boolean {
  if (parts.length % 2 !== 0) return false
  const sizeOf = ({ from, to }: Part): number =>
    text.slice(from, to).match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return parts.every((part, i) => {
    if (part.language === 'en' && !/\S\s+\S/.test(text.slice(part.from, part.to))) return false
    if (i % 2 === 1) return true
    const [en, zh] = part.language === 'en' ? [part, parts[i + 1]] : [parts[i + 1], part]
    const ratio = sizeOf(en) / Math.max(1, sizeOf(zh))
    return ratio >= RATIO.least && ratio <= RATIO.most
  })
}

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
  return (block: Block, parts: readonly Part[]): boolean => {
    const i = place.get(block) ?? 0
    const around = [blocks[i - 1], blocks[i + 1]].filter((other) => other !== undefined).map(keyOf)
    return parts.some((part) => {
      const key = keyOf(part)
      return (
        key !== '' &&
        around.some(
          (other) =>
            other !== '' &&
            (other === key || (other.startsWith(key) && other.length < 2 * key.length)),
        )
      )
    })
  }
}
