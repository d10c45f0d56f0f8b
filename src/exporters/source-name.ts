import type { Alignment } from '../types.js'

/** Where a mixed file and its two sides have one name, that; else both. */
export function sourceName({ document: { en, zh } }: Alignment): string {
  const [english, chinese] = [en.source.name ?? '', zh.source.name ?? '']
  return english === chinese || chinese === ''
    ? english
    : english === ''
      ? chinese
      : `${english} ${chinese}`
}
