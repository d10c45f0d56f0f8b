/** Styles are based on others, in files of office programs on two or three. In a damaged file they may form a circle. */
export const MAX_STYLE_ANCESTORS = 20
