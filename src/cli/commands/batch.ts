import type { Settings } from '../../documents/index.js'
import { partsOf } from '../../documents/index.js'
import { availableParallelism } from 'node:os'
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
  Findings,
  Gathered,
  Manner,
  Merged,
  Outcome,
  Plan,
  Report,
} from '../../batch/index.js'
import { realPath, statOf } from '../../files/index.js'
import { AlignError, signature } from '../../index.js'
import type { Exporter, RestSegment, Translation } from '../../index.js'
import { chooseDestination, makeDestination, ownFiles } from '../guard/destination.js'
import type { Destination } from '../guard/destination.js'
import { readGlossary, writeGlossary } from '../inputs/glossary.js'
import { guardRun } from '../guard/guard-run.js'
import { besideWrites, guardOutput } from '../guard/guard.js'
import { statusOf } from '../fail-on.js'
import type { Result } from '../fail-on.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { tellPlan } from '../messages/dry-run.js'
import { watchSignals } from '../terminal/interruption.js'
import { listedNames } from '../inputs/listed.js'
import { checkDedupe, dedupeOf, selection } from '../settings/pairs.js'
import { checkTogether } from '../settings/combinations.js'
import { usage } from '../options/usage.js'
import type { RawOptions } from '../options/raw-options.js'
import { makeProgress } from '../terminal/progress.js'
import { wordsFor } from '../words/index.js'
import { tellRun, writeReport } from '../messages/run-report.js'
import { writeRest } from '../rest.js'
import { sideOutput } from '../terminal/side-output.js'
import { exportSettings, pagesView, viewFor } from './align.js'

/** `align inputs…`: many documents into a folder or into one output. */
export async function batchCommand(
  inputs: readonly string[],
  options: RawOptions,
  host: Host,
): Promise<number> {
  checkTogether(inputs, options)
  if (typeof options.corrections === 'string')
    throw usage('--corrections is for one document', 'those beside the inputs are found')
  if (options.merge === true) guardOutput(inputs, options, host)
  const { destination, exporter } = chooseDestination(options, host)
  checkFormat(exporter, destination, options)
  const glossary = await readGlossary(options.glossary, host)
  const settings = settingsFrom(exporter.name, destination, glossary, options, host)
  const listed = options.filesFrom === undefined ? [] : await listedNames(options.filesFrom, host)
  const findings = await findInputs(inputs, listed, destination, options, host)
  const plan = planFor(destination, findings, settings, options)
  guardRun({ destination, findings, plan, format: exporter.name, options }, host)
  if (options.dryRun === true)
    return tellPlan({ plan, settings, destination, findings, options }, host)
  makeDestination(destination)

  const reporter = makeReporter([...findings.failures, ...plan.refused])
  const isPaged = pagesView(exporter, options, host)
  const words = wordsFor(host)
  const isSilent = options.quiet === true || isPaged
  const progress = makeProgress(plan.jobs.length, isSilent ? undefined : host, words)
  const interruption = watchSignals(host, () => {
    progress.note(words.progress.stopping)
  })
  const manner: Manner = {
    jobs: options.jobs ?? availableParallelism(),
    force: options.force === true,
    stop: interruption.stop,
    seen: progress.seen,
  }
  const view = await viewFor(options, host)
  const written = isPaged ? await paged(destination, host) : destination
  const merged = {
    settings,
    options: { ...settings.export, view },
    dedupe: dedupeOf(options),
  }
  const gatherer = makeGatherer()
  const rest: RestSegment[] = []
  const each = (outcome: Outcome): void => {
    reporter.add(outcome)
    gatherer.add(outcome)
    if ('rest' in outcome) for (const one of outcome.rest ?? []) rest.push(one)
  }
  const gathered = await carryOut(plan, written, merged, manner, each).finally(() => {
    progress.end()
    interruption.release()
  })
  if (written.kind === 'stream' && written.output.ended()) return EXIT.done
  const run = {
    report: reporter.report(),
    gathered,
    findings,
    exporter,
    destination,
    inputs,
    options,
  }
  if (options.report !== undefined) await writeReport(run, options.report, host)
  if (options.learn !== undefined)
    await writeGlossary(gatherer.translations(), sideOutput(options.learn, host))
  if (options.rest !== undefined) await writeRest(rest, options.rest, host)
  if (options.quiet !== true) tellRun(run, host)
  const signal = interruption.signal()
  if (signal !== undefined && (run.report.documents.left > 0 || gathered === undefined))
    return EXIT[signal]
  return run.report.failures.length > 0
    ? EXIT.failed
    : statusOf(options.failOn, resultOf(run.report))
}

const resultOf = ({ documents, tally }: Report): Result => ({
  documents: documents.done + documents.unchanged,
  withoutPairs: documents.withoutPairs,
  tally,
})

/** Shows what goes to the screen page by page. */
async function paged(destination: Destination, host: Host): Promise<Destination> {
  if (destination.kind !== 'stream') return destination
  const { pagedOutput } = await import('../terminal/pager.js')
  return { kind: 'stream', output: pagedOutput(destination.output, host) }
}

function checkFormat(exporter: Exporter, { kind }: Destination, options: RawOptions): void {
  if (kind !== 'folder' && !exporter.merges)
    throw usage(
      `several documents cannot go into one output as ${exporter.name}`,
      'write them to a folder',
    )
  checkDedupe(exporter, options)
}

/** What the arguments mean; `--en` and `--zh` are two files, not folders or patterns. */
async function findInputs(
  inputs: readonly string[],
  listed: readonly string[],
  destination: Destination,
  options: RawOptions,
  host: Host,
): Promise<Findings> {
  const { en, zh } = options
  if (en === undefined || zh === undefined) {
    const beside = besideWrites(options).map(({ path }) => path)
    return find(inputs, listed, ownFiles(destination, beside, host))
  }
  const folder = [en, zh].find((path) => statOf(path)?.isDirectory())
  if (folder !== undefined) throw new AlignError('isDirectory', [], { path: folder })
  return find([], [en, zh], () => false)
}

function settingsFrom(
  format: string,
  { kind }: Destination,
  glossary: readonly Translation[],
  options: RawOptions,
  host: Host,
): Settings {
  return {
    format,
    level: options.level,
    explain: options.explain === true,
    glossary,
    segmented: options.segmented === true,
    selection: selection(options),
    ...(options.width === undefined ? {} : { width: options.width }),
    ...(options.corrections === false ? { corrections: false } : {}),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.reader === undefined ? {} : { reader: options.reader }),
    ...(options.rows === undefined ? {} : { rows: options.rows }),
    ...(options.rest === undefined ? {} : { rest: true as const }),
    export: {
      ...exportSettings(options, host),
      generator: signature(),
      merged: kind !== 'folder',
    },
  }
}

function planFor(
  destination: Destination,
  { files, base, failures }: Findings,
  { format }: Settings,
  options: RawOptions,
): Plan {
  const isTwo = options.en !== undefined
  // Without one of its files there is no document.
  if (isTwo && failures.length > 0) return { jobs: [], refused: [] }
  const documents = isTwo ? [twinsOf(files[0], files.at(-1)!)] : pairTwins(files, options.pair)
  if (destination.kind !== 'folder') return planMerge(documents)
  const root = options.base === undefined ? base : realPath(resolve(options.base))
  return planMirror(documents, root, destination.folder, partsOf(format))
}

/** @returns undefined when the run was stopped before a merged output was written */
async function carryOut(
  { jobs }: Plan,
  destination: Destination,
  merged: Merged,
  manner: Manner,
  each: (outcome: Outcome) => void,
): Promise<Gathered | undefined> {
  switch (destination.kind) {
    case 'folder':
      await mirror(jobs, merged.settings, destination.folder, manner, each)
      return { repeated: 0 }
    case 'file': {
      const { paths, manifest } = destination
      return mergeToFile(jobs, merged, paths, manifest, manner, each)
    }
    case 'stream':
      return mergeToStream(jobs, merged, destination.output, manner, each)
  }
}
