/** Anything that has segments, or their numbers, on two sides: a bead, a line of gold, a row under review. */
export interface TwoSides {
  readonly en: readonly unknown[]
  readonly zh: readonly unknown[]
}

/** Whether both sides have segments. */
export const isPair = ({ en, zh }: TwoSides): boolean => en.length > 0 && zh.length > 0

/** Whether only this side has segments. */
export const isOnly = (language: keyof TwoSides, sides: TwoSides): boolean =>
  sides[language].length > 0 && !isPair(sides)

/** `2-1`: English first. */
export const shapeOf = ({ en, zh }: TwoSides): string => `${en.length}-${zh.length}`
