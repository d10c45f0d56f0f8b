import { RULES } from '../../check/index.js'
import type { Inputs } from '../../documents/index.js'
import { STDIN, checkOnce } from '../inputs/input.js'
import type { CheckFormat } from '../options/choices.js'
import type { CheckOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import type { Host } from '../terminal/host.js'
import { isToStdout } from './output.js'

/** What the options of `align check` come to. */
export interface CheckSettings {
  /** Files and folders as the user named them, or two files whose lines translate each other. */
  readonly memories: readonly string[] | Extract<Inputs, { readonly en: string }>
  readonly encoding?: string
  /** The file to write the repaired memory to. */
  readonly repaired?: string
  /** The file to write the report to; absent: standard output. */
  readonly report?: string
  /** Whether files that this program did not write may be replaced. */
  readonly overwrites: boolean
  readonly format: CheckFormat
  /** Rules whose findings make the run fail. */
  readonly failing: ReadonlySet<string>
  /** Whether neither a format nor a file was chosen: then another one can be proposed. */
  readonly isPlain: boolean
  readonly quiet: boolean
}

/** @throws AlignError `usage` */
export function checkSettings(
  inputs: readonly string[],
  options: CheckOptions,
  host: Host,
): CheckSettings {
  const { en, zh, fix, output, encoding, failOn } = options
  checkOnce([...inputs, en, zh])
  if (fix === true && (output === undefined || isToStdout({ output })))
    throw usage('--fix needs a file to write to', 'name it with --output')
  return {
    memories: memories(inputs, options),
    ...(encoding === undefined ? {} : { encoding }),
    ...(output === undefined || isToStdout({ output })
      ? {}
      : fix === true
        ? { repaired: output }
        : { report: output }),
    overwrites: options.overwrite === true,
    format: formatOf(options, host),
    failing: new Set(failOn ?? RULES.filter(({ fails }) => fails).map(({ name }) => name)),
    isPlain: options.format === undefined && output === undefined,
    quiet: options.quiet === true,
  }
}

function memories(
  inputs: readonly string[],
  { en, zh, fix }: CheckOptions,
): CheckSettings['memories'] {
  if (en !== undefined && zh !== undefined) {
    if (inputs.length > 0) throw usage(`'${inputs[0]}' and --en, --zh do not go together`)
    if (fix === true) throw usage('--fix repairs translation memories, TMX')
    return { en, zh }
  }
  if (en !== undefined || zh !== undefined) throw usage('--en and --zh go together')
  return inputs.length === 0 ? [STDIN] : inputs
}

const FORMATS_BY_EXTENSION: readonly (readonly [RegExp, CheckFormat])[] = [
  [/\.html?$/i, 'html'],
  [/\.json$/i, 'json'],
  [/\.tsv$/i, 'tsv'],
  [/\.txt$/i, 'text'],
]

/** By `--format`, else by the extension of the output, else text for a terminal and TSV for a pipe. */
function formatOf({ format, output, fix }: CheckOptions, host: Host): CheckFormat {
  if (format !== undefined) return format
  if (fix === true || output === undefined || isToStdout({ output }))
    return host.stdout.isTTY === true ? 'text' : 'tsv'
  const found = FORMATS_BY_EXTENSION.find(([extension]) => extension.test(output))?.[1]
  if (found === undefined)
    throw usage(
      `no format goes by the name of '${output}'`,
      'name it with one of .html .json .tsv .txt, or choose with --format',
    )
  return found
}
