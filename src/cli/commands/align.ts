import {
  besideInputs,
  isLargeFile,
  loadCorrections,
  pairCount,
  pathsOf,
} from '../../documents/index.js'
import type { Inputs, NamedCorrections, Settings } from '../../documents/index.js'
import type { LargeMemory } from '../../documents/large-memory/index.js'
import { AlignError, preloadDictionary } from '../../index.js'
import type { RestSegment } from '../../index.js'
import { readGlossary, writeGlossary } from '../inputs/glossary.js'
import { STDIN } from '../inputs/input.js'
import { guardOne } from '../guard/guard.js'
import { statusOf } from '../fail-on.js'
import { openMemory, writeWhole } from '../one/whole.js'
import type { OpenMemory } from '../one/whole.js'
import type { Written } from '../one/written.js'
import type { Host } from '../terminal/host.js'
import type { OneOutcome } from '../messages/one-report.js'
import { printOneSummary } from '../messages/one-summary.js'
import type { RawOptions } from '../options/raw-options.js'
import { withTerms } from '../settings/document.js'
import { oneDocument } from '../settings/inputs.js'
import type { InputSettings } from '../settings/inputs.js'
import { settingsForOne } from '../settings/one.js'
import type { RunSettings } from '../settings/run.js'
import { sideOutput } from '../terminal/side-output.js'

/** `align [input]`: one document in, one output out. */
export async function alignCommand(
  input: string | undefined,
  options: RawOptions,
  host: Host,
): Promise<number> {
  const settings = settingsForOne(input, options, host)
  const { output } = settings
  guardOne(settings, host)
  const memory = await openMemory(output)
  const glossary = await readGlossary(settings.inputs.glossary, host)
  const one = await writeOne(withTerms(settings.document, glossary), memory, settings, host)
  const { tally: all, repeated, noticed, corrections } = one
  if (output.learn !== undefined) await writeGlossary(one.learned, sideOutput(output.learn, host))
  await report(one, settings, host)
  if (output.rest !== undefined) await saveRest(one.rest, output.rest, host)
  const tally = { ...all, dropped: all.dropped - repeated }
  const { corrected = 0 } = tally
  const used =
    corrected === 0 ? [] : [`${pairCount(corrected)} as corrected in ${corrections ?? ''}`]
  if (!settings.quiet) printOneSummary({ ...one, tally }, [...used, ...noticed], settings, host)
  return statusOf(settings.failOn, {
    documents: 1,
    withoutPairs: tally.pairs === 0 ? 1 : 0,
    tally,
  })
}

/** Reads, aligns and writes the document; one that fails is reported before the error goes on. */
async function writeOne(
  document: Settings,
  memory: OpenMemory,
  settings: RunSettings,
  host: Host,
): Promise<Written> {
  try {
    const files = oneDocument(settings.inputs)
    const corrections = correctionsFor(files, settings.inputs)
    const isWhole = memory !== undefined || corrections !== undefined
    const large = isWhole ? undefined : await largeMemory(files, document, settings)
    if (large === undefined)
      return await writeWhole({ files, corrections, memory }, document, settings, host)
    host.expect(large.size)
    const [{ writeInStretches }] = await Promise.all([
      import('../one/in-stretches.js'),
      preloadDictionary(),
    ])
    return await writeInStretches(large, document, settings, host)
  } catch (error) {
    await report({ error }, settings, host)
    throw error
  }
}

/** A memory that need not be there as a whole. */
async function largeMemory(
  files: Inputs,
  document: Settings,
  { exporter, output, dedupe }: RunSettings,
): Promise<LargeMemory | undefined> {
  if (!('mixed' in files) || files.mixed === STDIN) return undefined
  if (output.learn !== undefined || dedupe?.keepsBest === true) return undefined
  if (exporter.inStretches !== true || !isLargeFile(files.mixed)) return undefined
  const { largeMemoryReader, surveyMemory } = await import('../../documents/large-memory/index.js')
  const reader = largeMemoryReader(files.mixed, document)
  return reader === undefined ? undefined : surveyMemory(files.mixed, reader)
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
