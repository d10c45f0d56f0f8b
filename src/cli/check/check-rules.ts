import { usage } from '../options/usage.js'
import type { Words } from '../words/index.js'

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

export type RuleName = (typeof RULE_NAMES)[number]

/** Those that fail a memory unless `--fail-on` says otherwise. */
export const FAILING_RULE_NAMES: readonly RuleName[] = [
  'not-well-formed',
  'control-characters',
  'language-code',
  'empty-side',
  'numbers',
  'not-a-translation',
]

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

/** The rules and what they find, for help. */
export function ruleList({ rulesHeading, rules }: Words): string {
  const columns = Math.max(...RULE_NAMES.map(({ length }) => length))
  const lines = RULE_NAMES.map((name) => {
    const mark = FAILING_RULE_NAMES.includes(name) ? '*' : ' '
    return `${mark} ${name.padEnd(columns)}  ${rules[name]}`
  })
  return [rulesHeading, ...lines].join('\n')
}
