import type { Bead, Evidence } from '../types.js'

/** No more than this many matches of a cue are shown. */
const MAX_SHOWN_MATCHES = 8

/** Why a bead is doubtful, and what spoke for it and against it, in nats: the cues that matched words, strongest first, then the others on one line. */
export function evidenceLines({ evidence, doubts = [] }: Bead): string[] {
  if (evidence === undefined) return []
  const strongest = [...evidence].sort((a, b) => Math.abs(b.nats) - Math.abs(a.nats))
  const ofWords = strongest.filter(({ matches }) => matches.length > 0)
  const others = strongest.filter(({ matches }) => matches.length === 0)
  return [
    ...(doubts.length === 0 ? [] : [`doubtful: ${doubts.join(', ')}`]),
    ...ofWords.map((one) => `${head(one)}: ${matchesText(one)}`),
    ...(others.length === 0 ? [] : [others.map(head).join(', ')]),
  ]
}

const signed = (nats: number): string => `${nats < 0 ? '−' : '+'}${Math.abs(nats).toFixed(1)}`

const head = ({ cue, nats }: Evidence): string => `${cue} ${signed(nats)}`

function matchesText({ matches }: Evidence): string {
  const shown = matches
    .slice(0, MAX_SHOWN_MATCHES)
    .map(({ en, zh, nats }) => `${en === zh ? en : `${en} ${zh}`} ${signed(nats)}`)
  const more = matches.length - shown.length
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}
