import type { Dedupe } from '../../documents/index.js'
import type { Exporter } from '../../index.js'
import type { FailOn } from '../options/choices.js'
import type { RawOptions } from '../options/raw-options.js'
import type { Host } from '../terminal/host.js'
import { documentSettings } from './document.js'
import type { SettingsWithoutTerms } from './document.js'
import type { InputSettings } from './inputs.js'
import type { OutputSettings } from './output.js'
import { checkDedupe, dedupeOf } from './pairs.js'
import { viewSettings } from './view.js'
import type { ViewSettings } from './view.js'

/** What the options of `align` come to, checked, whether for one document or for many. */
export interface RunSettings {
  readonly inputs: InputSettings
  readonly output: OutputSettings
  readonly exporter: Exporter
  readonly document: SettingsWithoutTerms
  /** Which pairs count as repeated, where those are left out. */
  readonly dedupe: Dedupe | undefined
  readonly view: ViewSettings
  /** Whether a run says nothing but errors. */
  readonly quiet: boolean
  /** What makes a run end with a status of its own. */
  readonly failOn: FailOn | undefined
}

/** @param merged whether many documents share one output */
export function runSettings(
  inputs: InputSettings,
  output: OutputSettings,
  exporter: Exporter,
  merged: boolean,
  options: RawOptions,
  host: Host,
): RunSettings {
  checkDedupe(exporter, options)
  return {
    inputs,
    output,
    exporter,
    document: documentSettings(exporter, options, merged, host),
    dedupe: dedupeOf(options),
    view: viewSettings(options),
    quiet: options.quiet === true,
    failOn: options.failOn,
  }
}
