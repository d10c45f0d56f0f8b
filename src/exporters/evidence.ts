import { isPair, shapeOf } from '../alignment/shape.js'
import type { Alternative, Bead, DoubtReason, Evidence } from '../types.js'
import type { EvidenceWords } from './evidence-words.js'

/** No more than this many matches of a cue are shown. */
const MAX_SHOWN_MATCHES = 8
/** A cue that makes less of a difference, in nats, would show as zero. */
const MIN_SHOWN_NATS = 0.05

/**
 * What is known of a bead whose evidence was asked for, for people: why it is doubtful, what spoke for it and against it
 * in nats, the strongest first, which words matched, and what would stand in its place.
 */
export function evidenceLines(bead: Bead, words: EvidenceWords): string[] {
  const { evidence, alternative } = bead
  if (evidence === undefined) return []
  return [
    ...doubtLine(bead, words),
    ...(evidence.length === 0 ? [] : [sumLine(evidence, words)]),
    ...evidence
      .filter(({ matches }) => matches.length > 0)
      .map((one) => cueOf(one, words) + words.marks.colon + matchesText(one, words)),
    ...(alternative === undefined ? [] : [insteadLine(bead, alternative, words)]),
  ]
}

function doubtLine(bead: Bead, words: EvidenceWords): string[] {
  const { doubts = [] } = bead
  if (doubts.length === 0) return []
  const reasons = doubts.map((one) => reasonText(one, bead, words)).join(words.marks.reasons)
  return [(isPair(bead) ? words.doubtful : words.apart) + words.marks.colon + reasons]
}

/** `numbers differ: 340 / 430`; a side that has none of its own shows a dash. */
function reasonText(reason: DoubtReason, { loneNumbers }: Bead, words: EvidenceWords): string {
  const text = words.reasons[reason]
  if (reason !== 'numbers differ' || loneNumbers === undefined) return text
  const side = (numbers: readonly string[]): string => numbers.join(words.marks.list) || '–'
  return `${text}${words.marks.colon}${side(loneNumbers.en)} / ${side(loneNumbers.zh)}`
}

function sumLine(evidence: readonly Evidence[], words: EvidenceWords): string {
  const sum = evidence.reduce((total, { nats }) => total + nats, 0)
  const strongest = evidence
    .filter(({ nats }) => Math.abs(nats) >= MIN_SHOWN_NATS)
    .sort((a, b) => Math.abs(b.nats) - Math.abs(a.nats))
  return `${words.sum} ${signed(sum)}${because(strongest, words)}`
}

/** The cues that a sum comes of. */
const because = (cues: readonly Pick<Evidence, 'cue' | 'nats'>[], words: EvidenceWords): string =>
  cues.length === 0
    ? ''
    : words.marks.colon +
      cues.map((one) => `${cueOf(one, words)} ${signed(one.nats)}`).join(words.marks.list)

const cueOf = ({ cue }: Pick<Evidence, 'cue'>, { cues }: EvidenceWords): string => cues[cue] ?? cue

const signed = (nats: number): string => `${nats < 0 ? '−' : '+'}${Math.abs(nats).toFixed(1)}`

function matchesText({ matches }: Evidence, words: EvidenceWords): string {
  const shown = matches
    .slice(0, MAX_SHOWN_MATCHES)
    .map(({ en, zh, nats }) => `${en === zh ? en : `${en} ${zh}`} ${signed(nats)}`)
  const more = matches.length - shown.length
  return [...shown, ...(more > 0 ? [words.more.replace('{1}', String(more))] : [])].join(
    words.marks.list,
  )
}

function insteadLine(bead: Bead, alternative: Alternative | null, words: EvidenceWords): string {
  const { marks } = words
  const begin = words.instead + marks.colon
  if (alternative === null) return begin + words.noAlternative
  const { beads, behind, lacks } = alternative
  const shapes = beads.map(shapeOf).join(' + ') + reachOf(bead, beads, words)
  const distance = (behind < 0 ? words.ahead : words.behind).replace(
    '{1}',
    Math.abs(behind).toFixed(1),
  )
  const differing = lacks
    .filter(({ nats }) => Math.abs(nats) >= MIN_SHOWN_NATS)
    .map(({ cue, nats }) => ({ cue, nats: -nats }))
  return begin + shapes + marks.list + distance + because(differing, words)
}

/** Which neighbours an alternative takes something of. */
function reachOf(bead: Bead, others: Alternative['beads'], words: EvidenceWords): string {
  const sides = ['en', 'zh'] as const
  const reaches = (isBeyond: (segment: number, own: readonly number[]) => boolean): boolean =>
    sides.some(
      (side) =>
        bead[side].length > 0 &&
        others.some((other) => other[side].some((segment) => isBeyond(segment, bead[side]))),
    )
  return (
    (reaches((segment, own) => segment < own[0]) ? words.withPrevious : '') +
    (reaches((segment, own) => segment > own[own.length - 1]) ? words.withNext : '')
  )
}
