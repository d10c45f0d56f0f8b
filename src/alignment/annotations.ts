import type { Alignment, Annotations, Bead, Language, Paragraph, RowAnnotations } from '../types.js'
import { isPair, shapeOf } from './shape.js'

/** The property as which memories keep a reviewer's verdict. */
export const VERDICT_PROPERTY = 'x-verdict'

/** What the input said of the rows that a bead holds, or of their texts in one language: of several rows all of it. */
export function annotationsOf(
  alignment: Alignment,
  bead: Bead,
): RowAnnotations & Readonly<Record<Language, Annotations>> {
  const en = paragraphsOf(alignment, bead, 'en')
  const zh = paragraphsOf(alignment, bead, 'zh')
  const byRow = new Map([...en, ...zh].map(({ row, rowAnnotations }) => [row, rowAnnotations]))
  const rows = [...byRow.values()].filter((row) => row !== undefined)
  const ofTexts = (paragraphs: readonly Paragraph[]): Annotations =>
    joined(paragraphs.flatMap(({ annotations }) => annotations ?? []))
  const [{ id, source, shape } = {}] = rows
  const ofRows = joined([...rows, { notes: bead.notes ?? [] }])
  return {
    ...(id === undefined ? {} : { id }),
    ...(source === undefined ? {} : { source }),
    ...(shape === undefined || byRow.size > 1 ? {} : { shape }),
    ...ofRows,
    properties: (ofRows.properties ?? []).filter(
      ([type]) => bead.reviewed !== true || type !== VERDICT_PROPERTY,
    ),
    en: ofTexts(en),
    zh: ofTexts(zh),
  }
}

/** What the input said of each row that a bead holds; undefined where it said nothing. */
export function rowsOf(alignment: Alignment, bead: Bead): (RowAnnotations | undefined)[] {
  const paragraphs = (['en', 'zh'] as const).flatMap((side) => paragraphsOf(alignment, bead, side))
  return [...new Map(paragraphs.map(({ row, rowAnnotations }) => [row, rowAnnotations])).values()]
}

/** Each once, in order. */
function paragraphsOf(
  { document, ...alignment }: Alignment,
  bead: Bead,
  language: Language,
): Paragraph[] {
  const numbers = new Set(bead[language].map((segment) => alignment[language][segment].paragraph))
  return [...numbers].flatMap((number) => document[language].paragraphs[number] ?? [])
}

/** Notes and properties of all; who wrote it and when of the first, as an attribute stands there once. */
const joined = (list: readonly Annotations[]): Annotations => ({
  ...(list[0]?.code !== undefined && { code: list[0].code }),
  ...(list.length === 1 && list[0].lines !== undefined && { lines: list[0].lines }),
  attributes: list[0]?.attributes ?? [],
  notes: [...new Set(list.flatMap(({ notes = [] }) => notes))],
  properties: list.flatMap(({ properties = [] }) => properties),
})

/**
 * Ids of the beads: those of the input's rows, with a number behind where a row has become several; of a row that has
 * none the place of its bead, from 1, counted on from the largest number that is a row's id.
 * @param before beads of the document that came before, where it comes in stretches
 */
export function idsOf(alignment: Alignment, before = 0): string[] {
  const stated = alignment.beads.map((bead) => {
    const [first] = [...paragraphsOf(alignment, bead, 'en'), ...paragraphsOf(alignment, bead, 'zh')]
    return { id: first?.rowAnnotations?.id, row: first?.row }
  })
  const { largestId = 0 } = alignment.document
  const counts = new Map<number | undefined, number>()
  for (const { id, row } of stated)
    if (id !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1)
  const parts = new Map<number | undefined, number>()
  return stated.map(({ id, row }, place) => {
    if (id === undefined) return String(largestId + before + place + 1)
    if (counts.get(row) === 1) return id
    const part = (parts.get(row) ?? 0) + 1
    parts.set(row, part)
    return `${id}.${part}`
  })
}

/** The shape of a bead, as its row has it where that is kept whole. */
export const statedShape = (alignment: Alignment, bead: Bead): string =>
  alignment.document.rows === 'keep'
    ? writtenShape(alignment, bead, annotationsOf(alignment, bead).shape)
    : shapeOf(bead)

/** As the input has it of a row that is kept whole, else as the bead is. */
export function writtenShape(
  { document }: Alignment,
  bead: Bead,
  stated: string | undefined,
): string {
  if (stated === undefined || document.rows !== 'keep') return shapeOf(bead)
  const [, en, zh] = /^(\d+)-(\d+)$/.exec(stated) ?? []
  const isSame = en !== undefined && (en !== '0' && zh !== '0') === isPair(bead)
  return isSame ? stated : shapeOf(bead)
}
