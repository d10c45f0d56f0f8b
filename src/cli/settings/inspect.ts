import type { Inputs, Reading } from '../../documents/index.js'
import { STDIN, checkOnce } from '../inputs/input.js'
import type { InspectOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'

/** What the options of `align inspect` come to. */
export interface InspectSettings {
  /** All files that the user named. */
  readonly named: readonly string[]
  /** The documents to look at. */
  readonly documents: readonly Inputs[]
  readonly reading: Reading
  /** The level of a result that is wanted, too. */
  readonly level?: 'clause'
  readonly format: 'text' | 'json'
}

/** @throws AlignError `usage` */
export function inspectSettings(
  inputs: readonly string[],
  { en, zh, encoding, reader, level, format }: InspectOptions,
): InspectSettings {
  const named = [...inputs, ...[en, zh].filter((path) => path !== undefined)]
  checkOnce(named)
  if ((en === undefined) !== (zh === undefined)) throw usage('--en and --zh go together')
  const isTwo = en !== undefined && zh !== undefined
  if (isTwo && inputs.length > 0) throw usage(`'${inputs[0]}' and --en, --zh do not go together`)
  return {
    named,
    documents: isTwo
      ? [{ en, zh }]
      : (inputs.length === 0 ? [STDIN] : inputs).map((mixed) => ({ mixed })),
    reading: {
      ...(encoding === undefined ? {} : { encoding }),
      ...(reader === undefined ? {} : { reader }),
    },
    ...(level === undefined ? {} : { level }),
    format,
  }
}
