import { each } from './rule.js'
import type { Rule } from './rule.js'

/** XML that other programs refuse, or take otherwise than it is meant. */
export const notWellFormed: Rule = {
  name: 'not-well-formed',
  fails: true,
  takesSpoilt: true,
  begin: each(({ faults }) =>
    faults.length === 0 ? undefined : faults.map(({ reason }) => reason).join('; '),
  ),
}
