/**
 * Fits the weights of a conditional random field over ladders (Lafferty et al. 2001), in which the probability of a
 * ladder is proportional to e to the sum of its beads' scores. Maximises the likelihood of the gold beads with
 * L-BFGS (Nocedal 1980) and a Gaussian prior around the starting weights.
 */
import { GAPS } from '../../src/aligner/kernel/structs.js'
import { beadPosteriors, edgeScores, posteriors } from '../aligner/ladder/in-kernel.js'
import { spanOf } from '../../src/aligner/ladder/beads.js'
import { FEATURES, FEATURE_NUMBERS } from './features.js'
import type { Example } from './features.js'
import { beadKey } from './gold.js'

const K = FEATURES.length

const CONTINUED = FEATURE_NUMBERS.get('gap continued')!
const CHANGED = FEATURE_NUMBERS.get('gap changed')!

/** Scores of the edges of an example's graph, in nats. */
export function scoresOf(
  { features, candidates, graph }: Example,
  weights: Float64Array,
): Float64Array {
  const scores = new Float64Array(candidates.count)
  for (let bead = 0, at = 0; bead < scores.length; bead++, at += K) {
    let score = 0
    for (let f = 0; f < K; f++) score += weights[f] * features[at + f]
    scores[bead] = score
  }
  return edgeScores(graph, scores, { continued: weights[CONTINUED], changed: weights[CHANGED] })
}

/** Less probable gold beads are taken for errors in the gold, and not learned from. */
const MIN_TRUSTED_POSTERIOR = 1e-3

/**
 * The candidates of ladders that contain every trusted gold bead. If gold beads cross, there is no such ladder; then the
 * least probable ones are no longer trusted until there is one.
 */
export function allowedBy(example: Example, weights: Float64Array): Uint8Array {
  const { candidates, graph } = example
  const posterior = beadPosteriors(candidates, graph, posteriors(graph, scoresOf(example, weights)))
  const trusted = [...example.right.keys()]
    .filter((bead) => example.right[bead] === 1 && posterior[bead] >= MIN_TRUSTED_POSTERIOR)
    .sort((a, b) => posterior[b] - posterior[a])
  for (;;) {
    const allowed = compatible(example, trusted)
    if (reachesEnd(example, allowed)) return allowed
    trusted.pop()
  }
}

/** The trusted beads, and the candidates that share no segment with them. */
function compatible({ candidates }: Example, trusted: readonly number[]): Uint8Array {
  const { count, en, enSize, zh, zhSize } = candidates
  const keys = Array.from({ length: count }, (_, bead) => beadKey(spanOf(candidates, bead)))
  const owner = { en: new Map<number, string>(), zh: new Map<number, string>() }
  for (const bead of trusted) {
    for (let i = en[bead]; i < en[bead] + enSize[bead]; i++) owner.en.set(i, keys[bead])
    for (let j = zh[bead]; j < zh[bead] + zhSize[bead]; j++) owner.zh.set(j, keys[bead])
  }
  const free = (
    owners: ReadonlyMap<number, string>,
    from: number,
    size: number,
    bead: number,
  ): boolean =>
    Array.from({ length: size }, (_, i) => owners.get(from + i) ?? keys[bead]).every(
      (one) => one === keys[bead],
    )
  return Uint8Array.from({ length: count }, (_, bead) =>
    free(owner.en, en[bead], enSize[bead], bead) && free(owner.zh, zh[bead], zhSize[bead], bead)
      ? 1
      : 0,
  )
}

function reachesEnd({ graph }: Example, allowed: Uint8Array): boolean {
  const reached = new Uint8Array(graph.nodes)
  reached[graph.start] = 1
  for (let edge = 0; edge < graph.from.length; edge++)
    if (allowed[graph.bead[edge]] === 1 && reached[graph.from[edge]] === 1)
      reached[graph.to[edge]] = 1
  return reached[graph.end] === 1
}

/**
 * How much a text of each corpus counts. The novels hold two thirds of the beads, but most users bring
 * articles: counted alike, articles lose 0.003 and novels win 0.002.
 */
const CORPUS_WEIGHT: Readonly<Record<string, number>> = { aca: 2, mag: 2, macdev: 1 }

/** Negative log-likelihood of all ladders with the trusted gold beads, and its gradient. */
function loss(
  examples: readonly Example[],
  allowed: readonly Uint8Array[],
  weights: Float64Array,
  prior: Float64Array,
  strength: number,
): { value: number; gradient: Float64Array } {
  const gradient = new Float64Array(K)
  let value = 0
  examples.forEach((example, e) => {
    const scores = scoresOf(example, weights)
    const free = withTotal(example, scores)
    const bound = withTotal(
      example,
      scores.map((score, edge) => (allowed[e][example.graph.bead[edge]] === 1 ? score : -Infinity)),
    )
    const weight = CORPUS_WEIGHT[example.text.corpus] ?? 1
    value += weight * (free.total - bound.total)
    const { bead: beads, gap } = example.graph
    const errors = new Float64Array(example.candidates.count)
    for (let edge = 0; edge < scores.length; edge++) {
      const error = weight * (free.posterior[edge] - bound.posterior[edge])
      errors[beads[edge]] += error
      if (GAPS[gap[edge]] === 'continued') gradient[CONTINUED] += error
      if (GAPS[gap[edge]] === 'changed') gradient[CHANGED] += error
    }
    for (let bead = 0, at = 0; bead < errors.length; bead++, at += K) {
      const error = errors[bead]
      if (Math.abs(error) < 1e-9) continue
      for (let f = 0; f < K; f++) gradient[f] += error * example.features[at + f]
    }
  })
  for (let f = 0; f < K; f++) {
    const off = weights[f] - prior[f]
    value += (strength * off * off) / 2
    gradient[f] += strength * off
  }
  return { value, gradient }
}

/** Logarithm of the sum over all ladders, and the posteriors. */
function withTotal(
  example: Example,
  scores: Float64Array,
): { total: number; posterior: Float64Array } {
  const { graph } = example
  const posterior = posteriors(graph, scores)
  const forward = new Float64Array(graph.nodes).fill(-Infinity)
  forward[graph.start] = 0
  for (let b = 0; b < scores.length; b++) {
    const add = forward[graph.from[b]] + scores[b]
    const known = forward[graph.to[b]]
    const high = Math.max(add, known)
    if (high > -Infinity)
      forward[graph.to[b]] = high + Math.log1p(Math.exp(Math.min(add, known) - high))
  }
  return { total: forward[graph.end], posterior }
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

export interface FitOptions {
  readonly strength?: number
  readonly rounds?: number
  readonly start?: Float64Array
  /** Names of the features whose weights may change. */
  readonly free?: readonly string[]
}

export function fit(
  examples: readonly Example[],
  prior: Float64Array,
  { strength = 5, rounds = 60, start = prior, free = FEATURES }: FitOptions = {},
): Float64Array {
  let weights: Float64Array = Float64Array.from(start)
  const allowed = examples.map((example) => allowedBy(example, weights))
  const isFree = FEATURES.map((name) => free.includes(name))
  const lossAt = (at: Float64Array): ReturnType<typeof loss> => {
    const { value, gradient } = loss(examples, allowed, at, prior, strength)
    return { value, gradient: gradient.map((slope, f) => (isFree[f] ? slope : 0)) }
  }
  let now = lossAt(weights)
  const memory: { step: Float64Array; change: Float64Array; rho: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const direction = descend(now.gradient, memory)
    const slope = dot(now.gradient, direction)
    if (slope > -1e-6) break
    let size = 1
    let next: Float64Array
    let then: ReturnType<typeof loss>
    for (;;) {
      next = weights.map((w, f) => w + size * direction[f])
      then = lossAt(next)
      if (then.value < now.value + 1e-4 * size * slope) break
      size /= 2
      if (size < 1e-6) return weights
    }
    const step = next.map((w, f) => w - weights[f])
    const change = then.gradient.map((g, f) => g - now.gradient[f])
    const curvature = dot(step, change)
    if (curvature > 1e-10) memory.push({ step, change, rho: 1 / curvature })
    if (memory.length > 10) memory.shift()
    const done = Math.abs(now.value - then.value) < 1e-2
    weights = next
    now = then
    if (done) break
  }
  return weights
}

/** The two-loop recursion of L-BFGS. */
function descend(
  gradient: Float64Array,
  memory: readonly { step: Float64Array; change: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.map((g) => -g)
  const alphas: number[] = []
  for (let m = memory.length - 1; m >= 0; m--) {
    const alpha = memory[m].rho * dot(memory[m].step, direction)
    alphas[m] = alpha
    for (let f = 0; f < K; f++) direction[f] -= alpha * memory[m].change[f]
  }
  const last = memory[memory.length - 1]
  const scale =
    memory.length === 0 ? 0.01 : dot(last.step, last.change) / dot(last.change, last.change)
  for (let f = 0; f < K; f++) direction[f] *= scale
  memory.forEach(({ step, change, rho }, m) => {
    const beta = rho * dot(change, direction)
    for (let f = 0; f < K; f++) direction[f] += step[f] * (alphas[m] - beta)
  })
  return direction
}
