import type { Language } from '../../types.js'
import type { Candidates, BeadSpan } from '../ladder/beads.js'
import { spanOf } from '../ladder/beads.js'
import type { Scorer } from '../scorer/scorer.js'
import { makeGraph } from '../ladder/ladder.js'
import type { Graph } from '../ladder/ladder.js'
import type { BitextSide } from '../bitext/bitext.js'
import { clauseBoundaries } from './boundaries.js'
import { placesOf } from '../cues/features.js'
import { JOINTS } from './joints.js'
import { RUN_FEATURES, makeMeasure } from './runs.js'

/**
 * All ways to cut a bead: a graph of runs of pieces, with the evidence for each run and for the cut at its end.
 */
export interface ClauseLattice {
  /** Parallel arrays; coordinates are pieces. */
  readonly runs: Candidates
  readonly graph: Graph
  /** row-major, runs × {@link CLAUSE_FEATURES} */
  readonly features: Float64Array
}

export const CLAUSE_FEATURES: readonly string[] = [
  ...RUN_FEATURES,
  'cut',
  ...JOINTS.map(({ name }) => name),
]

const AT = placesOf(CLAUSE_FEATURES)

/** Beads with more pieces on a side stay whole: they are lists rather than sentences strung together. */
const MAX_PIECES = 100

/** A piece that a run may begin with. */
interface Boundary {
  readonly piece: number
  /** Whether a sentence begins there. */
  readonly strong: boolean
}

/** @returns undefined if the bead cannot be cut */
export function buildLattice(scorer: Scorer, bead: BeadSpan): ClauseLattice | undefined {
  const { en, zh } = scorer.bitext
  const within = inPieces(en, zh, bead)
  if (within.enSize > MAX_PIECES || within.zhSize > MAX_PIECES) return undefined
  const runs = listRuns(
    boundaries(en, bead.en, bead.enSize, 'en'),
    boundaries(zh, bead.zh, bead.zhSize, 'zh'),
  )
  if (runs.count < 2) return undefined
  const [endEn, endZh] = [within.en + within.enSize, within.zh + within.zhSize]
  const before = scorer.kernel.run.mark()
  const measure = makeMeasure(scorer, within)
  const width = CLAUSE_FEATURES.length
  const features = new Float64Array(runs.count * width)
  for (let run = 0; run < runs.count; run++) {
    const place = spanOf(runs, run)
    measure(place, features, run * width)
    const cut = place.zh + place.zhSize
    if (cut === endZh) continue
    features[run * width + AT.cut] = 1
    if (isStrong(zh, cut, bead)) continue
    const before = zh.pieces[cut - 1].trim().replace(/(?<![，；：,;:])[，；：,;:]+$/u, '')
    const after = zh.pieces[cut].trim()
    const english = en.pieces[place.en + place.enSize].trim()
    for (const { name, holds } of JOINTS)
      if (holds(before, after, english)) features[run * width + AT[name]] = 1
  }
  scorer.kernel.run.release(before)
  return { runs, graph: makeGraph(runs, [within.en, within.zh], [endEn, endZh]), features }
}

/** A bead's span, in pieces. */
function inPieces(en: BitextSide, zh: BitextSide, bead: BeadSpan): BeadSpan {
  return {
    en: en.starts[bead.en],
    enSize: en.starts[bead.en + bead.enSize] - en.starts[bead.en],
    zh: zh.starts[bead.zh],
    zhSize: zh.starts[bead.zh + bead.zhSize] - zh.starts[bead.zh],
  }
}

const isStrong = ({ starts }: BitextSide, piece: number, { zh, zhSize }: BeadSpan): boolean =>
  starts.subarray(zh, zh + zhSize).includes(piece)

/** Where runs may begin, and the end of the bead. */
function boundaries(
  { starts, pieces }: BitextSide,
  from: number,
  size: number,
  language: Language,
): Boundary[] {
  const found: Boundary[] = []
  for (let segment = from; segment < from + size; segment++) {
    const [first, last] = [starts[segment], starts[segment + 1]]
    found.push({ piece: first, strong: true })
    clauseBoundaries(pieces.slice(first, last), language).forEach((weak, i) => {
      if (weak) found.push({ piece: first + i, strong: false })
    })
  }
  return [...found, { piece: starts[from + size], strong: true }]
}

/** Every pair of runs between two cuts, sorted by start. A cut must be at the end of a sentence on at least one side. */
function listRuns(english: readonly Boundary[], chinese: readonly Boundary[]): Candidates {
  const [lastEn, lastZh] = [english.length - 1, chinese.length - 1]
  const isNode = (i: number, j: number): boolean =>
    i === 0 || i === lastEn
      ? j === (i === 0 ? 0 : lastZh)
      : j > 0 && j < lastZh && (english[i].strong || chinese[j].strong)
  const runs: number[][] = []
  for (let i = 0; i < lastEn; i++)
    for (let j = 0; j < lastZh; j++)
      if (isNode(i, j))
        for (let i2 = i + 1; i2 <= lastEn; i2++)
          for (let j2 = j + 1; j2 <= lastZh; j2++)
            if (isNode(i2, j2))
              runs.push([
                english[i].piece,
                english[i2].piece - english[i].piece,
                chinese[j].piece,
                chinese[j2].piece - chinese[j].piece,
              ])
  const column = (c: number): number[] => runs.map((run) => run[c])
  return {
    count: runs.length,
    en: Int32Array.from(column(0)),
    enSize: Uint8Array.from(column(1)),
    zh: Int32Array.from(column(2)),
    zhSize: Uint8Array.from(column(3)),
  }
}
