import { tidy } from './tidy.js'
import type { UprightRun } from './upright.js'

/** Characters on one baseline without a gap among them that could part two columns. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/**
 * How far baselines of one line may be apart, as a share of the size: raised numbers of notes are at 0.4. From 0.2 to
 * 0.7 the PDFs of the tests are read alike.
 */
const MAX_BASELINE_SHIFT_EM = 0.45
/**
 * A wider gap may part columns, as a share of the size: cells of tables have little room around them. From 0.35 to 0.5
 * the PDFs of the tests are read alike. At 1.2 a test of columns fails.
 */
const MIN_COLUMN_GAP_EM = 0.5
/** A narrower gap is inside a word, as a share of the size. From 0.1 to 0.25 the PDFs of the tests are read alike. */
const MIN_WORD_GAP_EM = 0.15

/** Things that stand at one height, from top to bottom and from left to right. */
export function rowsOf<Thing extends Omit<Piece, 'text'>>(things: readonly Thing[]): Thing[][] {
  const rows: Thing[][] = []
  let top: Thing | undefined
  for (const thing of [...things].sort((a, b) => a.y - b.y)) {
    if (
      top !== undefined &&
      thing.y - top.y < MAX_BASELINE_SHIFT_EM * Math.max(thing.size, top.size)
    )
      rows.at(-1)!.push(thing)
    else {
      top = thing
      rows.push([thing])
    }
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

export const piecesOf = (runs: readonly UprightRun[]): Piece[] =>
  rowsOf(runs).flatMap((row) => {
    const pieces: UprightRun[][] = []
    let right = -Infinity
    for (const run of row) {
      // A blank is as wide as some program thought; the places of what stands around it are certain.
      if (run.text.trim() === '') {
        pieces.at(-1)?.push({ ...run, right })
        continue
      }
      if (run.x - right > MIN_COLUMN_GAP_EM * run.size) pieces.push([run])
      else pieces.at(-1)!.push(run)
      right = Math.max(right, run.right)
    }
    return pieces.map(joined)
  })

/** Pieces of one line, whatever stands between them. */
export const lineOf = (pieces: readonly Piece[]): Piece => joined(pieces)

/**
 * Letters of one line overlap by less, as a share of the size. From 0.06 to 0.3 the PDFs of the tests are read alike.
 */
const MIN_DOUBLED_OVERLAP_EM = 0.12

/** What of a run is not drawn a second time over the text before it, to look bold or to have a shadow. */
function withoutDoubled(text: string, right: number, { text: own, ...run }: Piece): string {
  const overlap = right - run.x
  if (overlap < MIN_DOUBLED_OVERLAP_EM * run.size || own.trim() === '') return own
  const before = text.replace(/\s/g, '')
  const bare = own.replace(/\s/g, '')
  if (run.right < right + MIN_DOUBLED_OVERLAP_EM * run.size && before.includes(bare)) return ''
  const doubled = Math.round((overlap / (run.right - run.x)) * own.length)
  const length = [doubled, doubled + 1, doubled - 1].find(
    (n) => n > 0 && n <= own.length && before.endsWith(own.slice(0, n).replace(/\s/g, '')),
  )
  return length === undefined ? own : own.slice(length)
}

function joined(runs: readonly UprightRun[]): Piece {
  let text = ''
  let right = runs[0].x
  for (const run of runs) {
    const parted = run.x - right > MIN_WORD_GAP_EM * run.size && text !== ''
    const own = withoutDoubled(text, right, run)
    text += parted && !text.endsWith(' ') && !own.startsWith(' ') ? ` ${own}` : own
    right = Math.max(right, run.right)
  }
  // The size of most of it, and its place: notes are raised and small.
  const main = runs.reduce((most, run) =>
    run.text.trim().length * run.size > most.text.trim().length * most.size ? run : most,
  )
  return { text: tidy(text), x: runs[0].x, right, y: main.y, size: main.size }
}
