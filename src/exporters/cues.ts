import type { Alignment, Bead, Ignored, Language, Segment } from '../types.js'

/** When something is on the screen, in seconds from the beginning. */
export interface Time {
  readonly start: number
  readonly end: number
}

/** A cue of the input: its time, and where its text begins and ends in the source. */
interface CueSpan extends Time {
  readonly from: number
  readonly to: number
}

/** Beads that are on the screen together, and when: from the first start of their cues to the last end. */
export interface TimedBeads {
  readonly beads: readonly Bead[]
  readonly time: Time
}

/** First and last of the cues that a side of a bead stands in. */
interface Range {
  readonly first: number
  readonly last: number
}

type Ranges = Partial<Record<Language, Range>>

interface Placed {
  readonly beads: readonly Bead[]
  readonly ranges: Ranges
}

const LANGUAGES: readonly Language[] = ['en', 'zh']

/**
 * The beads of subtitles with their times. Neighbours in the same cues become one. Where a sentence ends in the middle
 * of a cue and the next begins there, they part its time by the length of their texts. What has no time in a file
 * without times goes with the bead before it.
 * @returns nothing where the document has no times
 */
export function timedBeads(alignment: Alignment): TimedBeads[] {
  const { en, zh, ignored } = alignment.document
  const isMixed = en.source === zh.source
  const english = cuesOf(en.source.text, ignored.en)
  const cues = {
    en: english,
    zh: isMixed ? english : cuesOf(zh.source.text, ignored.zh),
  }
  if (cues.en.length + cues.zh.length === 0) return []
  return joined(alignment, cues, isMixed).map(({ beads, ranges }) => {
    const times = LANGUAGES.flatMap((language) => {
      const range = ranges[language]
      return range === undefined
        ? []
        : [
            timeOf(
              alignment[language],
              beads.flatMap((bead) => bead[language]),
              range,
              cues[language],
            ),
          ]
    })
    return {
      beads,
      time: {
        start: Math.min(...times.map(({ start }) => start)),
        end: Math.max(...times.map(({ end }) => end)),
      },
    }
  })
}

type Cues = Readonly<Record<Language, readonly CueSpan[]>>

function joined({ en, zh, beads }: Alignment, cues: Cues, isMixed: boolean): Placed[] {
  const out: Placed[] = []
  for (const bead of beads) {
    const ranges = {
      ...rangeOf('en', en, bead.en, cues.en),
      ...rangeOf('zh', zh, bead.zh, cues.zh),
    }
    const last = out.at(-1)
    const goOn =
      last !== undefined &&
      (!hasTime(ranges) || !hasTime(last.ranges) || isSame(last.ranges, ranges, isMixed))
    if (goOn) out[out.length - 1] = join(last, { beads: [bead], ranges })
    else out.push({ beads: [bead], ranges })
  }
  return out.filter(({ ranges }) => hasTime(ranges))
}

const hasTime = ({ en, zh }: Ranges): boolean => en !== undefined || zh !== undefined

const join = (one: Placed, other: Placed): Placed => ({
  beads: [...one.beads, ...other.beads],
  ranges: { ...one.ranges, ...other.ranges },
})

/** Whether two beads stand in the same cues, wherever that can be compared; the sides of one file share its cues. */
function isSame(one: Ranges, other: Ranges, isMixed: boolean): boolean {
  const pairs = LANGUAGES.flatMap((a) =>
    LANGUAGES.filter((b) => isMixed || a === b).map((b) => [one[a], other[b]] as const),
  ).filter(([a, b]) => a !== undefined && b !== undefined)
  return pairs.length > 0 && pairs.every(([a, b]) => a?.first === b?.first && a?.last === b?.last)
}

function rangeOf(
  language: Language,
  segments: readonly Segment[],
  numbers: readonly number[],
  cues: readonly CueSpan[],
): Ranges {
  if (numbers.length === 0 || cues.length === 0) return {}
  const { from } = segments[numbers[0]]
  const { to } = segments[numbers[numbers.length - 1]]
  const first = Math.max(
    0,
    lastWhere(cues, (cue) => cue.from <= from),
  )
  const last = Math.max(
    first,
    lastWhere(cues, (cue) => cue.from < to),
  )
  return { [language]: { first, last } }
}

/** Number of the last cue of which something is true that is true of all before it; −1 where it is true of none. */
function lastWhere(cues: readonly CueSpan[], isTrue: (cue: CueSpan) => boolean): number {
  let [low, high] = [0, cues.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(cues[middle])) low = middle + 1
    else high = middle
  }
  return low - 1
}

function timeOf(
  segments: readonly Segment[],
  numbers: readonly number[],
  { first, last }: Range,
  cues: readonly CueSpan[],
): Time {
  const [begin, end] = [numbers[0], numbers[numbers.length - 1]]
  return {
    start: parting(cues[first], segments[begin - 1], segments[begin]) ?? cues[first].start,
    end: parting(cues[last], segments[end], segments[end + 1]) ?? cues[last].end,
  }
}

/** When a cue passes from one segment to the next; undefined where it does not hold some of both. */
function parting(
  cue: CueSpan,
  before: Segment | undefined,
  after: Segment | undefined,
): number | undefined {
  const lengthOf = ({ from, to }: Segment): number =>
    Math.min(to, cue.to) - Math.max(from, cue.from)
  if (before === undefined || after === undefined) return undefined
  const [one, other] = [lengthOf(before), lengthOf(after)]
  return one > 0 && other > 0
    ? cue.start + ((cue.end - cue.start) * one) / (one + other)
    : undefined
}

/** The cues of a file, by what its reader left out as their times. */
function cuesOf(text: string, ignored: readonly Ignored[]): CueSpan[] {
  const marks = ignored
    .filter(({ why }) => why === 'cue time')
    .map(({ from, to }) => ({ from, to, times: timesIn(text.slice(from, to)) }))
    .filter(({ times }) => times.length > 0)
    .sort((a, b) => a.from - b.from)
  const starts = marks.map(({ times }) => times[0]).sort((a, b) => a - b)
  return marks.map(({ to, times: [start, end] }, i) => ({
    start,
    end: end ?? starts.find((next) => next > start) ?? start + LAST_LINE_SECONDS,
    from: to,
    to: marks[i + 1]?.from ?? text.length,
  }))
}

/** Lyrics say no end: a line stays until the next one. The last one stays as long as guidelines allow a subtitle to. */
const LAST_LINE_SECONDS = 7

/** `00:00:01,200`, `0:00:01.20`, `01:02.5`; with lyrics `01:02:50` is in minutes, seconds and hundredths. */
const TIME = /(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?/g

/** Start and, but for lyrics, end: in seconds. */
function timesIn(mark: string): number[] {
  const isLyric = mark.startsWith('[')
  const times = [...mark.matchAll(TIME)].map(([, hours, minutes, seconds, fraction = '']) =>
    isLyric && hours !== undefined
      ? inSeconds('0', hours, minutes, seconds)
      : inSeconds(hours ?? '0', minutes, seconds, fraction),
  )
  return times.slice(0, isLyric ? 1 : 2)
}

/** @param fraction digits behind the point */
const inSeconds = (hours: string, minutes: string, seconds: string, fraction: string): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}0`)
