/** A pair of runs of pieces that were found to translate each other. */
export interface Match {
  readonly en: PieceRange
  readonly zh: PieceRange
}

/** `[from, to)` */
export interface PieceRange {
  readonly from: number
  readonly to: number
}
