/** Median English to Chinese length in characters over a hundred real files. */
export const MEDIAN_LENGTH_RATIO = 2.85
