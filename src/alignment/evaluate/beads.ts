import { AlignError } from '../../errors.js'

/** The segments a bead groups, by number from 0, ascending. */
export interface BeadNumbers {
  readonly en: readonly number[]
  readonly zh: readonly number[]
}

/** A way in which aligners write beads, a line each. */
interface Notation {
  /** The numbers of both sides in `[en, zh]`; undefined if a line is not written like this. */
  readonly read: (line: string) => readonly [string, string] | undefined
}

const matching =
  (pattern: RegExp): Notation['read'] =>
  (line) => {
    const [, en, zh = ''] = pattern.exec(line) ?? []
    return en === undefined ? undefined : [en, zh]
  }

/** In the order in which they are tried on the first line that says something. */
const NOTATIONS: readonly Notation[] = [
  // Vecalign, align: [0,1]:[0]:0.97
  { read: matching(/^\s*\[([^\]]*)\]\s*:\s*\[([^\]]*)\]/) },
  // Bertalign as Python prints it: ([0, 1], [0])
  { read: matching(/^\s*\(\s*\[([^\]]*)\]\s*,\s*\[([^\]]*)\]\s*\)/) },
  // Bleualign and others: 0,1:0
  {
    read: matching(
      /^\s*(?!\s)(\d(?:[\d, ]*[\d,])?|)\s*:(?:\s*(?!\s)(\d(?:[\d, ]*[\d,])?))?(?=\s*(?:[:\t]|$))/,
    ),
  },
]

/**
 * Reads beads as aligners write them, a line each, over the same numbering of segments from 0: `[0,1]:[0]` (Vecalign),
 * `([0, 1], [0])` (Bertalign), `0,1:0`; what follows on a line is ignored. Three columns of numbers are a ladder of
 * hunalign, whose lines are the borders between beads. The first line that is not empty decides.
 * @throws AlignError `badBeads` with the line
 */
export function parseBeads(text: string, path?: string): BeadNumbers[] {
  const lines = text.split(/\r?\n/)
  const first = lines.find((line) => line.trim() !== '')
  if (first !== undefined && RUNG.test(first)) return parseLadder(lines, path)
  const { read } = NOTATIONS.find(({ read }) => read(first ?? '') !== undefined) ?? NOTATIONS[0]
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const [en, zh] = (read(line) ?? []).map(numbersOf)
    if (en === undefined || zh === undefined) throw badBeads('not a bead', line, i, path)
    return en.length + zh.length === 0 ? [] : [{ en, zh }]
  })
}

/** Whether a text is beads in one of the notations that {@link parseBeads} reads; one that says nothing is no beads, too. */
export function isBeads(text: string): boolean {
  const first = text.split(/\r?\n/).find((line) => line.trim() !== '')
  return (
    first === undefined ||
    RUNG.test(first) ||
    NOTATIONS.some(({ read }) => read(first) !== undefined)
  )
}

/** Ascending; undefined if something else than numbers stands there. */
function numbersOf(side: string): number[] | undefined {
  const parts = side
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.every((part) => /^\d+$/.test(part))
    ? parts.map(Number).sort((a, b) => a - b)
    : undefined
}

/** A border of a ladder: segments before it on both sides, and the quality of what follows. */
const RUNG = /^\s*(\d+)\t\s*(\d+)(?:\t|\s*$)/

/** A bead lies between two borders. A ladder begins at 0, 0 whether it says so or not. */
function parseLadder(lines: readonly string[], path: string | undefined): BeadNumbers[] {
  const beads: BeadNumbers[] = []
  let [en, zh] = [0, 0]
  lines.forEach((line, i) => {
    if (line.trim() === '') return
    const [nextEn, nextZh] = (RUNG.exec(line)?.slice(1, 3) ?? []).map(Number)
    if (nextEn === undefined || nextZh === undefined)
      throw badBeads('not a line of a ladder', line, i, path)
    if (nextEn < en || nextZh < zh) throw badBeads('the ladder goes back', line, i, path)
    if (nextEn > en || nextZh > zh)
      beads.push({ en: numbersBetween(en, nextEn), zh: numbersBetween(zh, nextZh) })
    ;[en, zh] = [nextEn, nextZh]
  })
  return beads
}

const numbersBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

const badBeads = (what: string, line: string, i: number, path: string | undefined): AlignError =>
  new AlignError('badBeads', [`${what}: ${JSON.stringify(line.slice(0, 60))}`], {
    ...(path === undefined ? {} : { path }),
    line: i + 1,
    hint: 'beads are written [0,1]:[0], ([0, 1], [0]) or 0,1:0 a line, or as a ladder of hunalign',
  })
