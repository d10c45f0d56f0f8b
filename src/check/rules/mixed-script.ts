import { countScripts } from '../../parser/script.js'
import type { ScriptCounts } from '../../parser/script.js'
import { each, firstOf } from './rule.js'
import type { Rule } from './rule.js'

/**
 * Characters of the other script are slips of a conversion, unless the text quotes a name: then it has many of its own.
 * Of 5,303 gold pairs 4 are flagged, and 93 % of those in which the words of `test/check/mutations.ts` are converted. With
 * 0.02 it is 5 and 99 %, with 0.08 2 and 60 %.
 */
const MIN_OTHER_SCRIPT_SHARE = 0.04

export const mixedScript: Rule = {
  name: 'mixed-script',
  fails: false,
  begin: each(({ pairs }) =>
    firstOf(pairs, ({ zh }) => {
      const counts = countScripts([zh])
      return isMixed(counts)
        ? `${counts.Hans} characters are Simplified only and ${counts.Hant} Traditional only`
        : undefined
    }),
  ),
}

const isMixed = ({ Hans, Hant }: ScriptCounts): boolean =>
  Math.min(Hans, Hant) > 0 && Math.min(Hans, Hant) >= MIN_OTHER_SCRIPT_SHARE * (Hans + Hant)
