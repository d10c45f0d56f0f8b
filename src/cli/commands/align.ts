import { realpathSync } from 'node:fs'
import { mixedDocument, twinDocument } from '../../batch/document.js'
import { writeDocument } from '../../batch/export.js'
import { fileOutput, streamOutput } from '../../files/write.js'
import type { Output } from '../../files/write.js'
import { align, exportDefaults, preloadLexicon, select, signature } from '../../index.js'
import type { Alignment, Document, Exporter, ExportOptions } from '../../index.js'
import { readGlossary, writeGlossary } from '../glossary.js'
import { EXIT } from '../host.js'
import type { Host } from '../host.js'
import { STDIN, readInput } from '../input.js'
import { printable, shownName } from '../messages.js'
import {
  checkTogether,
  chooseExporter,
  creationDate,
  isToStdout,
  languageCodes,
  partPaths,
  selection,
} from '../options.js'
import type { RawOptions } from '../options.js'
import { paintFor } from '../style.js'
import { isPairsOnly, remarks, summarise } from '../summary.js'

/** `align [input]`: one document in, one output out. */
export async function alignCommand(
  input: string | undefined,
  options: RawOptions,
  host: Host,
): Promise<number> {
  checkTogether(input === undefined ? [] : [input], options)
  const exporter = chooseExporter(
    options.explain === true && options.format === undefined && options.output === undefined
      ? { ...options, format: 'text' }
      : options,
    host,
  )
  const settings = exportSettings(options, host)
  const glossary = await readGlossary(options.lexicon)
  const [, document] = await Promise.all([
    preloadLexicon(),
    readDocument(input ?? STDIN, options, host),
  ])
  const all = align(document, { level: options.level, explain: options.explain === true, glossary })
  const kept = select(all, selection(options))
  const view = await viewFor(options, host)
  const exportOptions = { ...settings, generator: signature(), view }
  await writeDocument(kept, exporter, exportOptions, outputsFor(exporter, options, host))
  if (options.learn !== undefined) await writeGlossary(all.learned, options.learn)
  tell(kept, all, exporter, options, host)
  return EXIT.done
}

async function readDocument(input: string, options: RawOptions, host: Host): Promise<Document> {
  const { en, zh } = options
  if (en === undefined || zh === undefined) {
    const mixed = await readInput(input, host)
    host.expect(mixed.bytes.length)
    return mixedDocument(mixed, options)
  }
  const english = await readInput(en, host)
  const chinese = await readInput(zh, host)
  host.expect(english.bytes.length + chinese.bytes.length)
  return twinDocument(english, chinese, options, options.segmented === true)
}

/** What an exporter is told of a run, but for {@link viewFor the view} and what made it. */
export function exportSettings(
  options: RawOptions,
  host: Host,
): Omit<ExportOptions, 'view' | 'generator'> {
  const date = creationDate(options, host)
  return {
    ...languageCodes(options),
    direction: options.direction,
    header: options.header,
    merged: false,
    ...(date === undefined ? {} : { date }),
  }
}

/** Wide and coloured as the terminal is; in a file always the same. */
export async function viewFor(options: RawOptions, host: Host): Promise<ExportOptions['view']> {
  if (!isToStdout(options)) return exportDefaults.view
  return {
    width: host.stdout.columns ?? exportDefaults.view.width,
    paint: await paintFor(host.stdout, host),
  }
}

function outputsFor(exporter: Exporter, options: RawOptions, host: Host): Output[] {
  const { output } = options
  if (output === undefined || output === STDIN)
    return [streamOutput(host.stdout, 'standard output', host.stdout.descriptor)]
  return partPaths(output, exporter).map((path) => fileOutput(behindLink(path)))
}

/** Where a link leads: the file there is replaced, not the link. */
function behindLink(path: string): string {
  try {
    return /^\/(dev|proc)\//.test(path) ? path : realpathSync(path)
  } catch {
    return path
  }
}

/** Remarks always; the summary where someone may read it and it does not disturb. */
function tell(
  kept: Alignment,
  all: Alignment,
  exporter: Exporter,
  options: RawOptions,
  { stderr }: Host,
): void {
  if (options.quiet === true) return
  const toFile = !isToStdout(options)
  if (toFile || stderr.isTTY === true)
    stderr.write(
      `${toFile ? `${shownName(options.output ?? '')}: ` : ''}${summarise(kept, all, isPairsOnly(exporter))}\n`,
    )
  for (const remark of remarks(kept)) stderr.write(`align: ${printable(remark)}\n`)
}
