import { AlignError, exporterFor, exporterNamed, exporters } from '../../index.js'
import type { Exporter } from '../../index.js'
import type { RawOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import type { Host } from '../terminal/host.js'
import { isToStdout } from './output.js'

/** By `--format`, else by the extension of the output, else the view for a terminal and TSV for a pipe. */
export function chooseExporter(
  { format, output, explain }: RawOptions,
  { stdout }: Host,
): Exporter {
  const exporter =
    format !== undefined
      ? exporterNamed(format)
      : output === undefined || isToStdout({ output })
        ? exporterNamed(stdout.isTTY === true ? 'text' : 'tsv')
        : exporterFor(output.replace(/\.gz$/i, ''))
  if (exporter === undefined) throw unknownName(output ?? '')
  if (explain === true && !exporter.evidence)
    throw usage(`--explain cannot be written as ${exporter.name}`, formatsThat('evidence'))
  if (exporter.writes === 'bytes' && isToStdout({ output }) && stdout.isTTY === true)
    throw usage(`${exporter.name} is nothing for a terminal`, 'name a file with --output')
  if (exporter.parts.length > 1 && isToStdout({ output }))
    throw usage(
      `--format ${exporter.name} writes ${exporter.parts.length} files`,
      'name them with --output',
    )
  return exporter
}

/** `use --format json, jsonl or text` */
export function formatsThat(can: 'evidence' | 'dedupes'): string {
  const names = Object.values(exporters)
    .filter((exporter) => exporter[can])
    .map(({ name }) => name)
  return `use --format ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** For an output whose name determines no format. */
function unknownName(output: string): AlignError {
  if (!/[^/]\.[^./]+$/.test(output))
    return usage(
      `'${output}' does not say what to write`,
      `add an extension: ${output}.tmx, ${output}.tsv …, or choose with --format`,
    )
  const extensions = Object.values(exporters).flatMap((it) => it.extensions)
  return usage(
    `no format goes by the name of '${output}'`,
    `name it with one of ${extensions.join(' ')}, or choose with --format`,
  )
}
