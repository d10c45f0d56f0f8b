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
