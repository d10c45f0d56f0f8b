import { basename } from 'node:path'
import type { OneLanguage } from '../../batch/index.js'
import { shownName } from './messages.js'
import { shellWord } from './shell-word.js'
import type { Words } from '../words/index.js'

/**
 * What a run may have missed: files in one language each, and the command that pairs them. Nothing where there is none,
 * or none in the other language.
 */
export function oneLanguageLine({ en, zh }: OneLanguage, { summary }: Words): string[] {
  if (en.first === undefined || zh.first === undefined) return []
  const [english, chinese] = [shownName(en.first), shownName(zh.first)]
  const two = `align --en ${shellWord(en.first)} --zh ${shellWord(zh.first)}`
  if (en.count === 1 && zh.count === 1) return [summary.oneLanguage(english, chinese, two)]
  const patterns = patternsOf(basename(english), basename(chinese))
  const remedy = patterns === undefined ? two : summary.sameCommand(`--pair ${shellWord(patterns)}`)
  return [summary.oneLanguages(en.count, zh.count, english, chinese, remedy)]
}

/** What two names have in common at their beginning as a star; undefined where that is nothing. */
function patternsOf(en: string, zh: string): string | undefined {
  let common = 0
  while (common < Math.min(en.length, zh.length) && en[common] === zh[common]) common++
  const [one, other] = [en.slice(common), zh.slice(common)]
  return common === 0 || /[*,]/.test(one + other) ? undefined : `*${one},*${other}`
}
