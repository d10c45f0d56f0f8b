import { join, relative, sep } from 'node:path'
import { AlignError } from '../../index.js'
import type { Found } from '../find/search.js'
import { failureOf } from '../../documents/failure.js'
import { pathsOf } from '../../documents/inputs.js'
import type { Failure } from '../../documents/failure.js'
import type { Inputs } from '../../documents/inputs.js'
import type { Job } from '../job.js'
import type { FoundDocument, FoundInputs } from './twins.js'

export interface Plan {
  readonly jobs: readonly Job[]
  /** Inputs that have no safe place in the output. */
  readonly refused: readonly Failure[]
}

/** Documents for one merged output, in order: nothing can clash. */
export function planMerge(documents: readonly FoundDocument[]): Plan {
  const jobs = documents.map(({ inputs }) => {
    const named = namesOf(inputs)
    return { inputs: named, stem: pathsOf(named).join(' ') }
  })
  return { jobs, refused: [] }
}

/**
 * A place in the output folder for each document, named after its path below `base`. Two documents with
 * one place, also on a disk that takes `A` for `a`, are both refused, and so is what would be written
 * over an input or outside the folder.
 * @param base absolute
 * @param folder the output folder, absolute, links resolved
 * @param parts what is appended to a stem for each file written
 */
export function planMirror(
  documents: readonly FoundDocument[],
  base: string,
  folder: string,
  parts: readonly string[],
): Plan {
  const files = documents.flatMap(({ inputs }) => Object.values(inputs))
  const jobs = documents.map(({ inputs, stem }) => ({
    inputs: namesOf(inputs),
    stem: relative(base, stem),
  }))
  const taken = placesOf(jobs, files, folder, parts)
  const checked = jobs.map((job) => ({
    job,
    error: parts
      .map((part) => objection(job, job.stem + part, taken))
      .find((one) => one !== undefined),
  }))
  return {
    jobs: checked.flatMap(({ job, error }) => (error === undefined ? [job] : [])),
    refused: checked.flatMap(({ job, error }) =>
      error === undefined ? [] : [failureOf(error, pathsOf(job.inputs))],
    ),
  }
}

const namesOf = (inputs: FoundInputs): Inputs =>
  'mixed' in inputs ? { mixed: inputs.mixed.path } : { en: inputs.en.path, zh: inputs.zh.path }

/** Which documents share a place in the output folder; places are {@link folded}. */
interface Places {
  readonly owners: ReadonlyMap<string, readonly Job[]>
  /** Folders in the output folder that are needed. */
  readonly folders: ReadonlySet<string>
  /** Inputs, as places in the output folder. */
  readonly inputs: ReadonlySet<string>
}

function placesOf(
  jobs: readonly Job[],
  files: readonly Found[],
  folder: string,
  parts: readonly string[],
): Places {
  const owners = new Map<string, Job[]>()
  for (const job of jobs)
    for (const part of parts) {
      const output = folded(job.stem + part)
      owners.set(output, [...(owners.get(output) ?? []), job])
    }
  return {
    owners,
    folders: new Set([...owners.keys()].flatMap(foldersAbove)),
    inputs: new Set(files.map(({ real }) => folded(relative(folder, real)))),
  }
}

/** Names that some disks take for one: `A` and `a`, `é` in one character and in two. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase()

const foldersAbove = (path: string): string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))

/** Why a document must not be written to `output`, if so. */
function objection(job: Job, output: string, places: Places): AlignError | undefined {
  if (output === '..' || output.startsWith(`..${sep}`) || output !== join(output))
    return new AlignError('outsideOutput', [output], {
      hint: 'name with --base a folder that it is in',
    })
  if (places.inputs.has(folded(output)))
    return new AlignError('overwritesInput', [output], { hint: 'choose another output folder' })
  const other = places.owners.get(folded(output))?.find((one) => one !== job)
  if (other !== undefined)
    return new AlignError('sameOutput', [pathsOf(other.inputs).join(' and '), output], RENAME_HINT)
  if (places.folders.has(folded(output)))
    return new AlignError('sameOutput', ['a folder that others need', output], RENAME_HINT)
  return undefined
}

const RENAME_HINT = { hint: 'rename one of them' }
