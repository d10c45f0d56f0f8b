import {
  AlignError,
  align,
  exportDefaults,
  parse,
  parsePair,
  select,
  signature,
} from '../../index.js'
import type { Alignment, Document, Exporter, ExportOptions } from '../../index.js'
import { EXIT } from '../host.js'
import type { Host } from '../host.js'
import { STDIN, readInput } from '../input.js'
import {
  checkTogether,
  chooseExporter,
  creationDate,
  languageCodes,
  selection,
} from '../options.js'
import type { RawOptions } from '../options.js'
import { fileOutput, streamOutput } from '../output.js'
import type { Output } from '../output.js'
import { paintFor } from '../style.js'
import { remarks, summarise } from '../summary.js'

/** `align [inputs]`: one document in, one output out. */
export async function alignCommand(
  inputs: readonly string[],
  options: RawOptions,
  host: Host,
): Promise<number> {
  checkTogether(inputs, options)
  if (inputs.length > 1)
    throw new AlignError('usage', ['more than one input'], { hint: 'align them one by one' })
  const exporter = chooseExporter(
    options.explain === true && options.format === undefined && options.output === undefined
      ? { ...options, format: 'text' }
      : options,
    host,
  )
  const exportOptions = exportOptionsFrom(options, host)
  const document = await readDocument(inputs[0] ?? STDIN, options, host)
  const all = align(document, { level: options.level, explain: options.explain === true })
  const kept = select(all, selection(options))
  await writeAll(kept, exporter, exportOptions, outputsFor(exporter, options, host))
  tell(kept, all, exporter, options, host)
  return EXIT.done
}

async function readDocument(input: string, options: RawOptions, host: Host): Promise<Document> {
  const how = (name: string) => ({
    name: name === STDIN ? null : name,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.reader === undefined ? {} : { reader: options.reader }),
  })
  const placed = <Result>(name: string, work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw error instanceof AlignError ? error.at(name === STDIN ? 'standard input' : name) : error
    }
  }
  if (options.en === undefined || options.zh === undefined) {
    const bytes = await readInput(input, host)
    return placed(input, () => parse(bytes, how(input)))
  }
  const { en, zh } = options
  const english = await readInput(en, host)
  const chinese = await readInput(zh, host)
  // Parsed apart first, so that an error names its file.
  placed(en, () => parse(english, how(en)))
  placed(zh, () => parse(chinese, how(zh)))
  return parsePair(english, chinese, {
    en: how(en),
    zh: how(zh),
    segmented: options.segmented === true,
  })
}

function exportOptionsFrom(options: RawOptions, host: Host): ExportOptions {
  const date = creationDate(options, host)
  return {
    ...exportDefaults,
    ...languageCodes(options),
    direction: options.direction,
    generator: signature(),
    header: options.header,
    ...(date === undefined ? {} : { date }),
    view: {
      width: host.stdout.columns ?? exportDefaults.view.width,
      paint: paintFor(host.stdout, host),
    },
  }
}

function outputsFor(exporter: Exporter, { output }: RawOptions, host: Host): Output[] {
  if (output === undefined || output === STDIN)
    return [streamOutput(host.stdout, 'standard output')]
  return exporter.parts.map((part) => fileOutput(output + part))
}

async function writeAll(
  alignment: Alignment,
  exporter: Exporter,
  options: ExportOptions,
  outputs: readonly Output[],
): Promise<void> {
  try {
    for (const chunk of chunks(alignment, exporter, options))
      for (const [i, text] of chunk.entries()) await outputs[i].write(text)
    for (const output of outputs) await output.close()
  } catch (error) {
    for (const output of outputs) await output.abandon()
    throw error
  }
}

function* chunks(
  alignment: Alignment,
  exporter: Exporter,
  options: ExportOptions,
): Generator<readonly string[]> {
  yield exporter.begin(options)
  yield* exporter.document(alignment, options, 0)
  yield exporter.end(options)
}

/** Remarks always; the summary where someone may read it and it does not disturb. */
function tell(
  kept: Alignment,
  all: Alignment,
  exporter: Exporter,
  options: RawOptions,
  host: Host,
): void {
  if (options.quiet === true) return
  const pairsOnly = ['tmx', 'pairs', 'moses'].includes(exporter.name)
  const toFile = options.output !== undefined && options.output !== STDIN
  if (toFile || host.stderr.isTTY === true)
    host.stderr.write(
      `${toFile ? `${options.output ?? ''}: ` : ''}${summarise(kept, all, pairsOnly)}\n`,
    )
  for (const remark of remarks(kept)) host.stderr.write(`align: ${remark}\n`)
}
