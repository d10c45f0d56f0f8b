import { chineseSentences } from '../../parser/sentences/chinese.js'
import { englishSentences } from '../../parser/sentences/english.js'
import { each, firstOf } from './rule.js'
import type { Rule } from './rule.js'

export const severalSentences: Rule = {
  name: 'several-sentences',
  fails: false,
  begin: each(({ pairs }) =>
    firstOf(pairs, ({ en, zh }) => {
      const [english, chinese] = [
        englishSentences(en.text).length,
        chineseSentences(zh.text).length,
      ]
      if (Math.min(english, chinese) !== 1 || english === chinese) return undefined
      return `${english} English against ${chinese} Chinese: cut it with align -l clause`
    }),
  ),
}
