import type { Block, Edit, Span } from '../../../types.js'
import { holdsHan } from '../../../unicode.js'
import { holdsProse } from '../../languages/holds-prose.js'
import { languageOf } from '../../languages/identify.js'
import { ASS_LINE, readAdvancedSubstation } from './advanced-substation.js'
import type { Caption, CaptionFile } from './caption.js'
import { LRC_LINE, readLyrics } from './lyrics.js'
import { TIME_LINE, readTimedText } from './timed-text.js'
import type { TextReader } from '../reader.js'

/** Subtitles and lyrics: SRT, WebVTT, ASS, SSA, LRC. Cues at the same time share a row; tags are left out. */
export const subtitles: TextReader = {
  takes: 'text',
  name: 'subtitles',
  extensions: ['.srt', '.vtt', '.ass', '.ssa', '.lrc'],
  recognises: (text) => formatOf(text) !== undefined,
  read(text) {
    const { captions, ignored } = (formatOf(text) ?? readTimedText)(text)
    return { blocks: blocksOf(text, captions), ignored }
  },
}

/** This many captions at the head of a text make it a subtitle file. */
const CUES = 2

function formatOf(text: string): ((text: string) => CaptionFile) | undefined {
  const head = text.slice(0, 8000)
  const count = (pattern: RegExp): number =>
    head.match(new RegExp(pattern.source.replace(/\$$/, ''), 'gm'))?.length ?? 0
  if (/^\uFEFF?WEBVTT/.test(head) || (head.includes('-->') && count(TIME_LINE) >= CUES))
    return readTimedText
  if (count(ASS_LINE) >= CUES) return readAdvancedSubstation
  return count(LRC_LINE) >= CUES ? readLyrics : undefined
}

/** Cues at the same time make a row; the neighbouring lines of a row in one language make a block. */
function blocksOf(text: string, captions: readonly Caption[]): Block[] {
  const rows = new Map<string, number>()
  return captions.flatMap(({ time, lines }) => {
    const row = rows.get(time) ?? rows.size
    rows.set(time, row)
    return groupLines(text, lines).map((group): Block => ({
      from: group[0].from,
      to: group[group.length - 1].to,
      kind: 'cue',
      edits: [...tagsIn(text, group), ...breaksIn(group)].sort((a, b) => a.from - b.from),
      row,
    }))
  })
}

/** A new speaker begins a new group: `- Ready? - Yes.` */
const SPEAKER = /^\s*(?:(?:<[^>]*>|\{[^}]*\})+\s*)?[-–—]\s*\S/

function groupLines(text: string, lines: readonly Span[]): Span[][] {
  const groups: Span[][] = []
  const contentOf = ({ from, to }: Span): string => text.slice(from, to)
  for (const line of lines) {
    const group = groups[groups.length - 1]
    const above = group?.[group.length - 1]
    if (
      above !== undefined &&
      languageOf(contentOf(above)) === languageOf(contentOf(line)) &&
      !SPEAKER.test(contentOf(line))
    )
      group.push(line)
    else groups.push([line])
  }
  return groups
}

const TAG = /<\/?[A-Za-z\d][^<>]*>|\{\\?[^{}]*\}|\\h/g

/** `{y:i}` and `{\fnTimes New Roman}` are tags, `{she laughs at him}` is text. */
const isTag = (found: string): boolean => {
  if (!found.startsWith('{') || found.startsWith('{\\fn')) return true
  return !holdsProse(found.slice(1, -1)) && (found.startsWith('{\\') || !holdsHan(found))
}

const tagsIn = (text: string, lines: readonly Span[]): Edit[] =>
  lines.flatMap(({ from, to }) =>
    [...text.slice(from, to).matchAll(TAG)]
      .filter(([found]) => isTag(found))
      .map((match) => ({
        from: from + match.index,
        to: from + match.index + match[0].length,
        text: match[0] === '\\h' ? ' ' : '',
      })),
  )

/** The lines of a caption are joined by a space in Chinese too: it stands for the comma that subtitles leave out. */
const breaksIn = (lines: readonly Span[]): Edit[] =>
  lines.slice(1).map((line, i) => ({ from: lines[i].to, to: line.from, text: ' ' }))
