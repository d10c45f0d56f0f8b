/**
 * Fits the weights: a conditional random field over ladders (Lafferty et al. 2001), whose probability
 * of a ladder is e to the sum of its beads' scores. Maximises the likelihood of the gold beads with
 * L-BFGS (Nocedal 1980) and a Gaussian prior around the starting weights.
 */
import { posteriors } from '../../src/aligner/ladder.js'
import { FEATURES } from './features.js'
import type { Example } from './features.js'

const K = FEATURES.length

export function scoresOf(example: Example, weights: Float64Array): Float64Array {
  const { features, candidates } = example
  const scores = new Float64Array(candidates.count)
  for (let bead = 0, at = 0; bead < scores.length; bead++, at += K) {
    let score = 0
    for (let f = 0; f < K; f++) score += weights[f] * features[at + f]
    scores[bead] = score
  }
  return scores
}

/** A gold bead less probable than this is taken for an error of the gold, and not learned from. */
const LEAST_TRUSTED = 1e-3

/** Which candidates a ladder may use and still hold every gold bead that is trusted. */
export function allowedBy(example: Example, weights: Float64Array): Uint8Array {
  const { candidates, right, graph } = example
  const posterior = posteriors(graph, scoresOf(example, weights))
  const ends = [0, 0]
  for (let b = 0; b < candidates.count; b++) {
    ends[0] = Math.max(ends[0], candidates.en[b] + candidates.enSize[b])
    ends[1] = Math.max(ends[1], candidates.zh[b] + candidates.zhSize[b])
  }
  const owner = { en: new Int32Array(ends[0]).fill(-1), zh: new Int32Array(ends[1]).fill(-1) }
  for (let b = 0; b < candidates.count; b++) {
    if (right[b] === 0 || posterior[b] < LEAST_TRUSTED) continue
    owner.en.fill(b, candidates.en[b], candidates.en[b] + candidates.enSize[b])
    owner.zh.fill(b, candidates.zh[b], candidates.zh[b] + candidates.zhSize[b])
  }
  return Uint8Array.from({ length: candidates.count }, (_, b) => {
    for (let i = candidates.en[b]; i < candidates.en[b] + candidates.enSize[b]; i++)
      if (owner.en[i] >= 0 && owner.en[i] !== b) return 0
    for (let j = candidates.zh[b]; j < candidates.zh[b] + candidates.zhSize[b]; j++)
      if (owner.zh[j] >= 0 && owner.zh[j] !== b) return 0
    return 1
  })
}

/** Negative log-likelihood of the trusted gold beads, whatever lies between them, and its gradient. */
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
      scores.map((score, b) => (allowed[e][b] === 1 ? score : -Infinity)),
    )
    value += free.total - bound.total
    for (let bead = 0, at = 0; bead < scores.length; bead++, at += K) {
      const error = free.posterior[bead] - bound.posterior[bead]
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

/** Log of the sum over all ladders, and the posteriors. */
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

export function fit(
  examples: readonly Example[],
  prior: Float64Array,
  { strength = 5, rounds = 60, start = prior } = {},
): Float64Array {
  let weights: Float64Array = Float64Array.from(start)
  const allowed = examples.map((example) => allowedBy(example, weights))
  let now = loss(examples, allowed, weights, prior, strength)
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
      then = loss(examples, allowed, next, prior, strength)
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

/** The two-loop recursion. */
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
