/** Names that lead to a text: deeper ones are as if they stood there, or are not read. */
export const MAX_KEY_STEPS = 100
