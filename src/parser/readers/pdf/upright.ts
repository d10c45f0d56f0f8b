import type { PdfRun } from '../../../types.js'

/** A run on a horizontal baseline; `y` grows downwards. */
export interface UprightRun {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Baselines that differ by less are parallel, in degrees. */
const PARALLEL_DEGREES = 2

/**
 * The runs of a page by the direction in which they go, each turned so that it goes from left to right: the direction
 * of most of the text first, then what stands along an edge or across the page.
 */
export function upright(runs: readonly PdfRun[]): UprightRun[][] {
  const groups = new Map<number, { letters: number; runs: UprightRun[] }>()
  for (const { text, x, y, width, size, angle } of runs) {
    const degrees = (angle * 180) / Math.PI
    const key = (Math.round(degrees / PARALLEL_DEGREES) + 180) % (360 / PARALLEL_DEGREES)
    const group = groups.get(key) ?? { letters: 0, runs: [] }
    groups.set(key, group)
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
    const along = x * cosine + y * sine
    group.letters += text.trim().length
    group.runs.push({ text, x: along, right: along + width, y: x * sine - y * cosine, size })
  }
  return [...groups.values()].sort((a, b) => b.letters - a.letters).map((group) => group.runs)
}
