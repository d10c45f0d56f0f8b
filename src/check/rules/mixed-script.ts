import { countScripts } from '../../parser/script.js'
import type { ScriptCounts } from '../../parser/script.js'
import { each, firstOf } from './rule.js'
import type { Rule } from './rule.js'

/** One character of the other script is a slip of a conversion, unless the text quotes a name: then it has many of its own. */
const MIN_OTHER_SCRIPT_SHARE = 0.04

export const mixedScript: Rule = {
  name: 'mixed-script',
  about: 'Simplified and Traditional characters in one text',
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
