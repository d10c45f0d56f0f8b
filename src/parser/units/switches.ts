import type { Block, BlockKind, Span } from '../../types.js'
import { contentOf, findCuts, fits, holdsBoth, partsAt } from './parts.js'
import type { Part } from './parts.js'
import { SEPARATORS } from './separators.js'
import type { Separator } from './separators.js'

/** A block, and the ways to take it apart. */
interface Splittable {
  readonly block: Block
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
  const found = new Map<Block, readonly Part[]>()
  if (!blocks.some((block) => holdsBoth(text.slice(block.from, block.to)))) return found
  const splittable = blocks.map((block) => describe(text, block))
  const kinds = new Set(blocks.map((block) => block.kind))
  const echoed = echoes(text, blocks)
  for (const separator of SEPARATORS) {
    const believed = new Set(
      [...kinds].filter((kind) => isBelieved(separator, splittable, kind, found)),
    )
    if (believed.size === 0) continue
    for (const { block, splits } of splittable) {
      const parts = splits.get(separator)
      if (parts === undefined || found.has(block)) continue
      const mustFit = separator.sentences === true || !believed.has(block.kind)
      if (mustFit && !fits(text, parts)) continue
      if (separator.gloss === true && echoed(block, parts)) continue
      found.set(block, parts)
    }
  }
  return found
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
  const splits = new Map<Separator, readonly Part[]>()
  const holds = new Set<Separator>()
  for (const separator of SEPARATORS) {
    const cuts = findCuts(content, separator)
    if (cuts.length === 0) continue
    holds.add(separator)
    const parts = both ? partsAt(content, cuts) : undefined
    if (parts !== undefined) splits.set(separator, parts.map(movedBy(block.from)))
  }
  return { block, splits, holds }
}

const movedBy =
  (offset: number) =>
  ({ from, to, language }: Part): Part => ({ from: from + offset, to: to + offset, language })

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
          (other) => other === key || (other.startsWith(key) && other.length < 2 * key.length),
        )
      )
    })
  }
}
