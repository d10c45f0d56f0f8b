import { languageOfCode } from '../parser/languages/code.js'
import type { Language, Script } from '../types.js'

/** What a language code says. */
export interface Code {
  readonly language: Language | 'other' | undefined
  /** How Chinese of this code is written. */
  readonly script: Script | undefined
  /** The code as BCP 47 has it; undefined where it is none. */
  readonly canonical: string | undefined
}

const known = new Map<string, Code>()

export function codeOf(code: string): Code {
  let found = known.get(code)
  if (found === undefined) {
    found = read(code)
    known.set(code, found)
  }
  return found
}

/** English or Chinese; undefined for another language, and without a code. */
export function languageIn(code: string | undefined): Language | undefined {
  const language = code === undefined ? undefined : codeOf(code).language
  return language === 'other' ? undefined : language
}

function read(code: string): Code {
  const language = languageOfCode(code)
  return {
    language,
    script: language === 'zh' ? scriptOf(code.toLowerCase().replaceAll('_', '-')) : undefined,
    canonical: canonicalOf(code),
  }
}

/** By the script that a code names, else by the region; `zh` alone says nothing. */
function scriptOf(code: string): Script | undefined {
  if (/\bhant\b|^cht$/.test(code)) return 'Hant'
  if (/\bhans\b|^chs$/.test(code)) return 'Hans'
  if (/-(?:tw|hk|mo)\b/.test(code)) return 'Hant'
  return /-(?:cn|sg|my)\b/.test(code) ? 'Hans' : undefined
}

function canonicalOf(code: string): string | undefined {
  try {
    return new Intl.Locale(code.replaceAll('_', '-')).toString()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
