import { describe, expect, test } from 'vitest'
import { RULE_NAMES } from '../../src/cli/check/check-rules.js'
import { hasGold, readGoldLines } from '../accuracy/gold.js'
import { MUTATIONS, countFindings, ownMemories, unitsOf } from './mutations.js'

/** The share of damaged units that a rule must flag at least, where it is not all of them. */
const RECALL: Readonly<Record<string, number>> = {
  numbers: 0.75,
  names: 0.5,
  'mixed-script': 0.75,
  'not-a-translation': 0.6,
  length: 0.75,
  'several-sentences': 0.6,
}

/** The share of good units that a rule may flag at most. */
const FALSE_ALARMS: Readonly<Record<string, number>> = {
  'not-a-translation': 0.01,
  numbers: 0.01,
  names: 0.01,
  length: 0.01,
}
/** These may flag any number: good texts repeat themselves, and translate one sentence by several. */
const ANY: readonly string[] = ['duplicate', 'several-targets', 'several-sentences']

test('there is a way to damage a memory for each rule', () => {
  expect(Object.keys(MUTATIONS)).toEqual(RULE_NAMES)
})

describe.each([
  { name: 'fixtures/gold', isThere: true, read: ownMemories },
  {
    name: 'the development gold (skipped where it is not there)',
    isThere: hasGold,
    read: () => readGoldLines().map(unitsOf),
  },
])('in $name', ({ isThere, read }) => {
  test.runIf(isThere).each(RULE_NAMES)(
    '%s finds what is damaged, and hardly anything else',
    (rule) => {
      const { units, falseAlarms, damaged, found } = countFindings(rule, read())
      if (damaged > 0) expect(found / damaged).toBeGreaterThanOrEqual(RECALL[rule] ?? 0.98)
      if (!ANY.includes(rule))
        expect(falseAlarms / units).toBeLessThanOrEqual(FALSE_ALARMS[rule] ?? 0.005)
    },
  )
})
