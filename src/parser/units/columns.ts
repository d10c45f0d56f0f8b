import type { Block, Ignored, Language } from '../../types.js'
import { languageOf } from '../languages/identify.js'
import { MEDIAN_LENGTH_RATIO } from '../languages/length-ratio.js'
import { visible } from '../spans/visible.js'
import { isMachineMade, languageNamed } from '../tables/column-names.js'
import { headerOf, mayHaveHeader } from '../tables/header-row.js'
import { tablesIn } from '../tables/tables-in.js'
import type { UnitPart } from './parts.js'
import type { Tie } from './tie.js'

/** Blocks of which those in tables are only the columns that translate each other. */
export interface Chosen {
  readonly blocks: readonly Block[]
  readonly ignored: readonly Ignored[]
}

/**
 * Of each table the two columns that hold the text and its translation, chosen by the language of
 * their cells, their names and their lengths. A table in one language keeps all its cells.
 * @param switches cells that hold both languages themselves
 * @param tie says whether words tie two cells: a second pair of columns must be tied, or be named after the languages
 */
export function chooseColumns(
  text: string,
  blocks: readonly Block[],
  switches: ReadonlyMap<Block, readonly UnitPart[]>,
  tie?: Tie,
): Chosen {
  const kept: Block[] = []
  const ignored: Ignored[] = []
  for (const group of tablesIn(blocks)) {
    const columns = columnsOf(text, group, switches)
    const pairs = pairColumns(columns, tiedCells(text, tie))
    const header =
      headerOf(text, group) ??
      (pairs.size > 0 && mayHaveHeader(group) && namesColumns(columns) ? group[0].row : undefined)
    for (const cell of group) {
      const { from, to, row, column } = cell
      if (row !== undefined && row === header) ignored.push({ from, to, why: 'table header' })
      else if (pairs.size > 0 && !pairs.has(column ?? 0))
        ignored.push({ from, to, why: 'column without translation' })
      else kept.push(cell)
    }
  }
  return { blocks: kept, ignored }
}

interface Column {
  readonly number: number
  readonly cells: readonly Block[]
  /** Cells in each language, or in both. */
  readonly counts: Readonly<Record<Language | 'both', number>>
  /** Row → length of its cell, in characters. */
  readonly lengths: ReadonlyMap<number, number>
  readonly name: string
}

function columnsOf(
  text: string,
  cells: readonly Block[],
  switches: ReadonlyMap<Block, readonly UnitPart[]>,
): Column[] {
  const columns = new Map<number, Block[]>()
  for (const cell of cells) {
    if (cell.column === undefined) continue
    const column = columns.get(cell.column)
    if (column === undefined) columns.set(cell.column, [cell])
    else column.push(cell)
  }
  const inOrder = [...columns].sort(([a], [b]) => a - b)
  return inOrder.map(([number, own]) => {
    const counts = { en: 0, zh: 0, both: 0 }
    for (const cell of own) {
      const language = switches.has(cell) ? 'both' : languageOf(visible(text, cell))
      if (language !== undefined) counts[language]++
    }
    const name = own[0].row === cells[0].row ? text.slice(own[0].from, own[0].to) : ''
    const lengths = new Map(own.map((cell) => [cell.row ?? 0, cell.to - cell.from]))
    return { number, cells: own, counts, lengths, name: name.replace(EMPHASIS, '').trim() }
  })
}

/** Marks around a name; `text_en` keeps its own. */
const EMPHASIS = /[*`]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu

/**
 * A column is in a language when this share of its cells is. From 0.6 to 0.9 all cases come out right; at 0.5 two do
 * not.
 */
const MIN_CELL_SHARE = 0.6

/** The columns that pair off, those that fit best first; a column that holds both languages pairs with itself. */
function pairColumns(
  columns: readonly Column[],
  tiedOf: (en: Column, zh: Column) => number,
): ReadonlySet<number> {
  const mixed = columns.filter(
    ({ cells, counts }) => counts.both >= MIN_CELL_SHARE * (cells.length - 1) && counts.both > 0,
  )
  if (mixed.length > 0) return new Set(mixed.map(({ number }) => number))
  const inLanguage = (language: Language): Column[] =>
    columns.filter(
      ({ cells, counts }) =>
        counts[language] > 0 && counts[language] >= MIN_CELL_SHARE * (cells.length - 1),
    )
  const english = new Map(inLanguage('en').map((column) => [column.number, column]))
  const chinese = inLanguage('zh').filter(({ number }) => !english.has(number))
  const pairs = chinese.flatMap((zh) =>
    PARTNER_OFFSETS.flatMap((distance) => {
      const en = english.get(zh.number + distance)
      if (en === undefined) return []
      const fit = fitOf(en, zh)
      const tied = fit < MIN_FIT_NATS ? 0 : tiedOf(en, zh)
      return [{ en, zh, fit, tied }]
    }),
  )
  const chosen = new Set<number>()
  const rank = ({ fit, tied }: (typeof pairs)[number]): number => fit + TIE_NATS * tied
  for (const { en, zh, fit, tied } of pairs.sort((a, b) => rank(b) - rank(a))) {
    if (fit < MIN_FIT_NATS || chosen.has(en.number) || chosen.has(zh.number)) continue
    // An author beside a genre fits as well as a title beside its translation does.
    if (chosen.size === 0 || areNamed(en, zh) || tied >= MIN_TIED_ROW_SHARE)
      chosen.add(en.number).add(zh.number)
  }
  return chosen
}

const areNamed = (en: Column, zh: Column): boolean =>
  languageNamed(en.name) === 'en' && languageNamed(zh.name) === 'zh'

/**
 * Of two columns all of whose rows are tied over two with none, in nats as {@link fitOf}
 * counts. From 0 to 12 cases and gold come out alike.
 */
const TIE_NATS = 3
/**
 * Least share of the rows of a second pair of columns that words tie. From 0.2 to 0.6 a list of books comes out right;
 * at 0.1 its translators are paired with its authors.
 */
const MIN_TIED_ROW_SHARE = 0.2
/** Rows that are compared, evenly spread. From 25 to 100 the gold comes out alike; at 10 wrong columns are paired. */
const SAMPLE_ROWS = 50

/** The share of the rows of two columns that words tie, 0..1; 1 without a dictionary. */
const tiedCells =
  (text: string, tie: Tie | undefined) =>
  (en: Column, zh: Column): number => {
    if (tie === undefined) return 1
    const english = new Map(en.cells.map((cell) => [cell.row, cell]))
    const rows = zh.cells.flatMap((cell) => {
      const other = english.get(cell.row)
      return other === undefined ? [] : [[visible(text, other), visible(text, cell)] as const]
    })
    const step = Math.ceil(rows.length / SAMPLE_ROWS)
    const sample = rows.filter((_, i) => i % step === 0)
    const tied = sample.filter(([one, two]) => one === two || tie(one, two) > 0).length
    return tied / Math.max(1, sample.length)
  }

/**
 * A pair of columns that fits worse is none: a column of codes beside one of descriptions. Nats; from -1 to -8 cases
 * and gold come out alike.
 */
const MIN_FIT_NATS = -3
/** Farther apart no two columns fit: even with both names right the distance alone costs too much. */
const PARTNER_OFFSETS = Array.from({ length: 51 }, (_, i) => i - 25)

/**
 * Added to either length, in characters, so that short cells are not far apart, and the |ln| of the ratio of a cell to
 * an empty one. With half and twice either cases and gold come out alike.
 */
const ADDED_LENGTH = 3
const EMPTY_MISFIT = 3

/** What a program has translated is taken only where there is nothing else that fits: more than length and place can say. */
const MACHINE_NATS = 2

/** How well the lengths of two columns' cells go together, and what their names and places say. Nats, roughly. */
function fitOf(en: Column, zh: Column): number {
  const misfits = [...zh.lengths]
    .map(([row, length]) => {
      const other = en.lengths.get(row)
      return other === undefined
        ? EMPTY_MISFIT
        : Math.abs(Math.log((other + ADDED_LENGTH) / (length * MEDIAN_LENGTH_RATIO + ADDED_LENGTH)))
    })
    .sort((a, b) => a - b)
  const middle = misfits[misfits.length >>> 1] ?? EMPTY_MISFIT
  const named =
    (languageNamed(en.name) === 'en' ? 1 : 0) + (languageNamed(zh.name) === 'zh' ? 1 : 0)
  const machines = Number(isMachineMade(en.name)) + Number(isMachineMade(zh.name))
  // With 1 to 4 for the lengths, and 0 to 0.5 for each column between the two, cases and gold come out alike.
  return named - MACHINE_NATS * machines - 2 * middle - 0.2 * Math.abs(en.number - zh.number)
}

/** Whether the first row names the columns: by words for languages, or in another language than a column is. */
function namesColumns(columns: readonly Column[]): boolean {
  const names = columns.flatMap(({ name }) => (name === '' ? [] : [name]))
  // `OK` in both columns is a text that stays as it is.
  if (new Set(names).size < names.length) return false
  const named = columns.filter(({ name }) => languageNamed(name) !== undefined)
  // One character, `中`, may be a word of a list as well.
  if (named.length > 1 || named.some(({ name }) => name.length > 1)) return true
  return columns.some(
    ({ name, counts }) => languageOf(name) === 'en' && counts.zh > counts.en + 1 && counts.en <= 1,
  )
}
