import type { Time } from '../spans/time.js'

/** The subtitles of two tracks that are on the screen together. */
export interface Bound {
  /** Row of each English subtitle, and of each Chinese one; rows are numbered in order of time. */
  readonly en: readonly number[]
  readonly zh: readonly number[]
}

/**
 * A pair of subtitles whose beginnings or ends are this close agrees, in seconds. From 0.2 to 1 the tests and the
 * cases of subtitles come out right.
 */
const MAX_DIFFERENCE_S = 0.35
/**
 * Shifts are counted in steps of this, in seconds. From 0.1 to 0.4 the tests and the cases of subtitles come out
 * right.
 */
const SHIFT_STEP_S = 0.2
/**
 * A subtitle's counterpart is looked for among this many on either side of its place. From 10 to 40 the tests and the
 * cases of subtitles come out right.
 */
const MAX_CUES_AWAY = 40
/**
 * Times other than equal ones are believed from this many subtitles on. From 3 to 10 the tests and the cases of
 * subtitles come out right.
 */
const MIN_SHIFTED_CUES = 5
/**
 * Least share of the rows with both languages whose times agree, and of the subtitles that are in such rows. From 0.45
 * to 0.9 the tests and the cases of subtitles come out right.
 */
const MIN_AGREEING_SHARE = 0.6
/**
 * Subtitles are shown together when they share this much of the shorter one's time. From 0.35 to 0.8 the tests and the
 * cases of subtitles come out right.
 */
const MIN_OVERLAP_SHARE = 0.5
/** Film at 24 and 23.976 frames a second, television at 25. */
const FRAME_RATE_RATIOS = [1, 25 / 24, 24 / 25, 25 / 23.976, 23.976 / 25]

/**
 * Rows of two tracks of subtitles from their times, which may be shifted, or run at the rate of another film. A row
 * holds what is on the screen together, be it one subtitle of each track or several.
 * @param en in order
 * @returns undefined where the times do not agree
 */
export function bindTimes(en: readonly Time[], zh: readonly Time[]): Bound | undefined {
  if (en.length === 0 || zh.length === 0) return undefined
  let [best, most]: [Bound | undefined, number] = [undefined, 0]
  for (const rate of Math.min(en.length, zh.length) < MIN_SHIFTED_CUES ? [1] : FRAME_RATE_RATIOS) {
    const scaled = zh.map(({ start, end }) => ({ start: start * rate, end: end * rate }))
    for (const shift of shiftsOf(en, scaled)) {
      const moved = scaled.map(({ start, end }) => ({ start: start - shift, end: end - shift }))
      const bound = bind(en, moved)
      const worth = agreement(bound, en, moved)
      if (worth > most) [best, most] = [bound, worth]
    }
  }
  return best
}

/** Shifts to try, in seconds: none, and the commonest one. */
function shiftsOf(en: readonly Time[], zh: readonly Time[]): number[] {
  if (Math.min(en.length, zh.length) < MIN_SHIFTED_CUES) return [0]
  const counts = new Map<number, number>()
  const reached = (visit: (shift: number) => void): void => {
    en.forEach(({ start }, i) => {
      const middle = Math.round((i * zh.length) / en.length)
      for (
        let j = Math.max(0, middle - MAX_CUES_AWAY);
        j < Math.min(zh.length, middle + MAX_CUES_AWAY);
        j++
      )
        visit(zh[j].start - start)
    })
  }
  reached((shift) => {
    const step = Math.round(shift / SHIFT_STEP_S)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  })
  const worthOf = (step: number): number =>
    (counts.get(step - 1) ?? 0) + (counts.get(step) ?? 0) + (counts.get(step + 1) ?? 0)
  let best = 0
  for (const step of counts.keys()) if (worthOf(step) > worthOf(best)) best = step
  const near: number[] = []
  reached((shift) => {
    if (Math.abs(shift / SHIFT_STEP_S - best) <= 1.5) near.push(shift)
  })
  near.sort((a, b) => a - b)
  return [0, near[near.length >>> 1] ?? 0]
}

function bind(en: readonly Time[], zh: readonly Time[]): Bound {
  const rows = { en: new Array<number>(en.length), zh: new Array<number>(zh.length) }
  let row = -1
  /** The subtitles of the row, which the next one may share. */
  let open: { readonly en: Time[]; readonly zh: Time[] } = { en: [], zh: [] }
  let [i, j] = [0, 0]
  while (i < en.length || j < zh.length) {
    const isEnglish = j >= zh.length || (i < en.length && en[i].start <= zh[j].start)
    const next = isEnglish ? en[i] : zh[j]
    const others = isEnglish ? open.zh : open.en
    if (!others.some((other) => overlap(other, next))) {
      row++
      open = { en: [], zh: [] }
    }
    if (isEnglish) {
      open.en.push(next)
      rows.en[i++] = row
    } else {
      open.zh.push(next)
      rows.zh[j++] = row
    }
  }
  return rows
}

const overlap = (one: Time, other: Time): boolean => {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return shared > MIN_OVERLAP_SHARE * Math.min(one.end - one.start, other.end - other.start)
}

/** How many rows begin together and how many end together, or none where too few do. */
function agreement(bound: Bound, en: readonly Time[], zh: readonly Time[]): number {
  const english = hulls(bound.en, en)
  const chinese = hulls(bound.zh, zh)
  const both = [...english].flatMap(([row, one]) => {
    const other = chinese.get(row)
    if (other === undefined) return []
    const begins = Math.abs(one.start - other.start) <= MAX_DIFFERENCE_S
    const ends = Math.abs(one.end - other.end) <= MAX_DIFFERENCE_S
    return [Number(begins) + Number(ends)]
  })
  const close = both.filter((agreed) => agreed > 0).length
  if (both.length < MIN_AGREEING_SHARE * Math.min(english.size, chinese.size)) return 0
  return close < MIN_AGREEING_SHARE * both.length
    ? 0
    : both.reduce((sum, agreed) => sum + agreed, 0)
}

function hulls(rows: readonly number[], times: readonly Time[]): Map<number, Time> {
  const found = new Map<number, Time>()
  rows.forEach((row, i) => {
    const { start, end } = times[i]
    const known = found.get(row)
    found.set(row, {
      start: Math.min(start, known?.start ?? start),
      end: Math.max(end, known?.end ?? end),
    })
  })
  return found
}
