import type { Language } from '../../types.js'

const ENGLISH = new Set(['en', 'eng', 'english'])
/** ISO 639 codes of Chinese and of its varieties, and names that programs write instead. */
const CHINESE = new Set(
  'zh zho chi cmn cn chs cht chinese cdo cjy cnp cpx csp czh czo gan hak hsn lzh mnp nan wuu yue'.split(
    ' ',
  ),
)

/**
 * The language that a code in a file means: `en-US`, `EN_us`, `zh-Hant-TW`, `Chinese`.
 * @returns undefined for no code, which says nothing; `other` for any other language
 */
export function languageOfCode(code: string | undefined): Language | 'other' | undefined {
  const primary = /^[a-z]+/.exec((code ?? '').trim().toLowerCase())?.[0]
  if (primary === undefined || primary === 'x' || primary === 'und') return undefined
  if (ENGLISH.has(primary)) return 'en'
  return CHINESE.has(primary) ? 'zh' : 'other'
}

/** What programs write that is no code of ISO 639. */
const NO_CODES = new Set(['cn', 'chs', 'cht'])

/** A code as BCP 47 has it, to be written again; undefined for one that is none: `Chinese`, `cn`. */
export function writtenCode(code: string | undefined): string | undefined {
  const written = (code ?? '').trim().replaceAll('_', '-')
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,8}$/i.test(written) &&
    isLocale(written) &&
    !NO_CODES.has(written.split('-')[0].toLowerCase())
    ? written
    : undefined
}

/** Those of them that can be written again. */
export function writtenCodes(
  codes: Partial<Readonly<Record<Language, string>>>,
): Partial<Record<Language, string>> {
  const [en, zh] = [writtenCode(codes.en), writtenCode(codes.zh)]
  return { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) }
}

function isLocale(code: string): boolean {
  try {
    return new Intl.Locale(code).language !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
