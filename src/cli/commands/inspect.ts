import { parseInputs } from '../../documents/index.js'
import { streamOutput } from '../../files/index.js'
import { align, exportDefaults, inspect, resolvedBeads } from '../../index.js'
import type { Document, Inspection, Resolved } from '../../index.js'
import { guardStandard } from '../guard/guard.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { STDIN, checkOnce, readInput } from '../inputs/input.js'
import { showInspection, showResolved } from '../messages/inspection.js'
import { messageOf } from '../messages/messages.js'
import { usage } from '../options/usage.js'
import { paintFor } from '../terminal/style.js'
import { wordsFor } from '../words/index.js'

/** The options of `align inspect` as commander hands them over. */
export interface InspectOptions {
  readonly en?: string
  readonly zh?: string
  readonly format: 'text' | 'json'
  readonly encoding?: string
  readonly reader?: string
  readonly level?: 'clause'
}

/** What was detected and, if requested, the result at clause level. */
interface Inspected extends Inspection {
  readonly clauses?: Resolved
}

/** `align inspect FILE...`: what is detected in each. A file that cannot be read is reported, and the next one follows. */
export async function inspectCommand(
  inputs: readonly string[],
  options: InspectOptions,
  host: Host,
): Promise<number> {
  checkOnce([...inputs, options.en, options.zh])
  guardStandard([...inputs, ...[options.en, options.zh].filter((it) => it !== undefined)], host)
  const found: Inspected[] = []
  const words = wordsFor(host)
  let failed = false
  for (const look of inspections(inputs, options, host))
    try {
      found.push(await look())
    } catch (error) {
      failed = true
      host.stderr.write(`align: ${messageOf(error, words)}\n`)
    }
  const output = streamOutput(host.stdout, 'standard output')
  if (found.length > 0) await output.write(await shown(found, options, host))
  await output.close()
  return failed ? EXIT.failed : EXIT.done
}

function inspections(
  inputs: readonly string[],
  options: InspectOptions,
  host: Host,
): (() => Promise<Inspected>)[] {
  const { en, zh } = options
  if (en !== undefined && zh !== undefined) {
    if (inputs.length > 0) throw usage(`'${inputs[0]}' and --en, --zh do not go together`)
    return [
      async () =>
        inspected(
          parseInputs({ en: await readInput(en, host), zh: await readInput(zh, host) }, options),
          options,
        ),
    ]
  }
  if (en !== undefined || zh !== undefined) throw usage('--en and --zh go together')
  return (inputs.length === 0 ? [STDIN] : inputs).map(
    (input) => async () =>
      inspected(parseInputs({ mixed: await readInput(input, host) }, options), options),
  )
}

function inspected(document: Document, { level }: InspectOptions): Inspected {
  const clauses = level === undefined ? undefined : resolvedBeads(align(document, { level }))
  return { ...inspect(document), ...(clauses === undefined ? {} : { clauses }) }
}

/** One inspection is an object in JSON, several are an array. */
async function shown(
  found: readonly Inspected[],
  { format }: InspectOptions,
  host: Host,
): Promise<string> {
  if (format === 'json')
    return `${JSON.stringify(found.length === 1 ? found[0] : found, null, 2)}\n`
  const view = {
    width: host.stdout.columns ?? exportDefaults.view.width,
    paint: await paintFor(host.stdout, host),
  }
  const words = wordsFor(host)
  return found
    .map(
      ({ clauses, ...inspection }) =>
        showInspection(inspection, view, words) + showResolved(clauses, view, words),
    )
    .join('\n')
}
