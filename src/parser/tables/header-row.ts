import type { Block, Ignored } from '../../types.js'

/** What people write above the columns of a bilingual table. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'en|eng|en-us|en-gb|english|英|英文|英语|英語|' +
    'zh|zho|chi|cn|zh-cn|zh-tw|zh-hk|zh-hans|zh-hant|chinese|simplified chinese|traditional chinese|' +
    'mandarin|中|中文|汉语|漢語|华语|華語|国语|國語|简体|繁体|繁體|简体中文|繁体中文|繁體中文|' +
    'source|target|original|translation|原文|译文|譯文|翻译|翻譯'
  ).split('|'),
)

/** Marks in a column's name, and what stands in brackets; no further than a header goes, since the bracket may stay open. */
const ASIDE = /[（(][^）)]{0,80}[）)]|[*:：]/g

/** A column's name is no longer than this, in characters. */
const LONGEST = 24

/** Whether the first row of a table names the two languages instead of holding text in them. */
export function isHeader(cells: readonly string[]): boolean {
  const bare = cells.map((cell) => cell.toLowerCase().replace(ASIDE, '').replace(/_/g, '-').trim())
  return (
    bare.every((cell) => cell.length <= LONGEST) &&
    bare.filter((cell) => NAMES.has(cell)).length > 1
  )
}

/**
 * Takes rows that only name the languages out of the blocks.
 * @param firstRows the numbers of the rows with which tables begin
 */
export function leaveOutHeaders(
  text: string,
  blocks: readonly Block[],
  firstRows: ReadonlySet<number>,
): { readonly blocks: readonly Block[]; readonly headers: readonly Ignored[] } {
  const first = new Map<number, Block[]>()
  for (const block of blocks) {
    if (block.row === undefined || !firstRows.has(block.row)) continue
    const cells = first.get(block.row)
    if (cells === undefined) first.set(block.row, [block])
    else cells.push(block)
  }
  const named = [...first.values()].filter((cells) =>
    isHeader(cells.map(({ from, to }) => text.slice(from, to))),
  )
  const names = new Set(named.flat())
  return {
    blocks: blocks.filter((block) => !names.has(block)),
    headers: [...names].map(({ from, to }) => ({ from, to, why: 'table header' })),
  }
}
