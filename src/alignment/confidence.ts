import type { Bead } from '../types.js'

/** Two decimals: no more is known. */
export const confidenceText = ({ confidence }: Pick<Bead, 'confidence'>): string =>
  confidence.toFixed(2)

/** Four decimals, for programs: a confidence, a quality or a ratio in JSON. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4
