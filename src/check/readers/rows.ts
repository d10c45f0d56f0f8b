import { AlignError } from '../../errors.js'
import { languageOf } from '../../parser/languages/identify.js'
import { open } from '../../parser/open.js'
import type { ParseOptions } from '../../parser/open.js'
import { visible } from '../../parser/spans/visible.js'
import { chooseColumns } from '../../parser/units/columns.js'
import type { Block, Language } from '../../types.js'
import type { MemoryText, UnitTaker } from '../unit.js'
import { makeLineCounter } from './line-counter.js'

/**
 * Reads a table or any other file that itself says what is a pair: each row is a unit, with the texts of the two columns
 * that translate each other.
 * @throws AlignError as the parser does; `badMemory` where nothing in the file is a pair
 */
export function readRows(bytes: Uint8Array, options: ParseOptions, taker: UnitTaker): void {
  const { source, blocks: all, rows } = open(bytes, options)
  const { text } = source
  const blocks = rows === undefined ? chooseColumns(text, all, new Map()).blocks : all
  const languages = languagesOfColumns(text, blocks)
  const lineAt = makeLineCounter(text)
  let number = 0
  for (const row of inRows(blocks)) {
    const texts = row.map((block): MemoryText => {
      const language = block.language ?? languages.get(block.column ?? 0)
      return {
        text: visible(text, block),
        line: block.line ?? lineAt(block.from),
        ...(language === undefined ? {} : { language }),
      }
    })
    const id = row[0].key
    taker.unit({
      number: ++number,
      line: texts[0].line,
      texts,
      faults: [],
      ...(id === undefined ? {} : { id }),
    })
  }
  if (number > 0 && (rows !== undefined || languages.size > 1)) return
  throw new AlignError(
    'badMemory',
    ['is no memory: it has no two columns that translate each other'],
    {
      hint: 'name a TMX, XLIFF, TBX, XLSX, ODS, CSV or TSV file, or two files with --en and --zh',
    },
  )
}

/** Blocks that share a row, which stand together or not. */
function inRows(blocks: readonly Block[]): Block[][] {
  const rows = new Map<number, Block[]>()
  for (const block of blocks) {
    if (block.row === undefined) continue
    const row = rows.get(block.row)
    if (row === undefined) rows.set(block.row, [block])
    else row.push(block)
  }
  return [...rows.values()]
}

/** Of each column the language of most of its texts. */
function languagesOfColumns(text: string, blocks: readonly Block[]): ReadonlyMap<number, Language> {
  const counts = new Map<number, Record<Language, number>>()
  for (const block of blocks) {
    const language = block.language ?? languageOf(visible(text, block))
    if (block.row === undefined || language === undefined) continue
    const own = counts.get(block.column ?? 0) ?? { en: 0, zh: 0 }
    own[language]++
    counts.set(block.column ?? 0, own)
  }
  // Names stay in Latin letters in Chinese: a column with much Chinese is no English one.
  return new Map([...counts].map(([column, { en, zh }]) => [column, 2 * zh >= en ? 'zh' : 'en']))
}
