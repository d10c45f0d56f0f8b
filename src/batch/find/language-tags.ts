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
    'zh zh-cn zh-hans zh-hans-cn cn chs zhs zho chi chinese simplified-chinese mandarin sc 中文 简体中文 中文版 汉语 ' +
    '简体 中 zh-sg zh-my zh-hant zh-hant-tw zh-tw zh-hk zh-hant-hk zh-mo traditional-chinese tw cht zht tc ' +
    '繁體中文 繁体中文 繁體 繁体'
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

/** @param name a part of a file's or folder's; capitals, `_` for `-` and Android's `zh-rCN`, `b+zh+Hans` do not matter */
function languageTag(name: string): LanguageTag | undefined {
  const tag = name
    .toLowerCase()
    .replace(/^b\+/, '')
    .replaceAll(/[_+ ]/g, '-')
    .replace(/-r(?=[a-z]{2}$)/, '-')
  for (const language of ['en', 'zh'] as const) {
    const rank = RANKS[language].get(tag)
    if (rank !== undefined) return { language, rank }
  }
  return undefined
}

/** The part of a file's or folder's name that names its language. */
export interface NameTag extends LanguageTag {
  /** What stands before it, without the mark between. */
  readonly before: string
  /** What stands behind it: extensions. */
  readonly after: string
}

/**
 * What the end of a name says: `corpus.en`, `README.zh-CN.md`, `shop_EN.txt`, `shop (CN).txt`, `商店英文.txt`, `en.txt`,
 * each also gzipped, and of folders `zh_cn`, `values-zh-rCN`, `zh-Hans.lproj`.
 */
export function nameTag(name: string): NameTag | undefined {
  for (const pattern of NAME_PATTERNS) {
    const [, before, latin, han, after]: (string | undefined)[] = pattern.exec(name) ?? []
    const found = languageTag(latin ?? han ?? '')
    if (found !== undefined) return { ...found, before, after: after ?? '' }
  }
  return undefined
}

/**
 * The words of a name, wherever they stand, that name a language: `en_shop.txt`, `[EN] shop.txt`, `shop-EN-final.txt`,
 * `【英文】商店.txt`. The marks about them stay. They say less than the end of a name: `cn_law.txt` may be about a country.
 */
export function innerTags(name: string): NameTag[] {
  return [...name.matchAll(INNER_TAG)].flatMap(({ 0: word, index }) => {
    const found = languageTag(word)
    if (found === undefined || COMMON_WORDS.has(word.toLowerCase())) return []
    return [{ ...found, before: name.slice(0, index), after: name.slice(index + word.length) }]
  })
}

/** Tags that stand in names for what they mean as words. */
const COMMON_WORDS: ReadonlySet<string> = new Set(['us'])

/** Longest first: `zh-cn` is not `cn`. */
const alternatives = (script: RegExp): string =>
  [...TAGS.en, ...TAGS.zh]
    .filter((tag) => script.test(tag))
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('-', '[-_+ ]r?')

const LATIN_TAG = `(?<![A-Za-z\\d])(?:b\\+)?(?:${alternatives(/^[a-z]/)})`
const HAN_TAG = `(?:${alternatives(/^[^a-z]/)})`

/** A word of Latin letters stands apart; a Chinese one needs no mark before it. */
const TAG_PATTERN = `[._ -]?[([（]?(?:(${LATIN_TAG})|(${HAN_TAG}))[)\\]）]?`

/** Both stand apart: `学英文的人.txt` and `学中文的人.txt` are two documents. */
const INNER_TAG = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${LATIN_TAG}|${HAN_TAG})(?![\p{L}\d])`,
  'giu',
)

/** The language is the extension, else it stands before it: `corpus.en-zh.en` is English. */
const NAME_PATTERNS = [String.raw`(\.gz)?`, String.raw`(\.[^./]+(?:\.gz)?)`].map(
  (after) => new RegExp(`^(.*?)${TAG_PATTERN}${after}$`, 'i'),
)
