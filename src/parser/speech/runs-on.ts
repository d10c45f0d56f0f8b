import type { Language } from '../../types.js'
import type { Time } from '../spans/time.js'

/** A subtitle in one language. */
export interface SubtitleCue {
  readonly language: Language
  /** What is read of it. */
  readonly text: string
  readonly time: Time
  /** Subtitles that are shown together share a row. */
  readonly row: number | undefined
}

/**
 * Subtitles farther apart than this are not one sentence, in seconds. From 0.5 to 4 the tests and the cases of
 * subtitles come out right.
 */
const MAX_GAP_S = 1.05
/**
 * A sentence in more subtitles than this is none: there the marks are missing. From 10 to 40 the tests and the cases
 * of subtitles come out right.
 */
const MAX_SENTENCE_CUES = 20
/**
 * Least share of the subtitles that end in a comma or full stop where their absence says that a sentence goes on. From
 * 0.04 to 0.08 the tests and the cases of subtitles come out right; at 0.4 sentences are cut in five tests.
 */
const MIN_MARKED_SHARE = 0.08

const CLOSERS = String.raw`[)\]}"'”’」』）】》*_♪\s]*$`
/** Question and exclamation marks are not counted: subtitles without any other punctuation have them too. */
const STOP = new RegExp(`[.。]${CLOSERS}`, 'u')
const COMMA = new RegExp(`[,，、;；:：]${CLOSERS}`, 'u')
const END = new RegExp(`[.!?。！？]${CLOSERS}`, 'u')
const TRAILING_DOTS = new RegExp(String.raw`(?:\.{2,}|…|--|—|⋯|～|~)${CLOSERS}`, 'u')
/** Takes up what trailed off: `…and then`. */
const CONTINUATION = /^[\s"'“‘*_]*(?:\.{2,}|…|⋯|--|—|\p{Ll})/u
/** A speaker, a sound or a song begins: `- Yes.`, `ANNA: Yes.`, `[Music]`, `♪ …`. */
const CUE_OPENING =
  /^\s*(?:[-–—]\s*\S|>>|[♪♫#]|[[(（【][^\])）】]*[\])）】]\s*$|\p{Lu}[\p{Lu}\d .'-]{1,24}[:：]\s)/u
const CUE_CLOSING = /(?:[♪♫]|^\s*[[(（【][^\])）】]*[\])）】])\s*$/u

/**
 * Which subtitles end in the middle of a sentence that goes on in the next one of their language. Full stops and commas
 * say so in files that have them. Chinese subtitles often have none: there a sentence goes on where its original does.
 * @param cues of both languages, each in order of time
 */
export function findRunningOn(cues: readonly SubtitleCue[]): ReadonlySet<SubtitleCue> {
  const tracks = { en: trackOf(cues, 'en'), zh: trackOf(cues, 'zh') }
  const running = new Set<SubtitleCue>()
  for (const track of [tracks.en, tracks.zh])
    if (track.isMarked) for (const cue of runningIn(track)) running.add(cue)
  for (const [track, other] of [
    [tracks.en, tracks.zh],
    [tracks.zh, tracks.en],
  ] as const)
    if (!track.isMarked && other.isMarked)
      for (const cue of alongWith(track, other, running)) running.add(cue)
  return running
}

/** The subtitles in one language, in order of time. */
interface Track {
  readonly cues: readonly SubtitleCue[]
  /** Whether they have commas and full stops. */
  readonly isMarked: boolean
}

function trackOf(all: readonly SubtitleCue[], language: Language): Track {
  const cues = all.filter((cue) => cue.language === language)
  const marked = cues.filter(({ text }) => STOP.test(text) || COMMA.test(text)).length
  const isMarked = marked > 0 && marked >= MIN_MARKED_SHARE * cues.length
  return { cues, isMarked: isMarked && cues.some(({ text }) => STOP.test(text)) }
}

/** Whether nothing but marks can say that a subtitle and the next are two sentences. */
function mayGoOn({ cues }: Track, i: number): boolean {
  if (i + 1 >= cues.length) return false
  const [cue, next] = [cues[i], cues[i + 1]]
  if (next.time.start - cue.time.end > MAX_GAP_S || next.time.start <= cue.time.start) return false
  return !CUE_OPENING.test(next.text) && !CUE_CLOSING.test(cue.text)
}

/** Of two subtitles that follow each other. */
function endsSentence({ cues }: Track, i: number): boolean {
  const { text } = cues[i]
  return TRAILING_DOTS.test(text) ? !CONTINUATION.test(cues[i + 1].text) : END.test(text)
}

function runningIn(track: Track): SubtitleCue[] {
  const found: SubtitleCue[] = []
  let run: SubtitleCue[] = []
  track.cues.forEach((cue, i) => {
    if (mayGoOn(track, i) && !endsSentence(track, i)) {
      run.push(cue)
      return
    }
    if (run.length < MAX_SENTENCE_CUES) found.push(...run)
    run = []
  })
  return found
}

/** Of subtitles without marks those that go on because what is shown with them does. */
function alongWith(track: Track, other: Track, running: ReadonlySet<SubtitleCue>): SubtitleCue[] {
  const rows = new Map<number, number>()
  other.cues.forEach(({ row }, i) => {
    if (row !== undefined) rows.set(row, i)
  })
  return track.cues.filter((cue, i) => {
    const at = cue.row === undefined ? undefined : rows.get(cue.row)
    if (at === undefined || !running.has(other.cues[at])) return false
    if (!mayGoOn(track, i) || endsSentence(track, i)) return false
    return track.cues[i + 1].row === other.cues[at + 1].row
  })
}

/** In rows where one language has a single subtitle, those of the other that it says together, where none ends a sentence. */
export function findSharing(cues: readonly SubtitleCue[]): SubtitleCue[] {
  const rows = new Map<number, Record<Language, SubtitleCue[]>>()
  for (const cue of cues) {
    if (cue.row === undefined) continue
    const row = rows.get(cue.row) ?? { en: [], zh: [] }
    rows.set(cue.row, row)
    row[cue.language].push(cue)
  }
  return [...rows.values()].flatMap(({ en, zh }) => {
    const [one, several] = en.length < zh.length ? [en, zh] : [zh, en]
    const goesOn = one.length === 1 && !several.slice(1).some(({ text }) => CUE_OPENING.test(text))
    return goesOn ? several.slice(0, -1).filter(({ text }) => !END.test(text)) : []
  })
}
