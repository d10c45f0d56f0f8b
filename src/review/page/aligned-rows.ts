import type { Dictionary } from '../../aligner/dictionary/dictionary.js'
import type { Shape } from '../../aligner/ladder/shapes.js'
import { openSession } from '../../aligner/session.js'
import type { Session, SessionOptions } from '../../aligner/session.js'
import type { Bead, Document, Language, Match, Pin, Segment } from '../../types.js'

/** What the aligner sees of a row. */
export type Sides = Readonly<Record<Language, readonly Segment[]>>

/** Sides that take the place of others. */
export interface SidesSplice {
  readonly at: number
  readonly remove: number
  readonly insert: readonly Sides[]
}

/** Rows, half-open. */
export interface Region {
  readonly from: number
  readonly to: number
}

/**
 * The rows as the worker follows them: the page tells it what changes, and everything that takes longer in a longer
 * document happens here, beside the page.
 */
export function makeAlignedRows(
  document: Document,
  start: readonly Sides[],
  dictionary: Dictionary,
  options: SessionOptions,
) {
  let rows = start
  let session: Session | undefined

  /** Opened when it is first asked, and again where sentences were cut since. */
  const opened = (): Session => {
    session ??= openSession(documentOf(document, rows), dictionary, options)
    return session
  }
  return {
    splice({ at, remove, insert }: SidesSplice): void {
      const old = rows.slice(at, at + remove)
      rows = rows.toSpliced(at, remove, ...insert)
      if (!hasSameSegments(old, insert)) session = undefined
    },
    realign: (region: Region): Bead[] =>
      opened().realign(segmentsOf(rows, region), shapesOutside(rows, region)),
    matches: (row: number): Match[] =>
      opened().matches(segmentsOf(rows, { from: row, to: row + 1 })),
  }
}

const documentOf = (document: Document, rows: readonly Sides[]): Document => ({
  ...document,
  en: { ...document.en, sentences: rows.flatMap(({ en }) => en) },
  zh: { ...document.zh, sentences: rows.flatMap(({ zh }) => zh) },
})

function hasSameSegments(old: readonly Sides[], made: readonly Sides[]): boolean {
  return (['en', 'zh'] as const).every((side) => {
    const [before, after] = [old.flatMap((row) => row[side]), made.flatMap((row) => row[side])]
    return (
      before.length === after.length &&
      before.every(({ from, to }, i) => from === after[i].from && to === after[i].to)
    )
  })
}

/** The segments of a region, numbered as in the whole document. */
function segmentsOf(rows: readonly Sides[], { from, to }: Region): Pin {
  const range = (side: Language): Pin['en'] => {
    const count = (some: readonly Sides[]): number =>
      some.reduce((sum, row) => sum + row[side].length, 0)
    const start = count(rows.slice(0, from))
    return { from: start, to: start + count(rows.slice(from, to)) }
  }
  return { en: range('en'), zh: range('zh') }
}

const shapesOutside = (rows: readonly Sides[], { from, to }: Region): Shape[] =>
  [...rows.slice(0, from), ...rows.slice(to)].map(({ en, zh }) => ({
    en: en.length,
    zh: zh.length,
  }))
