import type { Block, BlockKind, Edit } from '../../types.js'
import { languageOf } from '../languages/identify.js'
import { holdsPair } from '../units/parts.js'
import { inside } from '../spans/inside.js'
import { linesOf } from '../spans/lines.js'
import type { Line } from '../spans/lines.js'
import { blankMarkup, editsIn, holdingWhole, outside } from './markup/markup.js'
import type { MarkupFinder } from './markup/markup.js'
import { hyphenEdits } from './hyphens.js'
import { pipeTables } from './pipe-tables.js'
import type { Reading } from '../spans/reading.js'
import { topOf } from './titles.js'
import { entryOrder } from './word-entries.js'
import { continues, habitOf, isFinished } from './wrapping.js'
import type { ProseLine } from './wrapping.js'

const HASHES = /^#{1,6}(?:\s|(?=[^#!\w]))/
/**
 * Nats for joining two lines where the format joins the lines of a paragraph, as most typesetters' do. From 5 to 12
 * cases and gold come out alike.
 */
export const WRAPPED_PRIOR = 8
const ITEM =
  /^(?:[-*+•·●○▪◦–—]|\(?\d{1,3}(?:\.\d{1,3})*[.)、．]|[(（]\d{1,3}[)）]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[a-zA-Z][.)]|[ivxIVX]{1,4}[.)]|\[\^[^\]\s]{1,20}\]:)\s*(?=\S)/
/** What stands before an item, on a line of its own: `1.`, `(b)`, `ii.`, `三、` */
const LABEL =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)、．]|[（(](?:\d{1,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）]|[ivxIVX]{1,5}[.)]|[一二三四五六七八九十]{1,3}[、.．])$/
/** `-5` and `*word*` are no list. */
const NO_ITEM = /^[-*+–—](?=[^\s])|^\d+\.\d/
/** A break made by the author. */
const HARD_END = /<br\s*\/?>$/i
/** Characters behind a line that are looked at: two blanks and a line break decide, and more blanks say the same. */
const HARD_BREAK_WINDOW = 8
/** The same in Markdown, behind the line's last character. */
const BLANKS_AT_END = /^ {2,}(?:[\n\r]|$)/

/**
 * Text in lines: markup is blanked out, tables become cells, and the lines of a paragraph are put together
 * again.
 * @param prior nats for joining two neighbouring lines, see {@link habitOf}
 * @param heading what headings begin with
 */
export function readProse(
  text: string,
  finders: readonly MarkupFinder[],
  prior: number,
  heading = HASHES,
): Reading {
  const { text: bared, markup } = blankMarkup(text, finders)
  const lines = linesOf(bared)
  const tables = pipeTables(bared, lines)
  const rest = lines.flatMap((line, i) => {
    if (tables.lines.has(line)) return []
    // No paragraph goes on behind a table.
    return i > 0 && tables.lines.has(lines[i - 1]) ? { ...line, gap: line.gap + 2 } : line
  })
  const found = holdingWhole(markup, [...tables.cells, ...paragraphs(bared, rest, prior, heading)])
  const hyphens = hyphenEdits(text, found)
  const blocks = found.map((block) => ({
    ...block,
    edits: merged(editsIn(markup, block), inside(hyphens, block)),
  }))
  const ignored = [...outside(markup, blocks), ...tables.ignored].sort((a, b) => a.from - b.from)
  return { blocks, ignored }
}

/** Edits of two kinds in order; where they overlap the hyphens have it. */
function merged(edits: readonly Edit[], hyphens: readonly Edit[]): readonly Edit[] {
  if (hyphens.length === 0) return edits
  const apart = edits.filter(
    ({ from, to }) => !hyphens.some((hyphen) => hyphen.from < to && from < hyphen.to),
  )
  return [...apart, ...hyphens].sort((a, b) => a.from - b.from)
}

function paragraphs(
  text: string,
  lines: readonly Line[],
  prior: number,
  headings: RegExp,
): Block[] {
  const described = withNames(
    apart(withLabels(lines.map((line) => describe(text, line, prior > 0, headings)))),
  )
  const habit = habitOf(described, prior)
  const blocks: { from: number; to: number; kind: BlockKind }[] = []
  described.forEach((line, i) => {
    const { from, to } = lines[i]
    const open = blocks[blocks.length - 1]
    if (open !== undefined && i > 0 && continues(described[i - 1], line, habit)) open.to = to
    else blocks.push({ from, to, kind: line.kind })
  })
  return blocks.map((block) => ({ ...block, edits: [] }))
}

/** Entries of a list of words, one below the other, go on nowhere; a single line that looks like one may. */
function apart<Described extends ProseLine>(described: readonly Described[]): Described[] {
  const orders = described.map(({ text }) => entryOrder(text))
  const follows = (i: number): boolean =>
    orders[i] !== undefined && orders[i] === orders[i - 1] && described[i].gap === 0
  return described.map((line, i) =>
    follows(i) || (i + 1 < described.length && follows(i + 1))
      ? { ...line, opens: true, closes: true }
      : line,
  )
}

/** A name of some words, a colon, and what it says. */
const NAME = /^(\p{Lu}[\p{L}’' ]{0,20}|\p{Script=Han}{1,6})[:：]\s*\S/u

/**
 * Neighbours that begin with names that return, `Bad: …` and `Good: …`, `问：…` and `答：…`, are not one paragraph. A
 * wrapped line may happen to begin with `He said:`, two of them hardly.
 */
function withNames<Described extends ProseLine>(described: readonly Described[]): Described[] {
  const names = described.map(({ text }) => NAME.exec(text)?.[1])
  const counts = new Map<string, number>()
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  const returns = names.map((name) => name !== undefined && counts.get(name)! > 1)
  return described.map((line, i) => {
    const isNeighbour =
      (line.gap === 0 && returns[i - 1]) || (returns[i + 1] && described[i + 1].gap === 0)
    return returns[i] && isNeighbour ? { ...line, opens: true } : line
  })
}

/** A number that a wrapped sentence ends with, `in room` `12.`, is no label: labels come in numbers, or behind a gap. */
function withLabels<Described extends ProseLine>(described: readonly Described[]): Described[] {
  const several = described.filter(({ label }) => label).length > 1
  return described.map((line, i) => {
    const above = described[i - 1]
    if (!line.label || several || line.gap > 0 || above === undefined) return line
    return isFinished(above.text) ? line : { ...line, label: false, opens: false }
  })
}

/** @param isMarkdown whether two blanks at the end of a line end it; elsewhere they are a typist's */
function describe(
  text: string,
  line: Line,
  isMarkdown: boolean,
  headings: RegExp,
): ProseLine & { readonly kind: BlockKind } {
  const content = text.slice(line.from, line.to)
  const heading = headings.test(content)
  const label = LABEL.test(content)
  const item = label || (ITEM.test(content) && !NO_ITEM.test(content))
  const pair = holdsPair(content)
  const top = item ? undefined : topOf(content)
  return {
    text: content,
    language: languageOf(content),
    indent: line.indent,
    gap: line.gap,
    label,
    opens: heading || item || pair || top !== undefined,
    closes:
      heading ||
      pair ||
      top !== undefined ||
      HARD_END.test(content) ||
      (isMarkdown && BLANKS_AT_END.test(text.slice(line.to, line.to + HARD_BREAK_WINDOW))),
    kind: heading || top === 'heading' ? 'heading' : item ? 'item' : 'paragraph',
  }
}
