import type { Block, Document, Language, Paragraph, RowMode, Side, Warning } from '../types.js'
import type { Opened } from './open.js'
import { leftOut, oneSide, splitSides } from './segments/sides.js'
import type { Units } from './units/index.js'
import type { OneFile } from './two-files.js'
import { largestIdOf } from './rows/largest-id.js'
import { sameTexts, untranslatedWarnings } from './units/same-texts.js'
import type { SameTexts } from './units/same-texts.js'
import { statedUnits } from './units/stated.js'

/** What parsing yields, apart from what concerns the document as a whole. */
export type Parsed = Omit<Document, 'script' | 'warnings'> & {
  readonly remarks: readonly Warning[]
}

/** The same, and what is untranslated in it. */
export interface ParsedRows {
  readonly parsed: Parsed
  readonly untranslated: SameTexts
}

/** A file that itself says what is a pair: a memory, or a file of strings with the original. */
export const parseRows = (file: RowFile, rows: RowMode): Parsed =>
  rowDocument(file, statedUnits(file.source.text, file.blocks), rows).parsed

type RowFile = Omit<Opened, 'rows'>

/** @param units each of which is in a row */
export function rowDocument(
  { reader, source, ...reading }: RowFile,
  { units, ignored }: Units,
  rows: RowMode,
): ParsedRows {
  const sides = splitSides({ en: source, zh: source }, units, rows === 'keep')
  const out = leftOut(source.text, [sides.en, sides.zh], [...reading.ignored, ...ignored])
  const largestId = largestIdOf(units.map(({ rowAnnotations }) => rowAnnotations))
  const untranslated = sameTexts(pairsOf(sides))
  const parsed: Parsed = {
    reader,
    rows,
    sections: [{ from: 0, to: units.length, layout: 'rows', first: units[0]?.language ?? 'en' }],
    ...sides,
    ignored: { en: out, zh: out },
    ...(reading.codes && { codes: reading.codes }),
    ...(reading.memory && { memory: reading.memory }),
    ...(largestId === 0 ? {} : { largestId }),
    remarks: untranslatedWarnings(untranslated),
  }
  return { parsed, untranslated }
}

/** The two texts of each row that has one in each language. */
function pairsOf({ en, zh }: Record<Language, Side>): { en: string; zh: string }[] {
  const byRow = new Map<number, Paragraph>()
  for (const paragraph of en.paragraphs)
    if (paragraph.row !== undefined) byRow.set(paragraph.row, paragraph)
  return zh.paragraphs.flatMap(({ row, text }) => {
    const english = row === undefined ? undefined : byRow.get(row)
    return english === undefined ? [] : [{ en: english.text, zh: text }]
  })
}

/** Two files of strings, one in each language: texts with the same key are a row. The rows are in the order of the English. */
export function parseKeyed(files: Readonly<Record<Language, OneFile>>, rows: RowMode): Parsed {
  const merged = mergeByKey(files.en.blocks, files.zh.blocks)
  const blocks: Record<Language, Block[]> = { en: [], zh: [] }
  const orders: Record<Language, number[]> = { en: [], zh: [] }
  let order = 0
  merged.forEach((row, number) => {
    for (const language of ['en', 'zh'] as const) {
      const block = row[language]
      if (block === undefined) continue
      blocks[language].push({ ...block, row: number, language })
      orders[language].push(order++)
    }
  })
  const sides = {
    en: oneSide(files.en.source, blocks.en, 'en', rows === 'keep', orders.en),
    zh: oneSide(files.zh.source, blocks.zh, 'zh', rows === 'keep', orders.zh),
  }
  return {
    reader: files.en.reader,
    rows,
    sections: [{ from: 0, to: order, layout: 'rows', first: 'en' }],
    ...sides,
    ignored: {
      en: leftOut(files.en.source.text, [sides.en], files.en.ignored),
      zh: leftOut(files.zh.source.text, [sides.zh], files.zh.ignored),
    },
    remarks: [...untranslatedWarnings(sameTexts(pairsOf(sides))), ...noCommonKeyWarnings(merged)],
  }
}

interface KeyedRow {
  readonly en?: Block
  readonly zh?: Block
}

/**
 * Rows in the order of the English; what the Chinese has alone stands behind what it stands behind there. A key that
 * occurs twice is paired first with first.
 */
function mergeByKey(en: readonly Block[], zh: readonly Block[]): KeyedRow[] {
  const keysOf = (blocks: readonly Block[]): string[] => {
    const seen = new Map<string, number>()
    return blocks.map(({ key = '' }) => {
      const times = seen.get(key) ?? 0
      seen.set(key, times + 1)
      return `${times} ${key}`
    })
  }
  const [english, chinese] = [keysOf(en), keysOf(zh)]
  const known = new Set(english)
  const byKey = new Map(chinese.map((key, i) => [key, zh[i]]))
  /** Key → what stands behind it and has no English; for what stands before all the key is empty. */
  const alone = new Map<string, Block[]>()
  let before = ''
  chinese.forEach((key, i) => {
    if (known.has(key)) before = key
    else {
      const behind = alone.get(before)
      if (behind === undefined) alone.set(before, [zh[i]])
      else behind.push(zh[i])
    }
  })
  const aloneBehind = (key: string): KeyedRow[] =>
    (alone.get(key) ?? []).map((block) => ({ zh: block }))
  return [
    ...aloneBehind(''),
    ...english.flatMap((key, i): KeyedRow[] => {
      const partner = byKey.get(key)
      return [
        partner === undefined ? { en: en[i] } : { en: en[i], zh: partner },
        ...aloneBehind(key),
      ]
    }),
  ]
}

function noCommonKeyWarnings(rows: readonly KeyedRow[]): Warning[] {
  const has = (language: Language): boolean => rows.some((row) => row[language] !== undefined)
  const isPaired = rows.some(({ en, zh }) => en !== undefined && zh !== undefined)
  return has('en') && has('zh') && !isPaired
    ? [{ code: 'noCommonKey', message: 'the two files have no key in common' }]
    : []
}
