/**
 * Fits the weights of a conditional random field over ladders (Lafferty et al. 2001), in which the probability of a
 * ladder is proportional to e to the sum of its beads' scores. Maximises the likelihood of the gold beads with
 * L-BFGS (Nocedal 1980) and a Gaussian prior around the starting weights.
 */
import { posteriors } from '../../src/aligner/ladder/ladder.js'
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

/** Less probable gold beads are taken for errors in the gold, and not learned from. */
const MIN_TRUSTED_POSTERIOR = 1e-3

/**
 * The candidates of ladders that contain every trusted gold bead. If gold beads cross, there is no such ladder; then the
 * least probable ones are no longer trusted until there is one.
 */
export function allowedBy(example: Example, weights: Float64Array): Uint8Array {
  const posterior = posteriors(example.graph, scoresOf(example, weights))
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
function compatible(
  { candidates: { count, en, enSize, zh, zhSize } }: Example,
  trusted: readonly number[],
): Uint8Array {
  const owner = { en: new Map<number, number>(), zh: new Map<number, number>() }
  for (const bead of trusted) {
    for (let i = en[bead]; i < en[bead] + enSize[bead]; i++) owner.en.set(i, bead)
    for (let j = zh[bead]; j < zh[bead] + zhSize[bead]; j++) owner.zh.set(j, bead)
  }
  const free = (
    owners: ReadonlyMap<number, number>,
    from: number,
    size: number,
    bead: number,
  ): boolean =>
    Array.from({ length: size }, (_, i) => owners.get(from + i) ?? bead).every(
      (one) => one === bead,
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
  allowed.forEach((yes, bead) => {
    if (yes === 1 && reached[graph.from[bead]] === 1) reached[graph.to[bead]] = 1
  })
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
      scores.map((score, b) => (allowed[e][b] === 1 ? score : -Infinity)),
    )
    const weight = CORPUS_WEIGHT[example.text.corpus] ?? 1
    value += weight * (free.total - bound.total)
    for (let bead = 0, at = 0; bead < scores.length; bead++, at += K) {
      const error = weight * (free.posterior[bead] - bound.posterior[bead])
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
