import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { MANIFEST, outputsIn } from '../batch/index.js'
import { makeFolder } from '../files/folder.js'
import { realPath } from '../files/inside.js'
import { checkWritable, fileOutput, streamOutput, unwritable } from '../files/write.js'
import type { Output } from '../files/write.js'
import { exporterFor } from '../index.js'
import type { Exporter } from '../index.js'
import { isFolder } from './folders.js'
import type { Host } from './host.js'
import { chooseExporter, isToStdout, partPaths, usage } from './options.js'
import type { RawOptions } from './options.js'

/** Where the documents of a run go: each to its own place in a folder, or all into one output. */
export type Destination =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'file'; readonly paths: readonly string[]; readonly manifest: string }
  | { readonly kind: 'stream'; readonly output: Output }

/** The destination that options name, and what is written there. A folder is made if it is not there. */
export function chooseDestination(
  options: RawOptions,
  host: Host,
): { destination: Destination; exporter: Exporter } {
  const { output = '', format, merge } = options
  if (isToStdout(options))
    return {
      exporter: chooseExporter(options, host),
      destination: { kind: 'stream', output: streamOutput(host.stdout, 'standard output') },
    }
  if (merge === true) {
    const exporter = chooseExporter(options, host)
    return { exporter, destination: mergedFile(output, exporter) }
  }
  if (!isFolder(output) && exporterFor(output.replace(/\.gz$/i, '')) !== undefined)
    throw usage(
      `'${output}' looks like a file, and there may be many documents`,
      `write all into it with --merge, or name a folder: ${output}/`,
    )
  if (options.dedupe === true)
    throw usage('--dedupe is for one output of many documents', 'add --merge')
  if (format === undefined)
    throw usage('what is to be written to the folder?', 'choose with --format: tsv, tmx, json …')
  return { exporter: chooseExporter(options, host), destination: mirrorFolder(output) }
}

function mirrorFolder(output: string): Destination {
  const folder = resolve(output)
  try {
    makeFolder(folder)
  } catch (error) {
    throw unwritable(output, error as NodeJS.ErrnoException)
  }
  return { kind: 'folder', folder: realPath(folder) }
}

function mergedFile(output: string, exporter: Exporter): Destination {
  const paths = partPaths(output, exporter).map((path) => realPath(resolve(path)))
  const special = paths.find(
    (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === false,
  )
  if (special !== undefined) return { kind: 'stream', output: fileOutput(special) }
  for (const path of partPaths(output, exporter)) checkWritable(path)
  return {
    kind: 'file',
    paths,
    manifest: join(dirname(paths[0]), `.${basename(output)}${MANIFEST}`),
  }
}

/**
 * Tells what earlier runs wrote from what the user has: by absolute path.
 * @param report where the run's report goes
 */
export function ownFiles(
  destination: Destination,
  report: string | undefined,
): (real: string) => boolean {
  const own = new Set(report === undefined ? [] : [realPath(resolve(report))])
  if (destination.kind === 'file') for (const path of destination.paths) own.add(path)
  if (destination.kind === 'folder') {
    const { folder } = destination
    // What is in a folder for outputs within the user's folder is none of the inputs.
    own.add(folder)
    for (const name of outputsIn(join(folder, MANIFEST))) own.add(join(folder, name))
  }
  return (real) => own.has(real)
}
