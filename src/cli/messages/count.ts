/** `12,345` */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** `12,345 pairs`, `1 pair` */
export const count = (n: number, what: string): string =>
  `${grouped(n)} ${what}${n === 1 ? '' : 's'}`
