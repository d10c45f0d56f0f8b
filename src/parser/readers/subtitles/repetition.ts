import type { Language, Span } from '../../../types.js'
import type { Time } from '../../spans/time.js'

/** Neighbouring lines of a caption in one language. */
export interface Group {
  /** What is read of each line: without tags. */
  readonly texts: readonly string[]
  readonly lines: readonly Span[]
  readonly language: Language | undefined
  readonly shown: Time | undefined
  /** Its caption, by number. */
  readonly caption: number
}

/** What is left of a group. */
export interface Kept {
  /** How many of its lines say again what was on the screen before, from the first on. */
  readonly repeated: number
  /** The group that says what all of this one repeats, where the other language goes on meanwhile. */
  readonly heldFrom?: number
}

/**
 * Captions that follow each other are at most this far apart, in seconds. From 0.05 to 0.5 the tests and the cases of
 * subtitles come out right.
 */
const MAX_PAUSE_S = 0.15
/**
 * A caption that is shown no longer than this is a step of rolling captions, in seconds. From 0.01 to 0.3 the tests
 * and the cases of subtitles come out right.
 */
const MAX_STEP_S = 0.05
/**
 * As short as this a line may well be said twice, in characters. From 7 to 24 the tests and the cases of subtitles
 * come out right.
 */
const MAX_SAID_TWICE_LENGTH = 11

/**
 * What captions carry over from the ones before. Rolling captions begin with the last lines of the screen before;
 * captions that are typed out begin with all of it; a translation may stay while its original goes on, and a file may
 * hold it under each of the originals.
 * @param groups in order of time
 * @returns for each group what is left of it
 */
export function findRepetition(groups: readonly Group[]): Kept[] {
  const before = new Map<Language | undefined, number>()
  /** For each group the number of the group before it in its language. */
  const previous = groups.map((group, i) => {
    const last = before.get(group.language)
    before.set(group.language, i)
    return last !== undefined && follows(groups[last], group) ? last : undefined
  })
  const grown = typedOut(groups, previous)
  const carried = groups.map((group, i) => {
    const last = previous[i]
    return last === undefined ? 0 : carriedOver(groups[last].texts, group.texts)
  })
  const isWhole = (i: number): boolean => carried[i] === groups[i].texts.length
  const news = new Set(groups.flatMap(({ caption }, i) => (isWhole(i) ? [] : [caption])))
  const origin: number[] = []
  return groups.map((group, i): Kept => {
    origin.push(isWhole(i) ? origin[previous[i]!] : i)
    if (grown.has(i)) return { repeated: group.lines.length }
    if (!isWhole(i)) return { repeated: carried[i] }
    const isHeld = news.has(group.caption)
    if (isHeld) return { repeated: group.lines.length, heldFrom: origin[i] }
    const { shown } = group
    const isStep = shown !== undefined && shown.end - shown.start <= MAX_STEP_S
    const again = isStep || group.texts.join('').length > MAX_SAID_TWICE_LENGTH
    if (!again) origin[i] = i
    return { repeated: again ? group.lines.length : 0 }
  })
}

/** Whether a group comes on the screen when the one before goes. */
function follows(one: Group, next: Group): boolean {
  if (one.shown === undefined || next.shown === undefined) return false
  const pause = next.shown.start - one.shown.end
  return one.shown.start < next.shown.start && Math.abs(pause) <= MAX_PAUSE_S
}

/** How many lines from the first on are the last ones of the group before. */
function carriedOver(before: readonly string[], texts: readonly string[]): number {
  for (let count = Math.min(before.length, texts.length); count > 0; count--)
    if (before.slice(-count).join('\n') === texts.slice(0, count).join('\n')) return count
  return 0
}

/** Groups that the next one begins with, where at least three grow out of each other. */
function typedOut(
  groups: readonly Group[],
  previous: readonly (number | undefined)[],
): ReadonlySet<number> {
  const textOf = (i: number): string => groups[i].texts.join(' ')
  const next = new Map<number, number>()
  previous.forEach((last, i) => {
    if (last === undefined) return
    const [one, other] = [textOf(last), textOf(i)]
    if (other.length > one.length && other.startsWith(one)) next.set(last, i)
  })
  const from = new Set(next.values())
  return new Set([...next.keys()].filter((i) => next.has(next.get(i)!) || from.has(i)))
}
