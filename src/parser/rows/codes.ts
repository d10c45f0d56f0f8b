import type { Language, Warning } from '../../types.js'
import { holdsHan } from '../../unicode.js'
import { languageOfCode } from '../languages/code.js'
import { languageOf } from '../languages/identify.js'
import { visible } from '../spans/visible.js'
import type { Taken } from '../xml/taker.js'

/** What the language codes of a file are worth. */
export interface Codes {
  readonly languageOf: (code: string | undefined) => Language | 'other' | undefined
  /** The commonest code of each language, where a file has texts in Simplified and in Traditional Chinese. */
  readonly usual: Partial<Record<Language, string>>
  readonly remarks: readonly Warning[]
}

/** A text, and the code that the file gives it. */
interface Coded extends Taken {
  readonly code?: string | undefined
}

/** So many texts of a code tell whether it is right. With 20 and 2,000 the gold comes out alike. */
const SAMPLE_TEXTS = 200
/**
 * A code is wrong when more than this share of its texts is in the other language: English is often left untranslated.
 * With 0.1 to 0.6, and 0.5 to 0.9, cases and gold come out alike.
 */
const MAX_OTHER_SHARE: Readonly<Record<Language, number>> = { en: 0.25, zh: 0.75 }
/** Shorter English, in words, may be a name in Chinese as well. From 2 to 5 cases and gold come out alike. */
const MIN_ENGLISH_WORDS = 3

/**
 * A code that does not match its texts, as in a file that was copied from another one, is not believed: then the
 * language of each text is identified.
 */
export function codesOf(text: string, texts: readonly Coded[]): Codes {
  const byCode = new Map<string, Coded[]>()
  for (const one of texts) {
    if (one.code === undefined) continue
    const own = byCode.get(one.code)
    if (own === undefined) byCode.set(one.code, [one])
    else own.push(one)
  }
  const languages = new Map<string | undefined, Language | 'other' | undefined>()
  const usual: Partial<Record<Language, string>> = {}
  const remarks: Warning[] = []
  for (const [code, own] of [...byCode].sort(([, a], [, b]) => b.length - a.length)) {
    const language = languageOfCode(code)
    if (language === undefined || language === 'other') languages.set(code, language)
    else if (isWrong(text, language, own)) remarks.push(wrongCodeWarning(code))
    else {
      languages.set(code, language)
      usual[language] ??= code
    }
  }
  return { languageOf: (code) => languages.get(code), usual, remarks }
}

function isWrong(text: string, language: Language, texts: readonly Coded[]): boolean {
  const step = Math.ceil(texts.length / SAMPLE_TEXTS)
  const found = texts
    .filter((_, i) => i % step === 0)
    .map((one) => visible(text, one))
    .filter((one) => holdsHan(one) || one.trim().split(/\s+/).length >= MIN_ENGLISH_WORDS)
    .flatMap((one) => languageOf(one) ?? [])
  return found.filter((one) => one !== language).length > MAX_OTHER_SHARE[language] * found.length
}

const wrongCodeWarning = (code: string): Warning => ({
  code: 'wrongCode',
  message: `the language code '${code}' does not match its texts, which are told apart by what they hold`,
})
