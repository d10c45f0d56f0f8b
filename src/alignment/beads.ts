import { unicodePattern } from '../unicode.js'
import type { Alignment, Bead, Language, Level, Segment } from '../types.js'

/** A side of a bead as one text: English sentences joined by a space, Chinese by nothing. */
export function sideText(alignment: Alignment, bead: Bead, language: Language): string {
  const texts = bead[language].map((segment) => alignment[language][segment].text.trim())
  return language === 'en' ? texts.join(' ') : texts.reduce(joinChinese, '')
}

const LATIN_END = unicodePattern('[\\p{Script=Latin}\\p{N}]$')
const LATIN_START = unicodePattern('^[\\p{Script=Latin}\\p{N}]')

/** Nothing between Chinese sentences, but a space between two Latin words. */
const joinChinese = (before: string, after: string): string =>
  before + (LATIN_END(before).test(before) && LATIN_START(after).test(after) ? ' ' : '') + after

/** Tabs, line and paragraph breaks and their kin, each run of them one space; other control characters go. */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/g, ' ')
    .replace(/[\0-\x1f\x7f]/g, '')
    .trim()
}

/** `2-1`: English first. */
export const shapeOf = (bead: Bead): string => `${bead.en.length}-${bead.zh.length}`

/** What a bead's segments are: at clause level most are whole sentences still. */
export const levelOf = ({ level, en, zh }: Alignment, bead: Bead): Level =>
  level === 'clause' && ![...bead.en.map((i) => en[i]), ...bead.zh.map((i) => zh[i])].some(isPart)
    ? 'sentence'
    : level

const isPart = ({ sentence }: Segment): boolean => sentence !== undefined

/** Two decimals: no more is known. */
export const confidenceText = (bead: Bead): string => bead.confidence.toFixed(2)

/** Why a bead is doubtful, the gravest reason first. */
export const doubtText = ({ doubts = [] }: Bead): string => doubts.join('; ')

/** Where a mixed file and its two sides have one name, that; else both. */
export function sourceName({ document: { en, zh } }: Alignment): string {
  const [english, chinese] = [en.source.name ?? '', zh.source.name ?? '']
  return english === chinese || chinese === ''
    ? english
    : english === ''
      ? chinese
      : `${english} ${chinese}`
}

export const isPair = (bead: Bead): boolean => bead.en.length > 0 && bead.zh.length > 0
