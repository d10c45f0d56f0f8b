import type { Block, Edit, Span } from '../../../types.js'
import { languageOf } from '../../languages/identify.js'
import { ASS_LINE, readAdvancedSubstation } from './advanced-substation.js'
import type { Caption, CaptionFile } from './caption.js'
import { isCredit } from './credit.js'
import { LRC_LINE, readLyrics } from './lyrics.js'
import { marksIn } from './marks.js'
import { findRepetition } from './repetition.js'
import type { Group, Kept } from './repetition.js'
import { TIME_LINE, readTimedText } from './timed-text.js'
import type { TextReader } from '../reader.js'
import { joint } from '../../spans/join-lines.js'
import type { Reading } from '../../spans/reading.js'
import { visible } from '../../spans/visible.js'

/** Subtitles and lyrics: SRT, WebVTT, ASS, SSA, LRC. Cues at the same time share a row; tags are left out. */
export const subtitles: TextReader = {
  takes: 'text',
  name: 'subtitles',
  extensions: ['.srt', '.vtt', '.ass', '.ssa', '.lrc'],
  recognises: (text) => formatOf(text) !== undefined,
  read: (text) => readCaptions(text, (formatOf(text) ?? readTimedText)(text)),
}

/**
 * This many captions at the head of a text make it a subtitle file. One is enough for the tests; with four short files
 * are not recognised.
 */
const MIN_CUES = 2

function formatOf(text: string): ((text: string) => CaptionFile) | undefined {
  const head = text.slice(0, 8000)
  const count = (pattern: RegExp): number =>
    head.match(new RegExp(pattern.source.replace(/\$$/, ''), 'gm'))?.length ?? 0
  if (/^\uFEFF?WEBVTT/.test(head) || (head.includes('-->') && count(TIME_LINE) >= MIN_CUES))
    return readTimedText
  if (count(ASS_LINE) >= MIN_CUES) return readAdvancedSubstation
  return count(LRC_LINE) >= MIN_CUES ? readLyrics : undefined
}

/** Captions at the same time make a row; the neighbouring lines of a caption in one language make a block. */
function readCaptions(text: string, { captions, ignored }: CaptionFile): Reading {
  const groups = captions.flatMap((caption, c) => groupsOf(text, caption, c))
  const inTime = groups
    .map((group, i) => ({ group, i }))
    .sort((a, b) => (a.group.shown?.start ?? 0) - (b.group.shown?.start ?? 0))
  const kept: Kept[] = []
  findRepetition(inTime.map(({ group }) => group)).forEach((one, place) => {
    const { heldFrom } = one
    const held = heldFrom === undefined ? {} : { heldFrom: inTime[heldFrom].i }
    kept[inTime[place].i] = { ...one, ...held }
  })
  const rows = rowsOf(captions, groups, kept)
  const blocks: Block[] = []
  const out = [...ignored]
  groups.forEach((group, i) => {
    const { repeated } = kept[i]
    for (const { from, to } of group.lines.slice(0, repeated))
      out.push({ from, to, why: 'repetition' })
    const lines = group.lines.slice(repeated)
    if (lines.length === 0) return
    const span = { from: lines[0].from, to: lines[lines.length - 1].to }
    if (isCredit(group.texts.slice(repeated).join(' '))) out.push({ ...span, why: 'credit' })
    else blocks.push(blockOf(text, lines, group, rows[group.caption]))
  })
  return { blocks, ignored: out.sort((a, b) => a.from - b.from) }
}

function blockOf(text: string, lines: readonly Span[], group: Group, row: number): Block {
  return {
    from: lines[0].from,
    to: lines[lines.length - 1].to,
    kind: 'cue',
    edits: [...marksIn(text, lines), ...breaksIn(text, lines)].sort((a, b) => a.from - b.from),
    row,
    ...(group.shown === undefined ? {} : { time: group.shown }),
  }
}

/** Caption → its row. Captions at the same time share one, and so do those under which one translation stands. */
function rowsOf(
  captions: readonly Caption[],
  groups: readonly Group[],
  kept: readonly Kept[],
): number[] {
  const byTime = new Map<string, number>()
  const rows = captions.map(({ time }) => {
    const row = byTime.get(time) ?? byTime.size
    byTime.set(time, row)
    return row
  })
  const first = Array.from({ length: byTime.size }, (_, row) => row)
  groups.forEach(({ caption }, i) => {
    const { heldFrom } = kept[i]
    if (heldFrom !== undefined) first[rows[caption]] = first[rows[groups[heldFrom].caption]]
  })
  return rows.map((row) => first[row])
}

function groupsOf(text: string, { lines, shown }: Caption, caption: number): Group[] {
  return groupLines(text, lines).map((group) => {
    const texts = group.map((line) =>
      visible(text, { ...line, edits: marksIn(text, [line]) }).trim(),
    )
    return { lines: group, texts, language: languageOf(texts.join(' ')), shown, caption }
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

/** The lines of a caption are joined as wrapped lines are: in Chinese by nothing. */
const breaksIn = (text: string, lines: readonly Span[]): Edit[] =>
  lines.slice(1).map(({ from, to }, i) => ({
    from: lines[i].to,
    to: from,
    text: joint(text.slice(lines[i].from, lines[i].to), text.slice(from, to)),
  }))
