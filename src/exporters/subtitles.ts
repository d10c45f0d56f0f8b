import { AlignError } from '../errors.js'
import type { Alignment, Bead, Language } from '../types.js'
import { timedBeads } from './cues.js'
import type { Time } from './cues.js'
import { sides } from './exporter.js'
import type { Exporter, ExportOptions } from './exporter.js'
import { sideText } from '../alignment/beads.js'
import { oneLine } from '../alignment/one-line.js'

/** SubRip: a number, the times, a line for each language. */
export const srt: Exporter = {
  name: 'srt',
  extensions: ['.srt'],
  about: 'bilingual subtitles, from subtitles',
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: false,
  merges: false,
  codes: false,
  open: (options) => ({
    begin: () => [''],
    *document(alignment) {
      let number = 0
      for (const { time, lines } of captions(alignment, options))
        yield [`${++number}\n${times(time, ',')}\n${lines.map(asPlain).join('\n')}\n\n`]
    },
    end: () => [''],
  }),
}

/** WebVTT, for web pages. */
export const vtt: Exporter = {
  ...srt,
  name: 'vtt',
  extensions: ['.vtt'],
  about: 'the same as WebVTT',
  open: (options) => ({
    begin: () => ['WEBVTT\n\n'],
    *document(alignment) {
      for (const { time, lines } of captions(alignment, options))
        yield [`${times(time, '.')}\n${lines.map(escaped).join('\n')}\n\n`]
    },
    end: () => [''],
  }),
}

interface Caption {
  readonly time: Time
  /** The language that the direction names first comes first. */
  readonly lines: readonly string[]
}

/** @throws AlignError `usage` where the document has no times */
function captions(alignment: Alignment, { direction }: ExportOptions): Caption[] {
  const timed = timedBeads(alignment)
  const isEmpty = alignment.beads.length === 0 && alignment.document.reader === 'subtitles'
  if (timed.length === 0 && !isEmpty)
    throw new AlignError('usage', ['subtitles need times, and the text has none'], {
      hint: 'align .srt, .vtt, .ass or .lrc files, or write another format',
    })
  return timed
    .map(({ beads, time }) => ({
      time,
      lines: sides(direction).flatMap((language) => linesOf(alignment, beads, language)),
    }))
    .filter(({ lines }) => lines.length > 0)
}

/** One side of some beads: a line, and one more for each new speaker. */
function linesOf(alignment: Alignment, beads: readonly Bead[], language: Language): string[] {
  const lines: Bead[] = []
  for (const bead of beads) {
    const last = lines.at(-1)
    if (last === undefined || SPEAKER.test(sideText(alignment, bead, language))) lines.push(bead)
    else
      lines[lines.length - 1] = {
        ...bead,
        en: [...last.en, ...bead.en],
        zh: [...last.zh, ...bead.zh],
      }
  }
  return lines
    .map((line) => oneLine(sideText(alignment, line, language)))
    .filter((line) => line !== '')
}

const SPEAKER = /^[-–—]\s*\S/

const times = ({ start, end }: Time, point: string): string =>
  `${clock(start, point)} --> ${clock(end, point)}`

/** `01:02:03,450` */
function clock(time: number, point: string): string {
  const all = Math.round(time * 1000)
  const [hours, minutes, seconds] = [all / 3_600_000, (all / 60_000) % 60, (all / 1000) % 60]
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  return `${two(hours)}:${two(minutes)}:${two(seconds)}${point}${String(all % 1000).padStart(3, '0')}`
}

/** Does not show, and ends what a player would take for a tag. */
const WORD_JOINER = '\u2060'

/**
 * SubRip has no way to write a mark that is none. The arrow parts the times; in a text it would make one a line of times.
 * `<this>` and `{\\this}` would be taken for tags and not be shown, `&lt;` for a mark.
 */
const asPlain = (line: string): string =>
  line
    .replaceAll('-->', '->')
    .replace(/<(?=[^\s<>][^<>]*>)|\{(?=\\|\s*\w:)|&(?=#?\w{1,8};)/g, (mark) => mark + WORD_JOINER)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (line: string): string => line.replace(/[&<>]/g, (character) => ENTITIES[character])
