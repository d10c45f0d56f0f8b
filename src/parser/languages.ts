import type { Language } from '../types.js'

/** What says nothing of a text's language: code, link targets, addresses, tags. */
const NEUTRAL = /`[^`]*`|\]\([^)]*\)|https?:\/\/\S+|www\.\S+|<[^>]*>|[\w.+-]+@[\w-]+\.\w+/g

/** A Chinese word is about this many characters. */
const CHARACTERS_PER_WORD = 1.6

/**
 * The language a text is written in, by its Han characters against its Latin words; undefined when it
 * has neither. Latin names in a Chinese sentence do not make it English, nor a gloss in Han an English one
 * Chinese.
 */
export function languageOf(text: string): Language | undefined {
  const bare = text.replace(NEUTRAL, ' ')
  const han = bare.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin =
    bare.match(/\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*/gu)?.filter((word) => word.length > 1)
      .length ?? 0
  if (han === 0 && latin === 0) return undefined
  if (han / CHARACTERS_PER_WORD >= latin) return 'zh'
  return CHINESE_GRAMMAR.test(bare) && han >= latin / 2 ? 'zh' : 'en'
}

/** Particles between Han characters and Chinese stops: a Chinese sentence, however many Latin names it holds. */
const CHINESE_GRAMMAR =
  /\p{Script=Han}[的是了在和与或]\p{Script=Han}|\p{Script=Han}[。，；：、！？]/u
