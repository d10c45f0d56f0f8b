/**
 * Names that lead to a text: deeper ones are as if they stood there, or are not read. The deepest of the fixtures, a
 * catalog of Xcode, has nine; without a limit a file that only nests takes quadratic time.
 */
export const MAX_KEY_STEPS = 100
