import type { Inputs } from '../../documents/index.js'
import { failureOf, pathsOf } from '../../documents/index.js'
import { makeReporter } from '../../batch/index.js'
import type { Outcome } from '../../batch/index.js'
import type { Tally } from '../../alignment/index.js'
import type { Host } from '../terminal/host.js'
import { oneDocument } from '../settings/inputs.js'
import type { RunSettings } from '../settings/run.js'
import { writeReport } from './run-report.js'

/** What became of the one document of a run. */
export type OneOutcome =
  | {
      readonly tally: Tally
      /** Pairs left out because they came before. */
      readonly repeated: number
      /** What was noticed on the document. */
      readonly noticed: readonly string[]
    }
  | { readonly error: unknown }

/** Writes `--report` of a run of one document: the same as of a folder with this document in it. */
export async function reportOne(
  one: OneOutcome,
  settings: RunSettings,
  path: string,
  host: Host,
): Promise<void> {
  const reporter = makeReporter([])
  reporter.add(outcomeOf(oneDocument(settings.inputs), one))
  const run = {
    report: reporter.report(),
    gathered: 'error' in one ? undefined : { repeated: one.repeated },
    findings: { others: new Map<string, number>(), links: [] },
    settings,
  }
  await writeReport(run, path, host)
}

function outcomeOf(inputs: Inputs, one: OneOutcome): Outcome {
  const job = { inputs, stem: '' }
  if ('error' in one) {
    return { job, state: 'failed', failure: failureOf(one.error, pathsOf(inputs)) }
  }
  const { tally, noticed } = one
  return { job, state: 'done', tally, warnings: noticed, learned: [] }
}
