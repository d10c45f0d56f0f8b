import { parseInputs } from '../../documents/index.js'
import type { Inputs } from '../../documents/index.js'
import { streamOutput } from '../../files/index.js'
import { align, exportDefaults, inspect, resolvedBeads } from '../../index.js'
import type { Inspection, Resolved } from '../../index.js'
import { guardStandard } from '../guard/guard.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { loadInputs } from '../inputs/input.js'
import { showInspection, showResolved } from '../messages/inspection.js'
import { messageOf } from '../messages/messages.js'
import type { InspectOptions } from '../options/raw-options.js'
import { inspectSettings } from '../settings/inspect.js'
import type { InspectSettings } from '../settings/inspect.js'
import { paintFor } from '../terminal/style.js'
import { wordsFor } from '../words/index.js'

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
  const settings = inspectSettings(inputs, options)
  guardStandard(settings.named, host)
  const found: Inspected[] = []
  const words = wordsFor(host)
  let failed = false
  for (const document of settings.documents)
    try {
      found.push(await inspectOne(document, settings, host))
    } catch (error) {
      failed = true
      host.stderr.write(`align: ${messageOf(error, words)}\n`)
    }
  const output = streamOutput(host.stdout, 'standard output')
  if (found.length > 0) await output.write(await shown(found, settings, host))
  await output.close()
  return failed ? EXIT.failed : EXIT.done
}

async function inspectOne(
  inputs: Inputs,
  { reading, level }: InspectSettings,
  host: Host,
): Promise<Inspected> {
  const document = parseInputs(await loadInputs(inputs, host), reading)
  const clauses = level === undefined ? undefined : resolvedBeads(align(document, { level }))
  return { ...inspect(document), ...(clauses === undefined ? {} : { clauses }) }
}

/** One inspection is an object in JSON, several are an array. */
async function shown(
  found: readonly Inspected[],
  { format }: InspectSettings,
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
