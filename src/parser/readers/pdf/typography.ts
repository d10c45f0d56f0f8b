import { languageOfLine } from './language.js'
import type { Pitch, Stretch } from './paragraphs.js'
import { usualSize } from './regions.js'
import type { Line, Region } from './regions.js'

/** How a document is set, as its lines show. */
export interface Typography {
  readonly pitch: Pitch
  readonly isHeading: (line: Line) => boolean
  /** Of a column, by all columns in its place. */
  readonly edgesOf: (region: Region, column: number) => Omit<Stretch, 'lines'>
}

/**
 * A line that is so much larger than the text is a heading. From 1.08 to 1.12 the PDFs of the tests are read alike. At
 * 1.4 a heading is missed.
 */
const MIN_HEADING_RATIO = 1.12
/**
 * Baselines of one paragraph are this many sizes apart. With 0.6 to 1.1, 1.1 to 1.6 and 1.5 to 3 the PDFs of the tests
 * are read alike.
 */
const PITCH_EM = { min: 0.9, default: 1.3, max: 2.2 }
/**
 * Of the distances between neighbouring lines the one that this share is below: most are within paragraphs. From 0.02
 * to 0.5 the PDFs of the tests are read alike.
 */
const PITCH_QUANTILE = 0.15
/**
 * Columns that begin within a step of each other are in one place, in points. From 2 to 24 the PDFs of the tests are
 * read alike.
 */
const COLUMN_STEP_PT = 6

export function typographyOf(pages: readonly (readonly Region[])[]): Typography {
  const regions = pages.flat()
  const columns = regions.flatMap((region) => region.columns)
  const size = usualSize(columns.flat())
  return {
    pitch: pitchOf(columns),
    isHeading: (line) => line.size > MIN_HEADING_RATIO * size,
    edgesOf: edgesOf(regions),
  }
}

function pitchOf(columns: readonly (readonly Line[])[]): Pitch {
  const distances = new Map<string, number[]>()
  for (const lines of columns)
    for (let i = 1; i < lines.length; i++) {
      const [above, line] = [lines[i - 1], lines[i]]
      const distance = line.y - above.y
      if (kindOf(above) !== kindOf(line)) continue
      if (distance < PITCH_EM.min * line.size || distance > PITCH_EM.max * line.size) continue
      const own = distances.get(kindOf(line))
      if (own === undefined) distances.set(kindOf(line), [distance])
      else own.push(distance)
    }
  const pitches = new Map(
    [...distances].map(([kind, own]) => {
      own.sort((a, b) => a - b)
      return [kind, own[Math.floor(own.length * PITCH_QUANTILE)]]
    }),
  )
  return (line) => pitches.get(kindOf(line)) ?? PITCH_EM.default * line.size
}

/** Lines of one size and script are as far apart. */
const kindOf = ({ size, text }: Line): string =>
  `${languageOfLine(text) ?? ''}${Math.round(2 * size)}`

/**
 * Marks may hang over the right edge; what so few lines pass is not the edge. From 0.02 to 0.2 the PDFs of the tests
 * are read alike.
 */
const MAX_OVERHANG_SHARE = 0.08
/**
 * Lines that end so near to each other end at one edge, in sizes. From 0.25 to 1 the PDFs of the tests are read alike.
 */
const EDGE_TOLERANCE_EM = 0.5

/** The right edge of lines of text. */
export function rightEdge(lines: readonly Line[]): number {
  const ends = lines.map(({ right }) => right).sort((a, b) => b - a)
  const least = 1 + MAX_OVERHANG_SHARE * ends.length
  const near = EDGE_TOLERANCE_EM * usualSize(lines)
  return (
    ends.find((end) => ends.filter((one) => one <= end && one > end - near).length >= least) ??
    ends[0]
  )
}

function edgesOf(regions: readonly Region[]): Typography['edgesOf'] {
  const places = new Map<string, Line[]>()
  const lefts = new Map<Region, number[]>()
  const keyOf = (region: Region, i: number): string =>
    `${i} of ${region.columns.length} at ${Math.round(lefts.get(region)![i] / COLUMN_STEP_PT)}`
  for (const region of regions) {
    lefts.set(
      region,
      region.columns.map((lines) => lines.reduce((least, { x }) => Math.min(least, x), Infinity)),
    )
    region.columns.forEach((lines, i) => {
      const key = keyOf(region, i)
      places.set(key, [...(places.get(key) ?? []), ...lines])
    })
  }
  const rights = new Map([...places].map(([key, lines]) => [key, rightEdge(lines)]))
  return (region, i) => ({ left: lefts.get(region)![i], right: rights.get(keyOf(region, i))! })
}
