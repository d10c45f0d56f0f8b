import { partsOf } from '../../documents/index.js'
import { resolve } from 'node:path'
import {
  find,
  makeGatherer,
  makeReporter,
  mergeToFile,
  mergeToStream,
  mirror,
  pairTwins,
  planMerge,
  planMirror,
  twinsOf,
} from '../../batch/index.js'
import type {
  FoundFiles,
  Gathered,
  RunOptions,
  Merged,
  Outcome,
  Plan,
  Report,
} from '../../batch/index.js'
import { realPath, statOf } from '../../files/index.js'
import { AlignError } from '../../index.js'
import type { RestSegment, Translation } from '../../index.js'
import { makeDestination, ownFiles } from '../guard/destination.js'
import { guardRun } from '../guard/guard-run.js'
import { besideWrites } from '../guard/guard.js'
import { statusOf } from '../fail-on.js'
import type { Result } from '../fail-on.js'
import { readGlossary, writeGlossary } from '../inputs/glossary.js'
import { listedNames } from '../inputs/listed.js'
import { printPlan } from '../messages/dry-run.js'
import { printRunSummary, writeReport } from '../messages/run-report.js'
import type { RawOptions } from '../options/raw-options.js'
import { writeRest } from '../rest.js'
import type { Destination } from '../settings/destination.js'
import { withTerms } from '../settings/document.js'
import { settingsForMany } from '../settings/many.js'
import type { ManySettings, ManySettingsWithTerms } from '../settings/many.js'
import type { OutputSettings } from '../settings/output.js'
import { pagesView, viewFor } from '../settings/view.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { watchSignals } from '../terminal/interruption.js'
import type { Interruption } from '../terminal/interruption.js'
import { makeProgress } from '../terminal/progress.js'
import { sideOutput } from '../terminal/side-output.js'
import { wordsFor } from '../words/index.js'

/** `align inputs…`: many documents into a folder or into one output. */
export async function batchCommand(
  named: readonly string[],
  options: RawOptions,
  host: Host,
): Promise<number> {
  const chosen = settingsForMany(named, options, host)
  const glossary = await readGlossary(chosen.inputs.glossary, host)
  const settings = { ...chosen, document: withTerms(chosen.document, glossary) }
  const findings = await findInputs(settings, host)
  const plan = planFor(settings, findings)
  guardRun({ settings, findings, plan }, host)
  if (settings.dryRun) return printPlan(plan, settings, findings, host)
  makeDestination(settings.destination)
  const reporter = makeReporter([...findings.failures, ...plan.refused])
  const ran = await runAll(plan, settings, reporter.add, host)
  if (ran.isReaderGone) return EXIT.done
  const run = { report: reporter.report(), gathered: ran.gathered, findings, settings }
  const { output, quiet, failOn } = settings
  if (output.report !== undefined) await writeReport(run, output.report, host)
  await writeBeside(ran, output, host)
  if (!quiet) printRunSummary(run, host)
  const signal = ran.interruption.signal()
  if (signal !== undefined && (run.report.documents.left > 0 || ran.gathered === undefined))
    return EXIT[signal]
  return run.report.failures.length > 0 ? EXIT.failed : statusOf(failOn, resultOf(run.report))
}

const resultOf = ({ documents, tally }: Report): Result => ({
  documents: documents.done + documents.unchanged,
  withoutPairs: documents.withoutPairs,
  tally,
})

/** What all documents of a run came to. */
interface Ran {
  /** Undefined when the run was stopped before a merged output was written. */
  readonly gathered: Gathered | undefined
  /** Translations that the documents taught. */
  readonly learned: readonly Translation[]
  /** What found no partner, where that is wanted. */
  readonly rest: readonly RestSegment[]
  readonly interruption: Interruption
  /** Whether what reads standard output stopped reading: there is nothing left to say. */
  readonly isReaderGone: boolean
}

/** Aligns and writes all documents, with a line on the terminal that says how far it has got. */
async function runAll(
  plan: Plan,
  settings: ManySettingsWithTerms,
  report: (outcome: Outcome) => void,
  host: Host,
): Promise<Ran> {
  const isPaged = pagesView(settings, host)
  const words = wordsFor(host)
  const isSilent = settings.quiet || isPaged
  const progress = makeProgress(plan.jobs.length, isSilent ? undefined : host, words)
  const interruption = watchSignals(host, () => {
    progress.note(words.progress.stopping)
  })
  const { jobs, force, dedupe, document } = settings
  const options: RunOptions = { jobs, force, stop: interruption.stop, seen: progress.seen }
  const view = await viewFor(settings, host)
  const destination = isPaged ? await paged(settings.destination, host) : settings.destination
  const merged = { settings: document, options: { ...document.export, view }, dedupe }
  const gatherer = makeGatherer()
  const rest: RestSegment[] = []
  const each = (outcome: Outcome): void => {
    report(outcome)
    gatherer.add(outcome)
    if ('rest' in outcome) for (const one of outcome.rest ?? []) rest.push(one)
  }
  const gathered = await carryOut(plan, destination, merged, options, each).finally(() => {
    progress.end()
    interruption.release()
  })
  const isReaderGone = destination.kind === 'stream' && destination.output.ended()
  return { gathered, learned: gatherer.translations(), rest, interruption, isReaderGone }
}

/** What `--learn` and `--rest` ask for. */
async function writeBeside(
  { learned, rest }: Ran,
  output: OutputSettings,
  host: Host,
): Promise<void> {
  if (output.learn !== undefined) await writeGlossary(learned, sideOutput(output.learn, host))
  if (output.rest !== undefined) await writeRest(rest, output.rest, host)
}

/** Sends what goes to the terminal through a pager. */
async function paged(destination: Destination, host: Host): Promise<Destination> {
  if (destination.kind !== 'stream') return destination
  const { pagedOutput } = await import('../terminal/pager.js')
  return { kind: 'stream', output: pagedOutput(destination.output, host) }
}

/** What the arguments mean; `--en` and `--zh` are two files, not folders or patterns. */
async function findInputs(
  { inputs: { named, twins, filesFrom }, destination, output }: ManySettings,
  host: Host,
): Promise<FoundFiles> {
  const listed = filesFrom === undefined ? [] : await listedNames(filesFrom, host)
  if (twins === undefined) {
    const beside = besideWrites(output).map(({ path }) => path)
    return find(named, listed, ownFiles(destination, beside, host))
  }
  const { en, zh } = twins
  const folder = [en, zh].find((path) => statOf(path)?.isDirectory())
  if (folder !== undefined) throw new AlignError('isDirectory', [], { path: folder })
  return find([], [en, zh], () => false)
}

function planFor(settings: ManySettings, { files, base, failures }: FoundFiles): Plan {
  const { inputs, destination, document, pair } = settings
  const isTwo = inputs.twins !== undefined
  // Without one of its files there is no document.
  if (isTwo && failures.length > 0) return { jobs: [], refused: [] }
  const documents = isTwo ? [twinsOf(files[0], files.at(-1)!)] : pairTwins(files, pair)
  if (destination.kind !== 'folder') return planMerge(documents)
  const root = settings.base === undefined ? base : realPath(resolve(settings.base))
  return planMirror(documents, root, destination.folder, partsOf(document.format))
}

/** @returns undefined when the run was stopped before a merged output was written */
async function carryOut(
  { jobs }: Plan,
  destination: Destination,
  merged: Merged,
  options: RunOptions,
  each: (outcome: Outcome) => void,
): Promise<Gathered | undefined> {
  switch (destination.kind) {
    case 'folder':
      await mirror(jobs, merged.settings, destination.folder, options, each)
      return { repeated: 0 }
    case 'file': {
      const { paths, manifest } = destination
      return mergeToFile(jobs, merged, paths, manifest, options, each)
    }
    case 'stream':
      return mergeToStream(jobs, merged, destination.output, options, each)
  }
}
