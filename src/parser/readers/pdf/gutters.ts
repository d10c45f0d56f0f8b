import { languageOfLine } from './language.js'
import type { Piece } from './lines.js'

/** An upright strip without text, with text on both of its sides. */
export interface Gutter {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Places where a piece on its left has one beside it on its right; two languages count more. */
  readonly support: number
}

/** Two pieces side by side. */
interface Neighbours {
  readonly left: number
  readonly right: number
  /** Of the left one, among all from top to bottom. */
  readonly place: number
  readonly weight: number
}

/**
 * Two pieces in two languages speak for a gutter as this many others do: between words the language seldom changes.
 * From 2 to 5 the PDFs of the tests are read alike.
 */
const BILINGUAL_WEIGHT = 3

/**
 * Pieces whose baselines are nearer stand side by side, as a share of the size. From 0.4 to 0.9 the PDFs of the tests
 * are read alike.
 */
const MAX_NEIGHBOUR_OFFSET_EM = 0.6
/**
 * Blanks between words of justified text reach 1.5 of its size, and here and there stand above each other. With half
 * and with one and a half to twice the support the PDFs of the tests are read alike.
 */
const GUTTER_RULES = [
  { width: 0.5, support: 8 },
  { width: 0.8, support: 6 },
  { width: 1, support: 4 },
  { width: 1.5, support: 3 },
  { width: 2.5, support: 1 },
]
/**
 * Strips whose middles are in one such step across the page are one, in points. From 2 to 8 the PDFs of the tests are
 * read alike.
 */
const GUTTER_STEP_PT = 4

/**
 * The gutters between pieces of text, those with most support first.
 * @param pieces from top to bottom
 */
export function guttersOf(pieces: readonly Piece[], size: number): Gutter[] {
  const neighbours = neighboursOf(pieces)
  const steps = new Map<number, Neighbours[]>()
  for (const pair of neighbours) {
    const step = Math.round((pair.left + pair.right) / 2 / GUTTER_STEP_PT)
    const own = steps.get(step)
    if (own === undefined) steps.set(step, [pair])
    else own.push(pair)
  }
  const found: Gutter[] = []
  for (const pairs of steps.values()) {
    let reached = -Infinity
    for (const pair of pairs) {
      if (pair.place <= reached) continue
      const { last, ...strip } = extend(pieces, pair, size)
      reached = last
      const support = neighbours
        .filter(
          ({ left, right, place }) =>
            left <= strip.left &&
            right >= strip.right &&
            pieces[place].y >= strip.top &&
            pieces[place].y <= strip.bottom,
        )
        .reduce((sum, { weight }) => sum + weight, 0)
      const width = strip.right - strip.left
      if (GUTTER_RULES.some((least) => width >= least.width * size && support >= least.support))
        found.push({ ...strip, support })
    }
  }
  return found.sort((a, b) => b.support - a.support || b.right - b.left - (a.right - a.left))
}

function neighboursOf(pieces: readonly Piece[]): Neighbours[] {
  const found: Neighbours[] = []
  pieces.forEach((piece, place) => {
    let nearest: Piece | undefined
    const look = (other: Piece): boolean => {
      const most = MAX_NEIGHBOUR_OFFSET_EM * Math.max(piece.size, other.size)
      if (Math.abs(other.y - piece.y) > most) return false
      if (other.x >= piece.right && other.x < (nearest?.x ?? Infinity)) nearest = other
      return true
    }
    for (let i = place - 1; i >= 0 && look(pieces[i]); i--);
    for (let i = place + 1; i < pieces.length && look(pieces[i]); i++);
    if (nearest === undefined || nearest.x - piece.right <= wordGap(piece)) return
    const [one, other] = [languageOfLine(piece.text), languageOfLine(nearest.text)]
    const isBilingual = one !== undefined && other !== undefined && one !== other
    found.push({
      left: piece.right,
      right: nearest.x,
      place,
      weight: isBilingual ? BILINGUAL_WEIGHT : 1,
    })
  })
  return found
}

/**
 * In letters: words of a fixed pitch stand one apart. Letters of other fonts are narrower. With 1 to 1.6, and 0.5 to
 * 0.8, the PDFs of the tests are read alike.
 */
const MAX_WORD_GAP = { letters: 1.2, maxLetterEm: 0.62 }

/** A gap after a piece that may be one between words. */
const wordGap = ({ text, x, right, size }: Piece): number =>
  MAX_WORD_GAP.letters *
  Math.min((right - x) / Math.max(1, text.length), MAX_WORD_GAP.maxLetterEm * size)

/** The strip between two pieces, as far up and down as it stays wide enough. */
function extend(pieces: readonly Piece[], { left, right, place }: Neighbours, size: number) {
  const narrowest = GUTTER_RULES[0].width * size
  const middle = (left + right) / 2
  const strip = { left, right, top: pieces[place].y, bottom: pieces[place].y }
  /** Whether the strip goes past a piece. */
  const passes = ({ x, right: end }: Piece): boolean => {
    const [l, r] =
      (x + end) / 2 < middle
        ? [Math.max(strip.left, end), strip.right]
        : [strip.left, Math.min(strip.right, x)]
    if (r - l < narrowest) return false
    strip.left = l
    strip.right = r
    return true
  }
  let first = place
  let last = place
  while (first > 0 && passes(pieces[first - 1])) first--
  while (last + 1 < pieces.length && passes(pieces[last + 1])) last++
  // What stands beside a piece that ends the strip is no part of it.
  const near = MAX_NEIGHBOUR_OFFSET_EM * size
  while (first > 0 && first < place && pieces[first].y - pieces[first - 1].y < near) first++
  while (last + 1 < pieces.length && last > place && pieces[last + 1].y - pieces[last].y < near)
    last--
  strip.top = pieces[first].y
  strip.bottom = pieces[last].y
  return { ...strip, last }
}
