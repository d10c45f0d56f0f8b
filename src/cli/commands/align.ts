import {
  alignAnySize,
  documentRemarks,
  loadCorrections,
  pairCount,
  resultRemarks,
  sizeOf,
  writeDocument,
} from '../../documents/index.js'
import type { Inputs, Loaded, NamedCorrections, Settings } from '../../documents/index.js'
import type { Added, Memory } from '../../documents/append/index.js'
import { tallyOf } from '../../alignment/index.js'
import type { Tally } from '../../alignment/index.js'
import { behindLink, correctionsPath, fileOutput, streamOutput } from '../../files/index.js'
import type { Output } from '../../files/index.js'
import { AlignError, exportDefaults, preloadDictionary, signature } from '../../index.js'
import type { Alignment, Exporter, ExportOptions, RestSegment, Translation } from '../../index.js'
import { readGlossary, writeGlossary } from '../inputs/glossary.js'
import { guardOne, guardOutput } from '../guard/guard.js'
import { statusOf } from '../fail-on.js'
import type { Host } from '../terminal/host.js'
import { STDIN, readInput } from '../inputs/input.js'
import { printable, shownName } from '../messages/messages.js'
import type { OneOutcome } from '../messages/one-report.js'
import { checkDedupe, dedupeOf, selection } from '../settings/pairs.js'
import { checkTogether } from '../settings/combinations.js'
import { chooseExporter } from '../settings/exporter.js'
import { creationDate, languageOptions } from '../settings/export.js'
import { isStdoutName } from '../terminal/standard-names.js'
import { isToStdout, partPaths } from '../settings/output.js'
import type { RawOptions } from '../options/raw-options.js'
import { mayPage } from '../terminal/may-page.js'
import { sideOutput } from '../terminal/side-output.js'
import { paintFor } from '../terminal/style.js'
import { facts, indented, reviewCommandFor } from '../messages/summary.js'
import { wordsFor } from '../words/index.js'
import type { Words } from '../words/index.js'

/** `align [input]`: one document in, one output out. */
export async function alignCommand(
  input: string | undefined,
  options: RawOptions,
  host: Host,
): Promise<number> {
  checkTogether(input === undefined ? [] : [input], options)
  guardOutput(input === undefined ? [] : [input], options, host)
  const exporter = chooseExporter(
    options.explain === true && options.format === undefined && options.output === undefined
      ? { ...options, format: 'text' }
      : options,
    host,
  )
  checkDedupe(exporter, options)
  const chosen = { ...exportSettings(options, host), merged: options.merge === true }
  guardOne(input ?? STDIN, exporter, options, host)
  const memory = await openMemory(options)
  const glossary = await readGlossary(options.glossary, host)
  const one = await alignOne(input ?? STDIN, glossary, exporter, options, host)
  const { all, kept, repeated, corrected, untranslated } = one
  const view = await viewFor(options, host)
  const settings = memory === undefined ? chosen : memory.settings(chosen, kept)
  const exportOptions = { ...settings, generator: signature(), view }
  const added = memory?.append(kept, exportOptions)
  if (memory === undefined)
    await writeDocument(kept, exporter, exportOptions, await outputsFor(exporter, options, host))
  if (options.learn !== undefined) await writeGlossary(all.learned, sideOutput(options.learn, host))
  const used =
    corrected === 0 ? [] : [`${pairCount(corrected)} as corrected in ${one.corrections ?? ''}`]
  const noticed = [...documentRemarks(kept.document, exporter.name, settings), ...one.remarks]
  await report(input, { all, kept, repeated, noticed, corrected, untranslated }, options, host)
  if (options.rest !== undefined) await saveRest(one.rest, options.rest, host)
  const found = tallyOf(kept, all, { corrected, untranslated })
  const tally = { ...found, dropped: found.dropped - repeated }
  tell({ ...one, added, tally }, input, [...used, ...noticed], exporter, options, host)
  return statusOf(options.failOn, {
    documents: 1,
    withoutPairs: tally.pairs === 0 ? 1 : 0,
    tally,
  })
}

/** A document aligned, and what is wanted of it. */
interface AlignedOne {
  readonly all: Alignment
  readonly kept: Alignment
  /** Pairs left out because they came before. */
  readonly repeated: number
  /** Pairs that are as a person left them. */
  readonly corrected: number
  /** Pairs left out because both sides are the same text. */
  readonly untranslated: number
  /** The name of the corrections that were used. */
  readonly corrections?: string | undefined
  /** What found no partner, where that is wanted. */
  readonly rest: readonly RestSegment[]
  /** On corrections that cannot be used. */
  readonly remarks: readonly string[]
}

/** The memory that `--append` names, looked at before long work. */
async function openMemory({ append }: RawOptions) {
  if (append === undefined) return undefined
  const {
    appendDocument,
    codesIn,
    openMemory: open,
  } = await import('../../documents/append/append.js')
  const memory: Memory = open(append)
  return {
    settings: <Settings extends Omit<ExportOptions, 'view' | 'generator'>>(
      settings: Settings,
      { document }: Alignment,
    ): Settings => codesIn(memory, settings, document.script),
    append: (alignment: Alignment, options: ExportOptions): Added =>
      appendDocument(alignment, memory, options),
  }
}

/** Reads and aligns the document; one that fails is reported before the error goes on. */
async function alignOne(
  input: string,
  glossary: readonly Translation[],
  exporter: Exporter,
  options: RawOptions,
  host: Host,
): Promise<AlignedOne> {
  try {
    const [, inputs] = await Promise.all([preloadDictionary(), readInputs(input, options, host)])
    const corrections = correctionsFor(input, options)
    const settings = settingsOf(options, glossary, exporter, host)
    const aligned = await alignAnySize(inputs, settings, corrections)
    const result = { ...aligned, corrections: corrections?.name, repeated: 0 }
    const dedupe = dedupeOf(options)
    if (dedupe === undefined) return result
    const { makeDeduplicator } = await import('../../documents/dedupe.js')
    const deduplicate = makeDeduplicator(dedupe)
    deduplicate.expect(aligned.kept)
    return { ...result, kept: deduplicate.of(aligned.kept), repeated: deduplicate.count() }
  } catch (error) {
    await report(input, { error }, options, host)
    throw error
  }
}

/** The corrections that `--corrections` names, or that lie beside the input. */
function correctionsFor(
  input: string,
  { corrections, en }: RawOptions,
): NamedCorrections | undefined {
  if (corrections === false) return undefined
  if (typeof corrections === 'string') {
    const named = loadCorrections(corrections)
    if (named === undefined) throw new AlignError('notFound', [], { path: corrections })
    return named
  }
  const main = en ?? input
  return main === STDIN ? undefined : loadCorrections(correctionsPath(main))
}

/** Loaded only for `--rest`. */
async function saveRest(rest: readonly RestSegment[], path: string, host: Host): Promise<void> {
  const { writeRest } = await import('../rest.js')
  await writeRest(rest, path, host)
}

/** Loaded only for `--report`. */
async function report(
  input: string | undefined,
  outcome: OneOutcome,
  options: RawOptions,
  host: Host,
): Promise<void> {
  if (options.report === undefined) return
  const { reportOne } = await import('../messages/one-report.js')
  await reportOne(input, outcome, options, host)
}

async function readInputs(
  input: string,
  { en, zh }: RawOptions,
  host: Host,
): Promise<Inputs<Loaded>> {
  const inputs =
    en === undefined || zh === undefined
      ? { mixed: await readInput(input, host) }
      : { en: await readInput(en, host), zh: await readInput(zh, host) }
  host.expect(sizeOf(inputs))
  return inputs
}

/** Plain data: it may be sent to a thread. */
const settingsOf = (
  options: RawOptions,
  glossary: readonly Translation[],
  { name: format }: Exporter,
  host: Host,
): Settings => {
  const { level, explain = false, segmented = false, encoding, reader, rows, rest } = options
  return {
    format,
    level,
    explain,
    glossary,
    selection: selection(options),
    segmented,
    ...(encoding !== undefined && { encoding }),
    ...(reader !== undefined && { reader }),
    ...(rows !== undefined && { rows }),
    ...(rest !== undefined && { rest: true }),
    export: { ...exportSettings(options, host), generator: signature() },
  }
}

/** What an exporter is told of a run, but for {@link viewFor the view} and what made it. */
export function exportSettings(
  options: RawOptions,
  host: Host,
): Omit<ExportOptions, 'view' | 'generator'> {
  const date = creationDate(options, host)
  return {
    ...languageOptions(options),
    header: options.header,
    merged: false,
    ...(options.keepUntranslated === true && { keepUntranslated: true }),
    ...(date === undefined ? {} : { date }),
  }
}

/** Wide and coloured as the terminal is, unless it is told; in a file always the same. */
export async function viewFor(options: RawOptions, host: Host): Promise<ExportOptions['view']> {
  const { width: usual, paint } = exportDefaults.view
  const { width, color } = options
  if (!isToStdout(options)) return { width: width ?? usual, paint }
  return {
    width: width ?? host.stdout.columns ?? usual,
    paint: await paintFor(host.stdout, host, color),
  }
}

async function outputsFor(exporter: Exporter, options: RawOptions, host: Host): Promise<Output[]> {
  const { output } = options
  if (output === undefined || isStdoutName(output)) {
    const plain = streamOutput(host.stdout, 'standard output', host.stdout.descriptor)
    if (!pagesView(exporter, options, host)) return [plain]
    const { pagedOutput } = await import('../terminal/pager.js')
    return [pagedOutput(plain, host)]
  }
  return partPaths(output, exporter).map((path) => fileOutput(behindLink(path)))
}

/** A view that may go over several pages. */
export const pagesView = ({ name }: Exporter, options: RawOptions, host: Host): boolean =>
  name === 'text' && isToStdout(options) && mayPage(host, options.pager !== false)

/** Remarks always; the summary where someone may read it and it does not disturb. */
function tell(
  one: AlignedOne & { readonly added: Added | undefined; readonly tally: Tally },
  input: string | undefined,
  noticed: readonly string[],
  exporter: Exporter,
  options: RawOptions,
  host: Host,
): void {
  if (options.quiet === true) return
  const { stdout, stderr } = host
  const words = wordsFor(host)
  const toFile = !isToStdout(options)
  if (toFile || stderr.isTTY === true) {
    // Below what was shown on the screen.
    if (!toFile && stdout.isTTY === true) stderr.write('\n')
    for (const line of summaryLines(one, input, exporter, options, words)) stderr.write(`${line}\n`)
  }
  for (const remark of [
    ...noticed,
    ...resultRemarks(options.doubtful === true ? one.all : one.kept, one.all),
  ])
    stderr.write(`align: ${printable(words.say(remark))}\n`)
}

/** A fact a line, and where there are doubtful pairs, what to do. */
function summaryLines(
  { tally, repeated, added }: AlignedOne & { readonly added: Added | undefined; tally: Tally },
  input: string | undefined,
  exporter: Exporter,
  options: RawOptions,
  words: Words,
): string[] {
  const { summary } = words
  const [first = '', ...others] = [
    ...(added === undefined ? [] : [summary.added(added.added, added.held)]),
    ...facts(tally, { hasOneSided: exporter.oneSided, repeated }, words),
  ]
  const inputs = input === undefined ? [] : [input]
  const review = tally.doubtful === 0 ? undefined : reviewCommandFor(inputs, options)
  return [
    isToStdout(options) ? first : summary.named(shownName(options.output ?? ''), first),
    ...indented(others),
    ...(review === undefined ? [] : [summary.review(review)]),
  ]
}
