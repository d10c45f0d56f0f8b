import type { Pair } from '../pair.js'
import { keyOf, makePlaces } from '../places.js'
import { firstOf } from './rule.js'
import type { CheckedUnit, Rule } from './rule.js'

export const severalTargets: Rule = {
  name: 'several-targets',
  fails: false,
  begin() {
    const places = makePlaces()
    return (units) =>
      units.map((unit) =>
        firstOf(unit.pairs, (pair) => {
          const { source, target } = textsOf(pair, unit)
          if (source === '' || target === '') return undefined
          const [mark] = keyOf(target)
          const before = places.first(keyOf(`${source}\0${scriptOf(pair)}`), unit.line, mark)
          return before === undefined || before.mark === mark
            ? undefined
            : `another translation than in line ${before.line}`
        }),
      )
  },
}

function textsOf({ en, zh }: Pair, { source }: CheckedUnit): { source: string; target: string } {
  return source === 'zh'
    ? { source: zh.text, target: en.text }
    : { source: en.text, target: zh.text }
}

/** A memory may hold a translation in each way of writing Chinese. */
const scriptOf = ({ zh }: Pair): string => zh.code ?? ''
