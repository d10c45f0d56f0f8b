import { codeOf } from './codes.js'
import { languageOf } from '../parser/languages/identify.js'
import type { Language } from '../types.js'
import type { MemoryText, Unit } from './unit.js'

/** An English and a Chinese text that a unit says translate each other. */
export interface Pair {
  readonly en: MemoryText
  readonly zh: MemoryText
}

/** A text whose language is known. */
export interface Spoken {
  readonly text: MemoryText
  /** As its code or its column says. */
  readonly stated: Language | 'other' | undefined
  /** As its letters say. */
  readonly found: Language | undefined
}

export interface SpokenUnit {
  readonly texts: readonly Spoken[]
  /** Each English text with each Chinese one. */
  readonly pairs: readonly Pair[]
}

/** A unit's texts by language: what a text is written in counts more than its code, as codes are wrong. */
export function spokenUnit({ texts }: Unit): SpokenUnit {
  const spoken = texts.map((text): Spoken => ({
    text,
    stated: text.code === undefined ? text.language : codeOf(text.code).language,
    found: languageOf(text.text),
  }))
  const english = spoken.filter((one) => isIn('en', one, spoken))
  const chinese = spoken.filter((one) => isIn('zh', one, spoken))
  return {
    texts: spoken,
    pairs: english.flatMap((en) => chinese.map((zh) => ({ en: en.text, zh: zh.text }))),
  }
}

/**
 * Chinese is recognised by its letters alone. English that stands where Chinese should is untranslated, unless the other text
 * of the unit is Chinese.
 */
function isIn(language: Language, one: Spoken, all: readonly Spoken[]): boolean {
  if (one.stated === 'other') return false
  if (one.found === 'zh') return language === 'zh'
  if (one.stated === 'zh' && one.found === 'en' && all.some((other) => isExchanged(one, other)))
    return language === 'en'
  return (one.stated ?? one.found) === language
}

/** Whether another text is Chinese that bears the code of English. */
const isExchanged = (one: Spoken, other: Spoken): boolean =>
  other !== one && other.found === 'zh' && other.stated === 'en'
