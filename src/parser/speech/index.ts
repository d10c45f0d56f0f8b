import type { Block, Language } from '../../types.js'
import type { Time } from '../spans/time.js'
import { visible } from '../spans/visible.js'
import type { Unit } from '../units/unit.js'
import { bindTimes } from './bind-times.js'
import { findRunningOn, findSharing } from './runs-on.js'
import type { SubtitleCue } from './runs-on.js'

/** A subtitle and the file that holds it. */
interface SubtitleUnit {
  readonly unit: Unit
  readonly text: string
}

/**
 * The units of a file, of which subtitles know whether their sentence goes on in the next. Subtitles in two tracks with
 * times of their own share rows as far as they are shown together, and stand in order of time.
 */
export function linkSubtitles(text: string, units: readonly Unit[]): readonly Unit[] {
  if (!units.some(isTimed)) return units
  const subtitles = units.map((unit) => ({ unit, text }))
  return markRunningOn(hasRows(units) ? subtitles : (bindTracks(subtitles) ?? subtitles))
}

/**
 * The subtitles of two files, in order of time, where their times agree: rows hold what is shown together.
 * @returns undefined where they are no subtitles or their times do not agree
 */
export function linkSubtitlesOfTwo(
  files: Readonly<Record<Language, { readonly text: string; readonly blocks: readonly Block[] }>>,
): readonly Unit[] | undefined {
  const subtitles = (['en', 'zh'] as const).flatMap((language) =>
    files[language].blocks.map((block) => ({
      unit: { ...block, language },
      text: files[language].text,
    })),
  )
  const bound = subtitles.every(({ unit }) => isTimed(unit)) ? bindTracks(subtitles) : undefined
  return bound && markRunningOn(bound)
}

/** The blocks of a file in one language, of which subtitles know whether their sentence goes on in the next. */
export const linkSubtitlesOfOne = (
  text: string,
  blocks: readonly Block[],
  language: Language,
): readonly Unit[] => markRunningOn(blocks.map((block) => ({ unit: { ...block, language }, text })))

const isTimed = (unit: Block): unit is Unit & { readonly time: Time } => unit.time !== undefined

/** Whether equal times bind the two languages already. */
function hasRows(units: readonly Unit[]): boolean {
  const rows = { en: rowsOf(units, 'en'), zh: rowsOf(units, 'zh') }
  const both = [...rows.en].filter((row) => rows.zh.has(row)).length
  return 2 * both >= Math.min(rows.en.size, rows.zh.size)
}

const rowsOf = (units: readonly Unit[], language: Language): ReadonlySet<number | undefined> =>
  new Set(units.filter((unit) => unit.language === language).map(({ row }) => row))

function bindTracks(subtitles: readonly SubtitleUnit[]): SubtitleUnit[] | undefined {
  if (!subtitles.every(({ unit }) => isTimed(unit))) return undefined
  const trackOf = (language: Language): SubtitleUnit[] =>
    subtitles
      .filter(({ unit }) => unit.language === language)
      .sort((a, b) => a.unit.time!.start - b.unit.time!.start)
  const [en, zh] = [trackOf('en'), trackOf('zh')]
  const rows = bindTimes(
    en.map(({ unit }) => unit.time!),
    zh.map(({ unit }) => unit.time!),
  )
  if (rows === undefined) return undefined
  const inRows = (track: readonly SubtitleUnit[], own: readonly number[]): SubtitleUnit[] =>
    track.map(({ unit, text }, i) => ({ unit: { ...unit, row: own[i] }, text }))
  return [...inRows(en, rows.en), ...inRows(zh, rows.zh)].sort((a, b) => a.unit.row! - b.unit.row!)
}

function markRunningOn(subtitles: readonly SubtitleUnit[]): Unit[] {
  const units = new Map<SubtitleCue, Unit>()
  for (const { unit, text } of subtitles) {
    if (!isTimed(unit)) continue
    const { language, time, row } = unit
    units.set({ language, time, row, text: visible(text, unit).trim() }, unit)
  }
  const cues = [...units.keys()]
  const running = new Set(
    [...findRunningOn(cues), ...findSharing(cues)].map((cue) => units.get(cue)),
  )
  return subtitles.map(({ unit }) => (running.has(unit) ? { ...unit, runsOn: true } : unit))
}
