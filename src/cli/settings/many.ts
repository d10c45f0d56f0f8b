import { availableParallelism } from 'node:os'
import type { NamePatterns } from '../../batch/index.js'
import type { Settings } from '../../documents/index.js'
import { guardOutput } from '../guard/guard.js'
import type { RawOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import type { Host } from '../terminal/host.js'
import { checkTogether } from './combinations.js'
import { chooseDestination } from './destination.js'
import type { Destination } from './destination.js'
import { inputSettings } from './inputs.js'
import { outputSettings } from './output.js'
import { runSettings } from './run.js'
import type { RunSettings } from './run.js'

/** The settings of a run of many documents. */
export interface ManySettings extends RunSettings {
  readonly destination: Destination
  /** How the names of the two files of a document look. */
  readonly pair: NamePatterns | undefined
  /** Names of outputs are relative to it; absent, to what all inputs have in common. */
  readonly base: string | undefined
  /** Threads that align. */
  readonly jobs: number
  /** Whether to do again what an earlier run did. */
  readonly force: boolean
  /** Whether only to say what would be done. */
  readonly dryRun: boolean
}

/** The same once the glossary is read. */
export type ManySettingsWithTerms = ManySettings & { readonly document: Settings }

/** @throws AlignError `usage`, Refusal */
export function settingsForMany(
  named: readonly string[],
  options: RawOptions,
  host: Host,
): ManySettings {
  checkTogether(named, options)
  if (typeof options.corrections === 'string')
    throw usage('--corrections is for one document', 'those beside the inputs are found')
  const inputs = inputSettings(named, options)
  const output = outputSettings(options)
  if (options.merge === true) guardOutput(inputs, output, host)
  const { destination, exporter } = chooseDestination(options, host)
  const merged = destination.kind !== 'folder'
  if (merged && !exporter.merges)
    throw usage(
      `several documents cannot go into one output as ${exporter.name}`,
      'write them to a folder',
    )
  return {
    ...runSettings(inputs, output, exporter, merged, options, host),
    destination,
    pair: options.pair,
    base: options.base,
    jobs: options.jobs ?? availableParallelism(),
    force: options.force === true,
    dryRun: options.dryRun === true,
  }
}
