/**
 * What people call the English and the Chinese file of a document: `README_CN.md`, `docs/zh_cn`, `shop-英文.txt`. In
 * each list the likelier partner comes first, so that Simplified Chinese is chosen before Traditional.
 */
import type { Language } from '../../index.js'

const TAGS: Readonly<Record<Language, readonly string[]>> = {
  en: 'en eng english en-us en-gb en-au en-ca en-nz en-ie en-in en-hk en-sg enu us 英文 英文版 英语 英語 英'.split(
    ' ',
  ),
  zh: (
    'zh zh-cn zh-hans zh-hans-cn cn chs zhs zho chi chinese sc 中文 简体中文 中文版 汉语 简体 中 zh-sg zh-my ' +
    'zh-hant zh-hant-tw zh-tw zh-hk zh-hant-hk zh-mo tw cht zht tc 繁體中文 繁体中文 繁體 繁体'
  ).split(' '),
}

/** How likely each tag is to mean the language, best first. */
const RANKS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: new Map(TAGS.en.map((tag, rank) => [tag, rank])),
  zh: new Map(TAGS.zh.map((tag, rank) => [tag, rank])),
}

export interface LanguageTag {
  readonly language: Language
  /** 0 is the likeliest name of the language. */
  readonly rank: number
}

/** @param name a folder's, or a part of a file's; capitals and `_` for `-` do not matter */
export function languageTag(name: string): LanguageTag | undefined {
  const tag = name.toLowerCase().replaceAll('_', '-')
  for (const language of ['en', 'zh'] as const) {
    const rank = RANKS[language].get(tag)
    if (rank !== undefined) return { language, rank }
  }
  return undefined
}

/** The part of a file's name that names its language. */
export interface NameTag extends LanguageTag {
  /** What stands before it, without the mark between. */
  readonly before: string
  /** What stands behind it: extensions. */
  readonly after: string
}

/** `corpus.en`, `README.zh-CN.md`, `shop_EN.txt`, `shop (CN).txt`, `商店英文.txt`, `en.txt`, each also gzipped. */
export function nameTag(name: string): NameTag | undefined {
  for (const pattern of NAME_PATTERNS) {
    const [, before, latin, han, after]: (string | undefined)[] = pattern.exec(name) ?? []
    const found = languageTag(latin ?? han ?? '')
    if (found !== undefined) return { ...found, before, after: after ?? '' }
  }
  return undefined
}

/** Longest first: `zh-cn` is not `cn`. */
const alternatives = (script: RegExp): string =>
  [...TAGS.en, ...TAGS.zh]
    .filter((tag) => script.test(tag))
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('-', '[-_]')

/** A word of Latin letters stands apart; a Chinese one needs no mark before it. */
const TAG_PATTERN = `[._ -]?[([（]?(?:(?<![A-Za-z\\d])(${alternatives(/^[a-z]/)})|(${alternatives(/^[^a-z]/)}))[)\\]）]?`

/** The language is the extension, else it stands before it: `corpus.en-zh.en` is English. */
const NAME_PATTERNS = [String.raw`(\.gz)?`, String.raw`(\.[^./]+(?:\.gz)?)`].map(
  (after) => new RegExp(`^(.*?)${TAG_PATTERN}${after}$`, 'i'),
)
