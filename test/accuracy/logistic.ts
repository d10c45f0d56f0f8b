/** Logistic regression with a Gaussian prior around 0, fitted by Newton's method. */

export interface Example {
  /** The first is always 1, and its weight is free. */
  readonly features: readonly number[]
  readonly isTrue: boolean
}

/** Variance of the prior of a standardised weight: 1/3, which 10,000 examples outweigh. */
const PRIOR_STRENGTH = 3
const ROUNDS = 30
const ENOUGH = 1e-6

/** @returns weights of the features as they are given */
export function fitLogistic(examples: readonly Example[]): number[] {
  const width = examples[0].features.length
  const means = sum(examples, width, ({ features }, f) => features[f]).map(
    (all) => all / examples.length,
  )
  const deviations = sum(examples, width, ({ features }, f) => (features[f] - means[f]) ** 2).map(
    (all) => Math.sqrt(all / examples.length) || 1,
  )
  const rows = examples.map(({ features }) =>
    features.map((value, f) => (f === 0 ? 1 : (value - means[f]) / deviations[f])),
  )
  const weights = new Array<number>(width).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(rows, examples, weights)
    for (let f = 0; f < width; f++) weights[f] -= step[f]
    if (Math.max(...step.map(Math.abs)) < ENOUGH) break
  }
  const own = weights.map((weight, f) => (f === 0 ? weight : weight / deviations[f]))
  own[0] -= own.slice(1).reduce((total, weight, f) => total + weight * means[f + 1], 0)
  return own
}

const sum = (
  examples: readonly Example[],
  width: number,
  of: (example: Example, feature: number) => number,
): number[] =>
  Array.from({ length: width }, (_, f) =>
    examples.reduce((total, example) => total + of(example, f), 0),
  )

function newtonStep(
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
  weights: readonly number[],
): number[] {
  const width = weights.length
  const gradient = weights.map((weight, f) => (f === 0 ? 0 : PRIOR_STRENGTH * weight))
  const curvature = weights.map((_, f) =>
    weights.map((_weight, g) => (f === g && f > 0 ? PRIOR_STRENGTH : 0)),
  )
  rows.forEach((row, r) => {
    let odds = 0
    for (let f = 0; f < width; f++) odds += weights[f] * row[f]
    const share = 1 / (1 + Math.exp(-odds))
    const error = share - (examples[r].isTrue ? 1 : 0)
    const bend = share * (1 - share)
    for (let f = 0; f < width; f++) {
      gradient[f] += error * row[f]
      for (let g = 0; g < width; g++) curvature[f][g] += bend * row[f] * row[g]
    }
  })
  return solve(curvature, gradient)
}

/** Gauss's elimination; the matrix is symmetric and positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const factor = matrix[j][i] / matrix[i][i]
      for (let k = i; k < n; k++) matrix[j][k] -= factor * matrix[i][k]
      right[j] -= factor * right[i]
    }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) right[i] -= matrix[i][k] * right[k]
    right[i] /= matrix[i][i]
  }
  return right
}
