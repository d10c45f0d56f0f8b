import { basename, dirname, join, resolve } from 'node:path'
import { MANIFEST } from '../../batch/index.js'
import {
  behindLink,
  checkPlain,
  checkWritable,
  fileOutput,
  isWrittenDirectly,
  realPath,
  streamOutput,
} from '../../files/index.js'
import type { Output } from '../../files/index.js'
import { exporterFor } from '../../index.js'
import type { Exporter } from '../../index.js'
import { isFolder } from '../inputs/folders.js'
import type { RawOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import type { Host } from '../terminal/host.js'
import { chooseExporter } from './exporter.js'
import { isToStdout, partPaths } from './output.js'
import { dedupeOf } from './pairs.js'

/** Where the documents of a run go: each to its own place in a folder, or all into one output. */
export type Destination =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 'file'
      /** Each as the user named it, and where that leads. */
      readonly named: readonly string[]
      readonly paths: readonly string[]
      readonly manifest: string
    }
  | { readonly kind: 'stream'; readonly output: Output }

/** The destination that options name, and what is written there. */
export function chooseDestination(
  options: RawOptions,
  host: Host,
): { destination: Destination; exporter: Exporter } {
  const { output = '', format, merge } = options
  if (isToStdout(options)) {
    if (dedupeOf(options)?.keepsBest === true)
      throw usage('--keep-best reads all pairs before it writes any', 'name a file with --output')
    return {
      exporter: chooseExporter(options, host),
      destination: { kind: 'stream', output: streamOutput(host.stdout, 'standard output') },
    }
  }
  if (merge === true) {
    const exporter = chooseExporter(options, host)
    return { exporter, destination: mergedFile(output, exporter) }
  }
  if (!isFolder(output) && exporterFor(output.replace(/\.gz$/i, '')) !== undefined)
    throw usage(
      `'${output}' looks like a file, and there may be many documents`,
      `name the two languages of one text with --en and --zh; write many documents into it with --merge, or name a folder: ${output}/`,
    )
  if (dedupeOf(options) !== undefined)
    throw usage('--dedupe is for one output of many documents', 'add --merge')
  if (format === undefined)
    throw usage('what is to be written to the folder?', 'choose with --format: tsv, tmx, json …')
  return { exporter: chooseExporter(options, host), destination: mirrorFolder(output) }
}

const mirrorFolder = (output: string): Destination => ({
  kind: 'folder',
  folder: realPath(resolve(output)),
})

/** A device or a pipe takes what would go to standard output. */
function mergedFile(output: string, exporter: Exporter): Destination {
  const named = partPaths(output, exporter)
  for (const path of named) checkWritable(path)
  const place = behindLink(resolve(output))
  if (named.length === 1 && isWrittenDirectly(place))
    return { kind: 'stream', output: fileOutput(place) }
  for (const path of named) checkPlain(path)
  const paths = named.map((path) => realPath(resolve(path)))
  const manifest = join(dirname(paths[0]), `.${basename(output)}${MANIFEST}`)
  return { kind: 'file', named, paths, manifest }
}
