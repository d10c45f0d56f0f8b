import type { Language, Warning } from '../../types.js'
import { holdsHan } from '../../unicode.js'
import { languageOfCode } from '../languages/code.js'
import { languageOf } from '../languages/identify.js'

/** What the language codes of a file are worth. */
export interface Codes {
  readonly languageOf: (code: string | undefined) => Language | 'other' | undefined
  /** The commonest code of each language, where a file has texts in Simplified and in Traditional Chinese. */
  readonly usual: Partial<Record<Language, string>>
  readonly remarks: readonly Warning[]
}

/** No more texts of a code are needed to tell whether it is right. With 20 and 2,000 the gold comes out alike. */
const SAMPLE_TEXTS = 200
/**
 * A code is wrong when more than this share of its texts is in the other language: English is often left untranslated.
 * With 0.1 to 0.6, and 0.5 to 0.9, cases and gold come out alike.
 */
const MAX_OTHER_SHARE: Readonly<Record<Language, number>> = { en: 0.25, zh: 0.75 }
/** Shorter English, in words, may be a name in Chinese as well. From 2 to 5 cases and gold come out alike. */
const MIN_ENGLISH_WORDS = 3

/** Gathers what is needed to judge the codes of a file, text by text: a sample of each, however long the file is. */
export interface CodeSurvey {
  /** @param read the text as a reader of the file sees it, where it belongs to the sample */
  readonly add: (code: string, read: () => string) => void
  /**
   * A code that does not match its texts, as in a file that was copied from another one, is not believed: then the
   * language of each text is identified.
   */
  readonly codes: () => Codes
}

/** Every `step`th text of a code: its language, where it tells. */
interface Sample {
  count: number
  step: number
  languages: (Language | undefined)[]
}

export function makeCodeSurvey(): CodeSurvey {
  const byCode = new Map<string, Sample>()
  return {
    add(code, read) {
      const own = byCode.get(code) ?? { count: 0, step: 1, languages: [] }
      if (own.count === 0) byCode.set(code, own)
      if (own.count++ % own.step > 0) return
      own.languages.push(tellingLanguage(read()))
      if (own.languages.length <= SAMPLE_TEXTS) return
      own.languages = own.languages.filter((_, i) => i % 2 === 0)
      own.step *= 2
    },
    codes() {
      const languages = new Map<string | undefined, Language | 'other' | undefined>()
      const usual: Partial<Record<Language, string>> = {}
      const remarks: Warning[] = []
      for (const [code, own] of [...byCode].sort(([, a], [, b]) => b.count - a.count)) {
        const language = languageOfCode(code)
        if (language === undefined || language === 'other') languages.set(code, language)
        else if (isWrong(language, own.languages)) remarks.push(wrongCodeWarning(code))
        else {
          languages.set(code, language)
          usual[language] ??= code
        }
      }
      return { languageOf: (code) => languages.get(code), usual, remarks }
    },
  }
}

const tellingLanguage = (text: string): Language | undefined =>
  holdsHan(text) || text.trim().split(/\s+/).length >= MIN_ENGLISH_WORDS
    ? languageOf(text)
    : undefined

function isWrong(language: Language, languages: readonly (Language | undefined)[]): boolean {
  const found = languages.filter((one) => one !== undefined)
  return found.filter((one) => one !== language).length > MAX_OTHER_SHARE[language] * found.length
}

const wrongCodeWarning = (code: string): Warning => ({
  code: 'wrongCode',
  message: `the language code '${code}' does not match its texts, which are told apart by what they hold`,
})
