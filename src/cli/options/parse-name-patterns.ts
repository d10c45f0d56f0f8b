import type { NamePatterns } from '../../batch/index.js'
import { AlignError } from '../../index.js'

/** @throws AlignError `usage` unless the text is two patterns with one star each: `*_EN.txt,*_CN.txt` */
export function parseNamePatterns(text: string): NamePatterns {
  const [en, zh, ...others] = text.split(',').map((pattern) => pattern.trim())
  const isPattern = (pattern: string | undefined): boolean => pattern?.split('*').length === 2
  if (!isPattern(en) || !isPattern(zh) || others.length > 0 || en === zh)
    throw new AlignError(
      'usage',
      [`'${text}' is not a pattern for English names and one for Chinese names`],
      {
        hint: "put a star for what two names have in common: --pair '*_EN.txt,*_CN.txt'",
      },
    )
  return { en, zh }
}
