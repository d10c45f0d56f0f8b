import { usage } from '../options/usage.js'

/** What `align check` can find, in the order in which the findings of a unit are listed. The rules themselves are loaded when needed. */
export const RULE_NAMES = [
  'not-well-formed',
  'control-characters',
  'language-code',
  'mixed-script',
  'empty-side',
  'untranslated',
  'numbers',
  'names',
  'not-a-translation',
  'length',
  'duplicate',
  'several-targets',
  'several-sentences',
] as const

/** @throws AlignError `usage` */
export function parseRules(text: string): readonly string[] {
  if (text === 'none') return []
  if (text === 'all') return RULE_NAMES
  return text.split(',').map((one) => {
    const name = one.trim()
    if (!RULE_NAMES.some((known) => known === name))
      throw usage(
        `there is no rule '${name}'`,
        `the rules are ${RULE_NAMES.join(', ')}; all and none mean what they say`,
      )
    return name
  })
}
