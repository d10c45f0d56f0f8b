import type { BeadSpan, Candidates } from './ladder/beads.js'
import { spanOf } from './ladder/beads.js'
import { detoursAround } from './ladder/detours.js'
import type { Detour } from './ladder/detours.js'
import type { GapGraph } from './ladder/best-ladder.js'
import { shape } from './cues/bead/shape.js'
import { cueNats } from './scorer/explain.js'
import type { Scorer } from './scorer/scorer.js'

/** What would stand in place of a bead: `Alternative` of the public types, with spans of segments. */
export interface AlternativeSpans {
  readonly beads: readonly BeadSpan[]
  readonly behind: number
  readonly lacks: readonly { readonly cue: string; readonly nats: number }[]
}

/** Candidates, and what became of their scores. */
export interface WeighedCandidates {
  readonly candidates: Candidates
  /** Of each candidate, in nats. */
  readonly scores: Float64Array
  readonly graph: GapGraph
  /** Of the edges: with what the shapes are worth in this text and a gap after another. */
  readonly adapted: Float64Array
}

/** What would stand in place of each bead of a path, and which cues speak against that. */
export function alternativesTo(
  scorer: Scorer,
  { candidates, scores, graph, adapted }: WeighedCandidates,
  beads: readonly number[],
): (AlternativeSpans | undefined)[] {
  const known = new Map<number, ReadonlyMap<string, number>>()
  const cuesOf = (bead: number): ReadonlyMap<string, number> => {
    const cues = known.get(bead) ?? natsByCue(scorer, spanOf(candidates, bead), scores[bead])
    known.set(bead, cues)
    return cues
  }
  return detoursAround(candidates, graph, adapted, beads).map(
    (detour) =>
      detour && {
        beads: detour.other.map((bead) => spanOf(candidates, bead)),
        behind: round(detour.behind),
        lacks: lacksOf(detour, cuesOf),
      },
  )
}

const natsByCue = (scorer: Scorer, span: BeadSpan, score: number): ReadonlyMap<string, number> =>
  new Map(cueNats(scorer, span, score).map(({ cue, nats }) => [cue, nats]))

/** What the beads of the best path have more than those of the other, by cue. */
function lacksOf(
  { own, other, behind }: Detour,
  cuesOf: (bead: number) => ReadonlyMap<string, number>,
): AlternativeSpans['lacks'] {
  const lacks = new Map<string, number>()
  const add = (beads: readonly number[], sign: 1 | -1): void => {
    for (const bead of beads)
      for (const [cue, nats] of cuesOf(bead)) lacks.set(cue, (lacks.get(cue) ?? 0) + sign * nats)
  }
  add(own, 1)
  add(other, -1)
  // How often this text has each shape, and that omissions come in runs, are what is left: they are priors of shapes.
  const named = [...lacks].reduce((sum, [cue, nats]) => (cue === shape.name ? sum : sum + nats), 0)
  lacks.set(shape.name, behind - named)
  return [...lacks]
    .map(([cue, nats]) => ({ cue, nats: round(nats) }))
    .filter(({ nats }) => nats !== 0)
    .sort((a, b) => b.nats - a.nats)
}

const round = (nats: number): number => Math.round(nats * 100) / 100
