/**
 * A bead's posterior as a confidence: of the beads given 0.9, nine in ten are right. The fitted model's
 * posteriors are nearly that already; the map was fitted on the development gold (`npm run accuracy`).
 */
export function toConfidence(posterior: number): number {
  return Math.min(1, Math.max(0, posterior))
}
