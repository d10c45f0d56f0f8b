import { partsOf, pathsOf } from '../../documents/index.js'
import { join } from 'node:path'
import { MANIFEST, stateOf } from '../../batch/index.js'
import type { FoundFiles, Plan, PlannedState, Store } from '../../batch/index.js'
import { streamOutput } from '../../files/index.js'
import { EXIT } from '../terminal/host.js'
import type { Destination } from '../settings/destination.js'
import type { Host } from '../terminal/host.js'
import { shownName } from './messages.js'
import type { ManySettingsWithTerms } from '../settings/many.js'
import type { OutputSettings } from '../settings/output.js'
import { failureLines, nothingFoundLine, passedOverLine } from './run-report.js'
import { wordsFor } from '../words/index.js'

/**
 * Says what a run of many documents would do, a line for each on standard output.
 * @returns the exit status
 */
export async function printPlan(
  plan: Plan,
  settings: ManySettingsWithTerms,
  findings: FoundFiles,
  host: Host,
): Promise<number> {
  const { document, destination, output: named, inputs } = settings
  const words = wordsFor(host)
  const stateOfJob = stateOf(document, storeOf(destination), settings.force)
  const output = streamOutput(host.stdout, 'standard output')
  const counts: Record<PlannedState, number> = { new: 0, again: 0, unchanged: 0 }
  for (const job of plan.jobs) {
    const state = stateOfJob(job)
    counts[state]++
    const outputs = outputsOf(destination, job.stem, document.format, named)
    await output.write(planLine(words.dryRun[state], pathsOf(job.inputs), outputs))
  }
  await output.close()
  const failures = [...findings.failures, ...plan.refused]
  for (const line of failureLines(failures, '', words)) host.stderr.write(`align: ${line}\n`)
  if (!settings.quiet)
    for (const line of [
      words.dryRun.summary(counts),
      ...passedOverLine(findings, words),
      ...nothingFoundLine(findings, inputs.named, words),
    ])
      host.stderr.write(`${line}\n`)
  return failures.length > 0 ? EXIT.failed : EXIT.done
}

/** `align  a.en.txt + a.zh.txt -> tm/a.tmx` */
const planLine = (state: string, inputs: readonly string[], outputs: readonly string[]): string =>
  `${state}  ${inputs.map(shownName).join(' + ')} -> ${outputs.map(shownName).join(' + ')}\n`

/** What earlier runs kept. */
function storeOf(destination: Destination): Store | undefined {
  switch (destination.kind) {
    case 'folder':
      return { manifest: join(destination.folder, MANIFEST), folder: destination.folder }
    case 'file':
      return { manifest: destination.manifest }
    case 'stream':
      return undefined
  }
}

/** As the user would name them. */
function outputsOf(
  destination: Destination,
  stem: string,
  format: string,
  { name }: OutputSettings,
): readonly string[] {
  switch (destination.kind) {
    case 'folder':
      return partsOf(format).map((part) => join(name, stem + part))
    case 'file':
      return destination.named
    case 'stream':
      return [name]
  }
}
