import type { Tally } from '../alignment/index.js'
import { EXIT } from './terminal/host.js'
import type { FailOn } from './options/choices.js'

/** What a run came to, as far as `--fail-on` looks at it. */
export interface Result {
  readonly documents: number
  readonly withoutPairs: number
  readonly tally: Pick<Tally, 'doubtful'>
}

/** The exit status under `--fail-on`. A run without documents counts as one without pairs. */
export function statusOf(rule: FailOn | undefined, { documents, withoutPairs, tally }: Result) {
  const isEmpty = documents === 0 || withoutPairs > 0
  const isUnmet = rule !== undefined && (isEmpty || (rule === 'doubtful' && tally.doubtful > 0))
  return isUnmet ? EXIT.unmet : EXIT.done
}
