import { sideText } from './beads.js'
import { isPair } from './shape.js'
import type { Alignment } from '../types.js'

/** How long the texts of pairs are. */
export interface TextSize {
  readonly en: SideSize
  readonly zh: SideSize
}

interface SideSize {
  /** Code points, blanks not counted. */
  readonly characters: number
  /** Words and numbers; each Han character is one. */
  readonly tokens: number
}

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu

/** Of the pairs alone: what has no partner is in no corpus. */
export function textSizeOf(alignment: Alignment): TextSize {
  const pairs = alignment.beads.filter(isPair)
  const size = (side: 'en' | 'zh'): SideSize => {
    let [characters, tokens] = [0, 0]
    for (const bead of pairs) {
      const text = sideText(alignment, bead, side)
      characters += text.match(/\S/gu)?.length ?? 0
      tokens += text.match(TOKEN)?.length ?? 0
    }
    return { characters, tokens }
  }
  return { en: size('en'), zh: size('zh') }
}

export const addTextSizes = (one: TextSize, other: TextSize): TextSize => ({
  en: addSides(one.en, other.en),
  zh: addSides(one.zh, other.zh),
})

const addSides = (one: SideSize, other: SideSize): SideSize => ({
  characters: one.characters + other.characters,
  tokens: one.tokens + other.tokens,
})

/** English characters for each Chinese one; undefined where there is no Chinese. */
export const lengthRatio = ({ en, zh }: TextSize): number | undefined =>
  zh.characters === 0 ? undefined : en.characters / zh.characters
