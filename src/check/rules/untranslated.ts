import { isSameText } from '../../aligner/tokens/same-text.js'
import { holdsHan } from '../../unicode.js'
import { each, firstOf } from './rule.js'
import type { Rule } from './rule.js'

/** What has no letters, as a number has none, is the same in both languages. */
const WORD = /\p{L}{2}/u
/** Fewer English words may be a name, which stays as it is in Chinese. */
const SENTENCE = /\p{Ll}{2,}\P{L}+(?:\p{L}+\P{L}+)*?\p{Ll}{2,}\P{L}+(?:\p{L}+\P{L}+)*?\p{Ll}{2,}/u

export const untranslated: Rule = {
  name: 'untranslated',
  fails: false,
  begin: each(({ pairs }) =>
    firstOf(pairs, ({ en, zh }) => {
      if (!WORD.test(zh.text)) return undefined
      if (isSameText(en.text, zh.text)) return 'the same text on both sides'
      return !holdsHan(zh.text) && SENTENCE.test(zh.text) ? 'the Chinese is English' : undefined
    }),
  ),
}
