import { EACH_HAN, countHan, isCommon, unicodePattern } from '../../unicode.js'
import type { IgnoredReason, Language } from '../../types.js'
import { FUNCTION_WORDS, OTHER_FUNCTION_WORDS } from './function-words.js'
import { isSyllable } from './pinyin.js'

/** The language of a text, or why it is in neither. */
export type Identified = Language | { readonly why: IgnoredReason }

export const isLanguage = (identified: Identified): identified is Language =>
  typeof identified === 'string'

/**
 * What says nothing about a text's language: code, link targets, addresses, tags, entities. What opens and is not
 * closed is given up where the next one opens, so that the time is linear whatever the text.
 */
const NEUTRAL_TEXT =
  /`[^`]*`|\]\([^)\]]*\)|(?:https?|ftp):\/\/[^\s\u3000-\u303f\uff00-\uffef]+|www\.[^\s\u3000-\u303f\uff00-\uffef]+|<\/?(?!br\b)[A-Za-z][^<>]*>|\{\{(?:(?!\{\{).)*?\}\}|\{\\[^{}]*\}|&[A-Za-z]+;|&#\w+;|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w+/g

/** A character that all of it has; most texts have none. */
const MAY_BE_NEUTRAL = /[`<{&@]|\]\(|:\/\/|www\./

/** No word is longer than 100 letters; an endless one would overflow the stack of the regular expression. */
const WORD = unicodePattern(
  "[\\p{Script=Latin}][\\p{M}]*(?:[\\p{Script=Latin}\\p{M}]|['’-](?=[\\p{Script=Latin}])){0,99}",
  'g',
)

/** Letters of the phonetic alphabet that no European spelling uses. */
const PHONETIC_LETTER = /[ɑæəɛɜɪɔɒʊʌθðʃʒŋɡɹɾːˈˌʔ]/u
/** `widow /ˈwɪdəʊ/ n.`: a word, how it sounds, and what part of speech it is. */
const DICTIONARY_ENTRY =
  /^\s*[A-Za-z][A-Za-z' -]{0,40}\s*(?:\/[^/\n]{1,40}\/|\[[^[\]\n]{1,40}\])\s*(?:n|v|vt|vi|adj|adv|prep|conj|pron|int|phr)\.\s*$/
/** Vowels with the tone marks of pinyin; é, ó and their kin are left out, since French and Spanish have them. */
const TONED_VOWEL = /[āēīōūǖǎěǐǒǔǚ]/iu

/**
 * A Chinese word is about this many characters. At 1.6 and 2 all cases come out right; at 1.2 a web page and at 3 a
 * manual page do not.
 */
const HAN_PER_WORD = 1.6

/**
 * The beginning of a text tells its language, in characters. With half and twice as many cases and gold come out alike.
 */
const SAMPLE_LENGTH = 20_000

/** The text without what is neutral, each piece of it a blank. */
export const bareOf = (text: string): string =>
  MAY_BE_NEUTRAL.test(text) ? text.replace(NEUTRAL_TEXT, (piece) => ' '.repeat(piece.length)) : text

/**
 * The language a text is written in, by its Han characters against its Latin words. Latin names in a
 * Chinese sentence do not make it English, nor a gloss in Han an English one Chinese.
 */
export function identify(text: string): Identified {
  const bare = bareOf(text.slice(0, SAMPLE_LENGTH))
  const common = isCommon(bare)
  const han = countHan(bare)
  const kana = common ? 0 : count(bare, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const words = bare.match(WORD(bare)) ?? []
  const latin = words.filter((word) => word.length > 1 || word === 'I').length
  const other = common ? 0 : count(bare, OTHER_SCRIPTS())
  // Chinese quotes a name in kana. From a third to a thirtieth of the characters cases and gold come out alike.
  if (kana > 1 && kana > (han + kana) / 10) return { why: 'another language' }
  if (other > han + words.join('').length) return { why: 'another language' }
  if (han === 0 && latin === 0) return { why: /\p{L}/u.test(bare) ? 'no words' : 'no text' }
  if (han === 0) return identifyLatin(bare, words)
  if (isGlossed(bare)) return 'zh'
  if (han / HAN_PER_WORD >= latin || isChineseSentence(bare, words, han)) return 'zh'
  return 'en'
}

export function languageOf(text: string): Language | undefined {
  const identified = identify(text)
  return isLanguage(identified) ? identified : undefined
}

const OTHER_SCRIPTS = (): RegExp => /(?![\p{Script=Latin}\p{Script=Han}\p{Script=Greek}])\p{L}/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Han characters in brackets are a gloss: `misspelt: ZHI(峙) of DUIZHI`. */
const GLOSS = /[(（[「][^()（）[\]「」]*[)）\]」]/g
/** Chinese and nothing else, but for what brackets hold: `另见 (READ MORE)`. */
function isGlossed(bare: string): boolean {
  const open = bare.replace(GLOSS, ' ')
  return open.length < bare.length && countHan(open) > 0 && !/\p{Script=Latin}/u.test(open)
}

/** Particles between Han characters, and Chinese stops: however many Latin names it holds, a sentence. */
const GRAMMAR = unicodePattern(
  String.raw`[\p{Script=Han}][的是了在和与或為为]\s?[\p{Script=Han}\p{Script=Latin}]|` +
    String.raw`[\p{Script=Latin}]\s?[的是了在和与或為为]\s?[\p{Script=Han}]|[\p{Script=Han}][。，；：、！？]`,
)

/** `如果没有反应, check the "Network" tab`: English that names something Chinese begins otherwise. */
const CHINESE_START = unicodePattern('^[^\\p{L}]*[\\p{Script=Han}]{4}')

function isChineseSentence(bare: string, words: readonly string[], han: number): boolean {
  if (isCode(bare.replace(EACH_HAN(bare), ' '))) return true
  const open = bare.replace(GLOSS, ' ')
  // One character is a name or a bullet. At 4 a table with short Chinese cells is misread.
  if (countHan(open) < 2) return false
  if (CHINESE_START(open).test(open)) return true
  const english = words.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length
  if (english === 0) return true
  // With half or all of the former share cases and gold come out alike. Where one English function word for eight
  // characters is too many, a sentence that quotes English is lost; one for two does as well as one for four.
  return GRAMMAR(open).test(open) && han >= words.length / 2 && english <= han / 4
}

/** A text in Latin letters: English, unless it is phonetic, pinyin, code or another language. */
function identifyLatin(bare: string, words: readonly string[]): Identified {
  if (!isCommon(bare)) {
    // Half and twice these shares give the same on cases and gold.
    const phonetic = words.filter((word) => PHONETIC_LETTER.test(word)).length
    if (phonetic > words.length / 4) return DICTIONARY_ENTRY.test(bare) ? 'en' : { why: 'phonetic' }
    const toned = words.filter((word) => TONED_VOWEL.test(word)).length
    if (toned > words.length / 3) return { why: 'pinyin' }
  }
  if (isPinyin(words, bare)) return { why: 'pinyin' }
  if (isCode(bare)) return { why: 'code' }
  return isOtherLatin(words) ? { why: 'another language' } : 'en'
}

/**
 * Fewer syllables in a row are English as well, `Long can pen`, unless one of them has a tone mark. From 2 to 4, and
 * from 1 to 3, cases and tests come out right; with 6 and 4 pinyin is taken for English.
 */
const MIN_SYLLABLES = { plain: 4, toned: 2 }

/** Pinyin with some of its tone marks, or none: nothing but syllables, and no English function word. */
const isPinyin = (words: readonly string[], bare: string): boolean =>
  words.length >= MIN_SYLLABLES[TONED_VOWEL.test(bare) ? 'toned' : 'plain'] &&
  // Nearly every sentence has a function word, which takes less time to find than the pattern of syllables to compile.
  !words.some((word) => FUNCTION_WORDS.has(word.toLowerCase())) &&
  words.every((word) => isSyllable(word))

/** Shortest text whose function words are counted, in words. From 2 to 12 cases and gold come out alike. */
const MIN_COUNTED_WORDS = 5

function isOtherLatin(words: readonly string[]): boolean {
  if (words.length < MIN_COUNTED_WORDS) return false
  let english = 0
  const other: string[] = []
  for (const word of words) {
    const lower = word.toLowerCase()
    if (FUNCTION_WORDS.has(lower)) english++
    // In most texts all languages together have too few.
    if (OTHER_WORDS.has(lower)) other.push(lower)
  }
  // Names have a function word of another language now and then. From 1 to 4 for one English one cases come out alike.
  const isEvidence = (found: readonly string[]): boolean =>
    found.length >= 2 && found.length > 2 * english
  return (
    isEvidence(other) &&
    OTHER_FUNCTION_WORDS.some((list) => isEvidence(other.filter((word) => list.has(word))))
  )
}

const OTHER_WORDS = new Set(OTHER_FUNCTION_WORDS.flatMap((list) => [...list]))

/** What only identifiers, paths and statements look like. */
const CODE_CHUNK =
  /^\$$|^-{1,2}[A-Za-z]|[A-Za-z]_[A-Za-z]|^[a-z]+[A-Z]|\w\(|::|->|=>|==|[;{}=\\|]|^[./~][\w./-]*\w|\w\.\w{2}[(\w]*$|\w\/\w+\/\w|^@\w|^<\S*>?$|^[a-z]+\d\w*$/
/** A character that such a chunk has; most texts have none and need not be split. */
const MAY_BE_CODE = /[$_{}=\\|@<]|;\S|::|->|\w\(|[a-z][A-Z]|\w[./]\w|[a-z]\d|(?:^|\s)\[?[-./~]/
/** Ordinary words, with the marks that stand around them. */
const PLAIN_CHUNK = unicodePattern(
  "^[^\\p{L}\\p{N}]*[\\p{Lu}]?[\\p{Ll}]+(?:['’-][\\p{L}]+)*[^\\p{L}\\p{N}]*$",
)

/** A site's name and a date make a dateline: `Lanchuan.org.cn 2024-09-18 10:26`. */
const SITE_AND_DATE = /^[A-Za-z][\w-]*(?:\.[\w-]+)+\s+\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b/

/**
 * `-d DATE`, `tide [-d DATE] [-p PORT]`: options, and placeholders for what they take. A name is taken whole and a
 * bracket in one place only, or a row of `-a-a-a` could be read in more ways than there is time for.
 */
const SYNOPSIS =
  /^\s*(?:[a-z][\w-]{0,30}\s+)?(?:\[?-{1,2}[A-Za-z][\w-]{0,30}(?![\w-])(?:[ =]\[?(?:[A-Z][A-Z_\d]{0,20}|<[\w-]{1,20}>))?[\],|]{0,4}\s*){1,20}$/

/** A run of marks is tried from its beginning alone. */
const withoutMarks = (chunk: string): string =>
  chunk.replace(/(?<![.,;:!?)\]"'”’*_])[.,;:!?)\]"'”’*_]+$/, '')

/** Mostly identifiers and signs: `org.junit.jupiter.api`, `kubectl get po pod1`, `figure.image-display`. */
function isCode(bare: string): boolean {
  if (!MAY_BE_CODE.test(bare)) return false
  if (SITE_AND_DATE.test(bare)) return false
  if (SYNOPSIS.test(bare)) return true
  const chunks = bare.split(/\s+/).filter((chunk) => /[A-Za-z]/.test(chunk))
  const codes = chunks.filter(
    (chunk) => CODE_CHUNK.test(withoutMarks(chunk)) && !PLAIN_CHUNK(chunk).test(chunk),
  ).length
  const shell = /^\s*\$\s+[\w./-]+/.test(bare) && !/[.!?]\s*$/.test(bare) ? 1 : 0
  return codes + shell > 0 && codes + shell > chunks.length / 2
}
