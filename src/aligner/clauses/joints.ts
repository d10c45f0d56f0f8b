/** Evidence of grammar and punctuation about a cut between two Chinese clauses. */
export interface Joint {
  readonly name: string
  /**
   * @param before the Chinese clause before the cut, without its mark
   * @param after the Chinese clause after it
   * @param english the English after the cut
   */
  readonly holds: (before: string, after: string, english: string) => boolean
}

/** First clauses that rarely end a sentence, then those that rarely begin one. */
export const JOINTS: readonly Joint[] = [
  { name: 'after a few characters', holds: (before) => before.length <= 4 },
  { name: 'after a short clause', holds: (before) => before.length > 4 && before.length <= 8 },
  {
    name: 'after an opener',
    holds: (before) => TIME_OR_PLACE.test(before) || CONNECTIVE.test(before),
  },
  { name: 'after a setting', holds: (before) => before.length <= 14 && SETTING.test(before) },
  { name: 'after a condition', holds: (before) => CONDITION.test(before) },
  { name: 'after who says it', holds: (before) => SAYING.test(before) },
  { name: 'before a consequence', holds: (_, after) => CONSEQUENCE.test(after) },
  {
    name: 'speech begins in Chinese only',
    holds: (_, after, english) => /^[“「『"]/.test(after) && !/^["'“‘]/.test(english),
  },
]

/** Time or place: `座谈会上`, `结好18年来`, but not `走过来` or `47公里`. */
const TIME_OR_PLACE =
  /(?:[时后後前间内外年月日号天此]|(?<![集击命])中|(?<![赶关遇爱])上|(?<![坐躺停放留倒蹲跪落])下|(?<![公海英])里|(?<![过起下出进回上前到])来)$/u

/** Point of view or connection: `对所有参赛国而言`, `令人伤心的是`, `因此`. */
const CONNECTIVE =
  /(?:期间|时候|的是|而言|而论|来说|来看|地说|地讲|方面|例如|比如|事实上|实际上|因此|所以|于是|然而|但是|不过|另外|同时|目前|现在|如今|据说|结果|当然|其实|同样|相反|从而|通常|一般|首先|其次|最后|总之)$/u

/** A preposition that governs the whole clause. */
const SETTING =
  /^(?:而|但|并|又|且)?(?:在|就|对|对于|关于|从|与|和|像|正如|作为|至于|自|自从|除|除了)/u

const CONDITION =
  /^(?:而|但|并|又|且)?(?:如果|假如|假若|倘若|若|要是|只要|只有|一旦|除非|当|每当|虽然|虽|尽管|即使|即便|哪怕|由于|因为|既然|既|为了|随着|不管|无论|不论|与其|通过|根据|按照)/u

const SAYING =
  /(?:[说道问称]|指出|认为|表示|强调|主张|相信|深信|发现|表明|说明|证明|明白|推测|估计|警告|宣布|解释|建议|承认|意味着|(?<!的)是|如下)$/u

const CONSEQUENCE = /^(?:就|才|则|便|那么|否则|都|也|因而|从而|以便|以免)/u
