import { unicodePattern } from '../unicode.js'
import type { Alignment, Bead, Language, Level, Segment } from '../types.js'

/** A side of a bead as one text: English sentences joined by a space, Chinese by nothing. */
export function sideText(alignment: Alignment, bead: Bead, language: Language): string {
  const texts = bead[language].map((segment) => alignment[language][segment].text.trim())
  return language === 'en' ? texts.join(' ') : texts.reduce(joinChinese, '')
}

const LATIN_END = unicodePattern('[\\p{Script=Latin}\\p{N}]$')
const LATIN_START = unicodePattern('^[\\p{Script=Latin}\\p{N}]')

/** Whether a space stands between two texts that are put together in Chinese: between two Latin words or numbers. */
export const isLatinJoint = (before: string, after: string): boolean =>
  LATIN_END(before).test(before) && LATIN_START(after).test(after)

/** Nothing between Chinese sentences, but a space between two Latin words. */
const joinChinese = (before: string, after: string): string =>
  before + (isLatinJoint(before, after) ? ' ' : '') + after

/** What a bead's segments are: at clause level most are still whole sentences. */
export const levelOf = ({ level, en, zh }: Alignment, bead: Bead): Level =>
  level === 'clause' && ![...bead.en.map((i) => en[i]), ...bead.zh.map((i) => zh[i])].some(isPart)
    ? 'sentence'
    : level

const isPart = ({ sentence }: Segment): boolean => sentence !== undefined

/** Why a bead is doubtful, the gravest reason first. */
export const doubtText = ({ doubts = [] }: Bead): string => doubts.join('; ')
