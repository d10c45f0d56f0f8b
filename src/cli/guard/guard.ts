import {
  behindLink,
  checkPlain,
  checkWritable,
  correctionsPath,
  findClashes,
  isMemoryName,
  isOwnWork,
  statOf,
} from '../../files/index.js'
import type { Clash } from '../../files/index.js'
import { pathsOf } from '../../documents/index.js'
import { AlignError } from '../../index.js'
import type { Host } from '../terminal/host.js'
import { isStdoutName } from '../terminal/standard-names.js'
import { oneDocument } from '../settings/inputs.js'
import type { InputSettings } from '../settings/inputs.js'
import { partPaths } from '../settings/output.js'
import type { OutputSettings } from '../settings/output.js'
import type { RunSettings } from '../settings/run.js'
import { Refusal } from './refusal.js'

/** A file that a run reads, and what for. */
export interface Read {
  readonly path: string
  readonly what: 'input' | 'glossary' | 'list of inputs' | 'file of corrections'
}

/** A file that a run writes. */
export interface Written {
  readonly path: string
  /** The option that names it, or what it is for. */
  readonly by: string
  /** How to have it elsewhere. */
  readonly remedy: string
}

/** Standard input may come from a file, too. */
const inputReads = (paths: readonly (string | undefined)[]): Read[] =>
  paths.flatMap((path) =>
    path === undefined ? [] : [{ path: path === '-' ? '/dev/fd/0' : path, what: 'input' }],
  )

/** Files that options name, but for the inputs. */
export const optionReads = ({ glossary, filesFrom, corrections }: InputSettings): Read[] =>
  [
    { path: glossary, what: 'glossary' as const },
    { path: filesFrom, what: 'list of inputs' as const },
    { path: corrections, what: 'file of corrections' as const },
  ].flatMap(({ path, what }) =>
    path === undefined || path === false ? [] : [{ path: path === '-' ? '/dev/fd/0' : path, what }],
  )

/** Corrections that lie beside documents and are used without being named. */
export const besideReads = (
  documents: readonly (string | undefined)[],
  { corrections }: InputSettings,
): Read[] =>
  documents.flatMap((path) => {
    if (path === undefined || path === '-' || corrections !== undefined) return []
    const beside = correctionsPath(path)
    return statOf(beside) === undefined ? [] : [{ path: beside, what: 'file of corrections' }]
  })

export const outputWrites = (paths: readonly string[]): Written[] =>
  paths.map((path) => ({ path, by: '--output', remedy: 'name another file with --output' }))

/** A memory that is added to is read by the run that writes it, and keeps what it holds. */
const memoryWrites = (path: string): Written[] => [
  { path, by: '--append', remedy: 'name another memory with --append' },
]

/** What is written beside the pairs. */
export const besideWrites = (output: OutputSettings): Written[] =>
  (['report', 'learn', 'rest'] as const).flatMap((name) => {
    const path = output[name]
    return path === undefined || isStdoutName(path)
      ? []
      : [{ path, by: `--${name}`, remedy: `name another file with --${name}` }]
  })

/** Where standard output and standard error lead: a shell may have opened files for them, to be added to. */
const standardWrites = ({ stdout, stderr }: Host): Written[] =>
  [
    { name: 'standard output', stream: stdout },
    { name: 'standard error', stream: stderr },
  ].flatMap(({ name, stream: { descriptor } }) =>
    descriptor === undefined
      ? []
      : [{ path: `/dev/fd/${descriptor}`, by: name, remedy: 'send it to another file' }],
  )

/** Refuses an output that is one of the inputs. Comes before complaints about its name. @throws Refusal */
export function guardOutput(
  { named, twins }: InputSettings,
  { name, toStdout, appends }: OutputSettings,
  host: Host,
): void {
  if (toStdout || appends) return
  const read = twins === undefined ? named : pathsOf(twins)
  refuse(clashErrors(inputReads(read), outputWrites([name]), host))
}

/** Makes sure that a run of one document destroys nothing. @throws Refusal */
export function guardOne({ inputs, output, exporter }: RunSettings, host: Host): void {
  const { name, toStdout, appends, overwrites } = output
  const outputs = toStdout ? [] : partPaths(name, exporter)
  const read = pathsOf(oneDocument(inputs))
  const named = appends ? memoryWrites(name) : outputWrites(outputs)
  const beside = besideWrites(output)
  const written = [...named, ...beside]
  refuse([
    ...placeErrors(written, appends || outputs.length > 1 ? outputs : []),
    ...clashErrors(
      [...inputReads(read), ...optionReads(inputs), ...besideReads(read.slice(0, 1), inputs)],
      written,
      host,
    ),
    ...(overwrites ? [] : foreignErrors(appends ? beside : written, isReplaceable)),
  ])
}

/** A file of the user is named once, even where several outputs would replace it. @throws Refusal where there are errors */
export function refuse(errors: readonly AlignError[]): void {
  const reported = new Set<string | undefined>()
  const first = errors.filter(({ path, code }) => {
    const isNew = code !== 'notOurs' || !reported.has(path)
    reported.add(path)
    return isNew
  })
  if (first.length > 0) throw new Refusal(first)
}

/** Makes sure that a command which writes to standard output alone does not write over what it reads. @throws Refusal */
export function guardStandard(paths: readonly string[], host: Host): void {
  refuse(clashErrors(inputReads(paths), [], host))
}

/**
 * Places that nothing can be written to.
 * @param plain paths that have to be files
 */
export function placeErrors(written: readonly Written[], plain: readonly string[]): AlignError[] {
  const check = (work: () => void): AlignError[] => {
    try {
      work()
      return []
    } catch (error) {
      if (error instanceof AlignError) return [error]
      throw error
    }
  }
  return [
    ...written.flatMap(({ path }) =>
      check(() => {
        checkWritable(path)
      }),
    ),
    ...plain.flatMap((path) =>
      check(() => {
        checkPlain(path)
      }),
    ),
  ]
}

/** Whether a file may be replaced without `--overwrite`. Devices and pipes are written to, not replaced. */
export const isReplaceable = (path: string): boolean => {
  const place = behindLink(path)
  return statOf(place)?.isFile() !== true || isOwnWork(place)
}

/** What `--append` can add to, by its name. */
const isPlainMemory = (path: string): boolean => isMemoryName(path) && !/\.gz$/i.test(path)

/** Errors for existing files that this program did not write. @param may whether one may be replaced all the same */
export const foreignErrors = (
  written: readonly Written[],
  may: (path: string) => boolean,
): AlignError[] =>
  written
    .filter(({ path }) => !may(path))
    .map(
      ({ path, by, remedy }) =>
        new AlignError('notOurs', [], {
          path,
          hint: `${by === '--output' && isPlainMemory(path) ? 'add to it with --append' : remedy}, or replace it with --overwrite`,
        }),
    )

/** Errors for files that are read and written, or written twice. */
export function clashErrors(
  reads: readonly Read[],
  written: readonly Written[],
  host: Host,
): AlignError[] {
  const standard = standardWrites(host)
  return findClashes(reads, [...standard, ...written]).flatMap((clash) =>
    // Standard error may well go where standard output goes.
    'before' in clash && standard.includes(clash.written) ? [] : [errorOf(clash)],
  )
}

function errorOf(clash: Clash<Read, Written>): AlignError {
  const { path, by, remedy } = clash.written
  const place = { path: path.startsWith('/dev/fd/') ? by : path, hint: remedy }
  return 'read' in clash
    ? new AlignError(
        'overwritten',
        [
          `${clash.read.what === 'input' ? 'an input' : `the ${clash.read.what}`}${sameName(clash.read.path, path)}`,
        ],
        place,
      )
    : new AlignError('writtenTwice', [clash.before.by, by], place)
}

const sameName = (read: string, written: string): string =>
  read === written ? '' : `, ${read === '/dev/fd/0' ? 'standard input' : read}`
