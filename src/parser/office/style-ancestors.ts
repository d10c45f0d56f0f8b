/** Styles are based on others, not on more than this many. */
export const MAX_STYLE_ANCESTORS = 20
