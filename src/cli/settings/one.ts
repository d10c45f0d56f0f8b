import { guardOutput } from '../guard/guard.js'
import type { RawOptions } from '../options/raw-options.js'
import type { Host } from '../terminal/host.js'
import { checkTogether } from './combinations.js'
import { chooseExporter } from './exporter.js'
import { inputSettings } from './inputs.js'
import { outputSettings } from './output.js'
import { runSettings } from './run.js'
import type { RunSettings } from './run.js'

/** The settings of a run of one document. @throws AlignError `usage`, Refusal */
export function settingsForOne(
  input: string | undefined,
  options: RawOptions,
  host: Host,
): RunSettings {
  const named = input === undefined ? [] : [input]
  checkTogether(named, options)
  const inputs = inputSettings(named, options)
  const output = outputSettings(options)
  guardOutput(inputs, output, host)
  const showsEvidence =
    options.explain === true && options.format === undefined && options.output === undefined
  const exporter = chooseExporter(showsEvidence ? { ...options, format: 'text' } : options, host)
  return runSettings(inputs, output, exporter, options.merge === true, options, host)
}
