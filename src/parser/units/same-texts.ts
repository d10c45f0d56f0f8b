import type { Warning } from '../../types.js'

/** Texts that are the same on both sides: their number, and the first. */
export interface SameTexts {
  readonly count: number
  readonly first?: string
}

export function sameTexts(
  pairs: readonly { readonly en: string; readonly zh: string }[],
): SameTexts {
  const same = pairs.filter(({ en, zh }) => en === zh && /\p{L}{2}/u.test(en))
  return same.length === 0 ? { count: 0 } : { count: same.length, first: same[0].en }
}

export const plusSameTexts = (one: SameTexts, other: SameTexts): SameTexts => ({
  ...other,
  ...one,
  count: one.count + other.count,
})

/** Says how many there are. */
export function untranslatedWarnings({ count, first = '' }: SameTexts): Warning[] {
  if (count === 0) return []
  const texts = count === 1 ? '1 text is' : `${count} texts are`
  return [
    {
      code: 'untranslated',
      message: `${texts} untranslated, the same on both sides: ${shown(first)}${count > 1 ? ', …' : ''}`,
    },
  ]
}

/** Characters of a text that a warning quotes: half a line of a terminal. */
const MAX_SHOWN_LENGTH = 40

const shown = (text: string): string =>
  text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text
