import {
  alignAnySize,
  besideInputs,
  documentRemarks,
  loadCorrections,
  pairCount,
  pathsOf,
  sizeOf,
  writeDocument,
} from '../../documents/index.js'
import type {
  AlignedDocument,
  Inputs,
  Loaded,
  NamedCorrections,
  Settings,
} from '../../documents/index.js'
import type { Added, Memory } from '../../documents/append/index.js'
import { tallyOf } from '../../alignment/index.js'
import { behindLink, fileOutput, streamOutput } from '../../files/index.js'
import type { Output } from '../../files/index.js'
import { AlignError, preloadDictionary } from '../../index.js'
import type { Alignment, ExportOptions, RestSegment } from '../../index.js'
import { readGlossary, writeGlossary } from '../inputs/glossary.js'
import { STDIN, loadInputs } from '../inputs/input.js'
import { guardOne } from '../guard/guard.js'
import { statusOf } from '../fail-on.js'
import type { Host } from '../terminal/host.js'
import type { OneOutcome } from '../messages/one-report.js'
import { printOneSummary } from '../messages/one-summary.js'
import type { RawOptions } from '../options/raw-options.js'
import { withTerms } from '../settings/document.js'
import { oneDocument } from '../settings/inputs.js'
import type { InputSettings } from '../settings/inputs.js'
import { settingsForOne } from '../settings/one.js'
import { partPaths } from '../settings/output.js'
import type { OutputSettings } from '../settings/output.js'
import type { RunSettings } from '../settings/run.js'
import { pagesView, viewFor } from '../settings/view.js'
import { sideOutput } from '../terminal/side-output.js'

/** `align [input]`: one document in, one output out. */
export async function alignCommand(
  input: string | undefined,
  options: RawOptions,
  host: Host,
): Promise<number> {
  const settings = settingsForOne(input, options, host)
  const { exporter, output } = settings
  guardOne(settings, host)
  const memory = await openMemory(output)
  const glossary = await readGlossary(settings.inputs.glossary, host)
  const one = await alignOne(withTerms(settings.document, glossary), settings, host)
  const { all, kept, repeated, corrected, untranslated } = one
  const view = await viewFor(settings, host)
  const written =
    memory === undefined
      ? settings.document.export
      : memory.settings(settings.document.export, kept)
  const exportOptions = { ...written, view }
  const added = memory?.append(kept, exportOptions)
  if (memory === undefined)
    await writeDocument(kept, exporter, exportOptions, await outputsFor(settings, host))
  if (output.learn !== undefined) await writeGlossary(all.learned, sideOutput(output.learn, host))
  const used =
    corrected === 0 ? [] : [`${pairCount(corrected)} as corrected in ${one.corrections ?? ''}`]
  const noticed = [...documentRemarks(kept.document, exporter.name, written), ...one.remarks]
  await report({ all, kept, repeated, noticed, corrected, untranslated }, settings, host)
  if (output.rest !== undefined) await saveRest(one.rest, output.rest, host)
  const found = tallyOf(kept, all, { corrected, untranslated })
  const tally = { ...found, dropped: found.dropped - repeated }
  if (!settings.quiet)
    printOneSummary({ ...one, added, tally }, [...used, ...noticed], settings, host)
  return statusOf(settings.failOn, {
    documents: 1,
    withoutPairs: tally.pairs === 0 ? 1 : 0,
    tally,
  })
}

/** A document aligned, with what only a run of one knows. */
interface AlignedOne extends AlignedDocument {
  /** Pairs left out because they came before. */
  readonly repeated: number
  /** The name of the corrections that were used. */
  readonly corrections?: string | undefined
}

/** The memory that is added to, looked at before long work. */
async function openMemory({ name, appends }: OutputSettings) {
  if (!appends) return undefined
  const {
    appendDocument,
    codesIn,
    openMemory: open,
  } = await import('../../documents/append/append.js')
  const memory: Memory = open(name)
  return {
    settings: <Options extends Omit<ExportOptions, 'view'>>(
      options: Options,
      { document }: Alignment,
    ): Options => codesIn(memory, options, document.script),
    append: (alignment: Alignment, options: ExportOptions): Added =>
      appendDocument(alignment, memory, options),
  }
}

/** Reads and aligns the document; one that fails is reported before the error goes on. */
async function alignOne(
  document: Settings,
  settings: RunSettings,
  host: Host,
): Promise<AlignedOne> {
  try {
    const { inputs, dedupe } = settings
    const files = oneDocument(inputs)
    const [, loaded] = await Promise.all([preloadDictionary(), readInputs(files, host)])
    const corrections = correctionsFor(files, inputs)
    const aligned = await alignAnySize(loaded, document, corrections)
    const result = { ...aligned, corrections: corrections?.name, repeated: 0 }
    if (dedupe === undefined) return result
    const { makeDeduplicator } = await import('../../documents/dedupe.js')
    const deduplicate = makeDeduplicator(dedupe)
    deduplicate.expect(aligned.kept)
    return { ...result, kept: deduplicate.of(aligned.kept), repeated: deduplicate.count() }
  } catch (error) {
    await report({ error }, settings, host)
    throw error
  }
}

/** The corrections that `--corrections` names, or that lie beside the input. */
function correctionsFor(
  files: Inputs,
  { corrections }: InputSettings,
): NamedCorrections | undefined {
  if (corrections === false) return undefined
  if (typeof corrections === 'string') {
    const named = loadCorrections(corrections)
    if (named === undefined) throw new AlignError('notFound', [], { path: corrections })
    return named
  }
  return pathsOf(files)[0] === STDIN ? undefined : loadCorrections(besideInputs(files))
}

/** Loaded only for `--rest`. */
async function saveRest(rest: readonly RestSegment[], path: string, host: Host): Promise<void> {
  const { writeRest } = await import('../rest.js')
  await writeRest(rest, path, host)
}

/** Loaded only for `--report`. */
async function report(outcome: OneOutcome, settings: RunSettings, host: Host): Promise<void> {
  const path = settings.output.report
  if (path === undefined) return
  const { reportOne } = await import('../messages/one-report.js')
  await reportOne(outcome, settings, path, host)
}

async function readInputs(files: Inputs, host: Host): Promise<Inputs<Loaded>> {
  const inputs = await loadInputs(files, host)
  host.expect(sizeOf(inputs))
  return inputs
}

async function outputsFor(settings: RunSettings, host: Host): Promise<Output[]> {
  const { name, toStdout } = settings.output
  if (!toStdout)
    return partPaths(name, settings.exporter).map((path) => fileOutput(behindLink(path)))
  const plain = streamOutput(host.stdout, 'standard output', host.stdout.descriptor)
  if (!pagesView(settings, host)) return [plain]
  const { pagedOutput } = await import('../terminal/pager.js')
  return [pagedOutput(plain, host)]
}
