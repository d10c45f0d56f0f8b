import type { Failure } from '../../documents/index.js'
import { partsOf, pathsOf } from '../../documents/index.js'
import { dirname, join, resolve } from 'node:path'
import { MANIFEST, mayReplace, takeManifest } from '../../batch/index.js'
import type { FoundFiles, Job, Plan, Written as WrittenFiles } from '../../batch/index.js'
import { behindLink, findClashes, lstatOf, realPath, statOf } from '../../files/index.js'
import { AlignError } from '../../index.js'
import type { Destination } from '../settings/destination.js'
import {
  besideReads,
  besideWrites,
  clashErrors,
  foreignErrors,
  isReplaceable,
  optionReads,
  outputWrites,
  placeErrors,
  refuse,
} from './guard.js'
import type { Read, Written } from './guard.js'
import type { Host } from '../terminal/host.js'
import type { ManySettings } from '../settings/many.js'

/** What a run of many documents is going to do. */
export interface Intent {
  readonly settings: ManySettings
  readonly findings: FoundFiles
  readonly plan: Plan
}

/** Makes sure that a run of many documents destroys nothing; reports all that it would at once. @throws Refusal */
export function guardRun(intent: Intent, host: Host): void {
  const { settings, findings } = intent
  const { destination, inputs, output } = settings
  const reads: Read[] = [
    ...findings.files.map(({ real }) => ({ path: real, what: 'input' as const })),
    ...optionReads(inputs),
    ...besideReads(
      intent.plan.jobs.map((job) => pathsOf(job.inputs)[0]),
      inputs,
    ),
  ]
  const beside = [...besideWrites(output), ...manifestWrites(destination)]
  const outputs = destination.kind === 'file' ? outputWrites(destination.named) : []
  refuse([
    ...placeErrors(
      besideWrites(output).filter((one) => !isInNewFolder(one, destination)),
      [],
    ),
    ...manifestErrors(destination),
    ...mirrorErrors(intent, reads, beside),
    ...clashErrors(reads, [...outputs, ...beside], host),
    ...(output.overwrites ? [] : lossErrors(intent, outputs)),
  ])
}

/** Errors for existing files, in the place of outputs, that this program did not write. */
function lossErrors(intent: Intent, outputs: readonly Written[]): AlignError[] {
  const { destination, output } = intent.settings
  const written: WrittenFiles = new Map()
  const manifest = manifestOf(destination)
  if (manifest !== undefined) takeManifest(manifest, written)
  const may = (path: string): boolean => mayReplace(behindLink(path), written)
  return [
    ...foreignErrors(besideWrites(output), isReplaceable),
    ...foreignErrors(outputs, may),
    ...foreignErrors(documentWrites(intent), (path) => mayReplace(path, written)),
  ]
}

/** The output folder is made only after all checks, so a file in it need not have a place yet. */
const isInNewFolder = ({ path }: Written, destination: Destination): boolean =>
  destination.kind === 'folder' &&
  statOf(destination.folder) === undefined &&
  realPath(dirname(resolve(path))) === destination.folder

/** The manifest of a run. */
const manifestOf = (destination: Destination): string | undefined =>
  destination.kind === 'folder'
    ? join(destination.folder, MANIFEST)
    : destination.kind === 'file'
      ? destination.manifest
      : undefined

const REMOVE_HINT = 'remove it, or choose another output'

function manifestWrites(destination: Destination): Written[] {
  const path = manifestOf(destination)
  return path === undefined ? [] : [{ path, by: 'the list of what was done', remedy: REMOVE_HINT }]
}

/** The manifest is appended to: it must not be a link to another file. */
function manifestErrors(destination: Destination): AlignError[] {
  const path = manifestOf(destination)
  const found = path === undefined ? undefined : lstatOf(path)
  if (found === undefined || found.isFile()) return []
  const what = found.isSymbolicLink() ? 'a link' : found.isDirectory() ? 'a folder' : 'no file'
  return [new AlignError('unwritable', [`it is ${what}`], { path: path!, hint: REMOVE_HINT })]
}

interface DocumentWrite extends Written {
  readonly job: Job
  /** In the output folder. */
  readonly name: string
}

const ELSEWHERE_HINT = 'choose another output folder'

function documentWrites({ settings, plan }: Intent): DocumentWrite[] {
  const { destination, exporter } = settings
  if (destination.kind !== 'folder') return []
  return plan.jobs.flatMap((job) =>
    partsOf(exporter.name).map((part) => {
      const name = job.stem + part
      return {
        path: join(destination.folder, name),
        by: pathsOf(job.inputs).join(' and '),
        remedy: ELSEWHERE_HINT,
        job,
        name,
      }
    }),
  )
}

/** What documents would do in an output folder. */
function mirrorErrors(
  intent: Intent,
  reads: readonly Read[],
  beside: readonly Written[],
): AlignError[] {
  const { settings, plan } = intent
  if (settings.destination.kind !== 'folder') return []
  const writes = documentWrites(intent)
  const clashes = findClashes(reads, [...beside, ...writes]).flatMap((clash) => {
    const { written } = clash
    if (!isDocumentWrite(written)) return []
    return 'read' in clash
      ? [overwrites(written)]
      : [
          new AlignError('writtenTwice', [clash.before.by, 'the document'], {
            path: written.by,
            hint: ELSEWHERE_HINT,
          }),
        ]
  })
  return [
    ...plan.refused.filter(isOverwriting).map(asError),
    ...writes.flatMap(oddPlace),
    ...clashes,
  ]
}

const isDocumentWrite = (written: Written): written is DocumentWrite => 'job' in written

const overwrites = ({ by, name, remedy }: DocumentWrite): AlignError =>
  new AlignError('overwritesInput', [name], { path: by, hint: remedy })

/** Input in place of output: a mistake of the command, not a fault of one file. */
export const isOverwriting = ({ code }: Failure): boolean => code === 'overwritesInput'

function asError({ code, message, inputs, hint }: Failure): AlignError {
  const error = new AlignError(code, [], {
    path: inputs.join(' and '),
    ...(hint !== undefined && { hint }),
  })
  error.message = message
  return error
}

/** A pipe in the place of an output would keep the run waiting for a reader. */
function oddPlace({ path, remedy }: DocumentWrite): AlignError[] {
  const found = lstatOf(path)
  return found === undefined || found.isFile() || found.isSymbolicLink() || found.isDirectory()
    ? []
    : [new AlignError('unwritable', ['it is a device or a pipe'], { path, hint: remedy })]
}
