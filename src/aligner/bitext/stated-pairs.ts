import type { Language, Paragraph, Section } from '../../types.js'

/** `[from, to)` */
interface Range {
  readonly from: number
  readonly to: number
}

/** Some paragraphs of each side. */
export interface Ranges {
  readonly en: Range
  readonly zh: Range
}

/** Paragraphs that the file itself puts side by side. */
export interface StatedPair extends Ranges {
  /** One table row, subtitle caption or entry; or, in interleaved text, a run in one language and the run after it. */
  readonly by: 'row' | 'neighbourhood'
}

/** Whether each language stands by itself, so that neighbours say nothing about each other. */
export const isBlocks = ({ layout }: Section): boolean =>
  layout === 'blocks' || layout === 'two files'

/** The pairs that a file itself states, in order. No two of them cross or overlap. */
export function findStatedPairs(
  en: readonly Paragraph[],
  zh: readonly Paragraph[],
  sections: readonly Section[],
): StatedPair[] {
  const pairs: StatedPair[] = []
  if (sections.every(isBlocks)) return pairs
  let before: ParagraphRun | undefined
  for (const run of runsOf(en, zh, sections)) {
    const by = before && statedBy(before, run)
    if (before !== undefined && by !== undefined) {
      const [english, chinese] = run.language === 'zh' ? [before, run] : [run, before]
      pairs.push({ by, en: rangeOf(english), zh: rangeOf(chinese) })
    }
    before = by === undefined ? run : undefined
  }
  return pairs
}

/** Neighbouring paragraphs in one language, of one section and one row. */
interface ParagraphRun {
  readonly language: Language
  readonly section: Section
  /** Of rows that hold both languages. */
  readonly row: number | undefined
  /** Among the paragraphs of its side. */
  readonly from: number
  to: number
}

const rangeOf = ({ from, to }: ParagraphRun): Range => ({ from, to })

function runsOf(
  en: readonly Paragraph[],
  zh: readonly Paragraph[],
  sections: readonly Section[],
): ParagraphRun[] {
  const all = [...en, ...zh].sort((a, b) => a.order - b.order)
  const bound = boundRows(all)
  const runs: ParagraphRun[] = []
  const next = { en: 0, zh: 0 }
  let s = 0
  for (const { language, order, row } of all) {
    while (s + 1 < sections.length && order >= sections[s].to) s++
    const shared = row !== undefined && bound.has(row) ? row : undefined
    const from = next[language]++
    const last = runs.at(-1)
    if (last?.language === language && last.section === sections[s] && last.row === shared)
      last.to++
    else runs.push({ language, section: sections[s], row: shared, from, to: from + 1 })
  }
  return runs
}

/** Whether two runs that follow each other belong together, and what says so. */
function statedBy(one: ParagraphRun, next: ParagraphRun): StatedPair['by'] | undefined {
  if (one.language === next.language || one.section !== next.section || isBlocks(one.section))
    return undefined
  if (one.row !== undefined || next.row !== undefined)
    return one.row === next.row ? 'row' : undefined
  const { layout, first } = one.section
  return layout === 'interleaved' && one.language === first ? 'neighbourhood' : undefined
}

/** Rows that hold both languages. */
export function boundRows(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const languages = new Map<number, Language>()
  const bound = new Set<number>()
  for (const { row, language } of paragraphs) {
    if (row === undefined) continue
    if ((languages.get(row) ?? language) !== language) bound.add(row)
    languages.set(row, language)
  }
  return bound
}

/** The stated pairs that lie within a part of the lattice. */
export const within = (pairs: readonly StatedPair[], { en, zh }: Ranges): StatedPair[] =>
  pairs.filter(
    (pair) =>
      pair.en.from >= en.from &&
      pair.en.to <= en.to &&
      pair.zh.from >= zh.from &&
      pair.zh.to <= zh.to,
  )
