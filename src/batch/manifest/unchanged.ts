import { join } from 'node:path'
import { correctionsHashes } from '../../documents/corrections.js'
import { hashOf } from '../../files/hash.js'
import { pathsOf } from '../../documents/inputs.js'
import type { Job } from '../job.js'
import type { Known } from './manifest.js'

/**
 * Whether a document was done before from the same bytes under the same names with the same settings,
 * and what was written is still there as it was.
 * @param outputs where it is written in the output folder
 * @param corrections whether those beside the inputs are used
 */
export function isUnchanged(
  entry: Known,
  job: Job,
  settings: string,
  folder: string,
  outputs: readonly string[],
  corrections: boolean,
): boolean {
  const inputs = pathsOf(job.inputs)
  const hashes = [...inputs.map(hashOf), ...correctionsHashes(job.inputs, corrections)]
  return (
    entry.settings === settings &&
    sameList(entry.inputs, inputs) &&
    sameList(entry.hashes, hashes) &&
    sameList(Object.keys(entry.outputs), outputs) &&
    outputs.every((name) => hashOf(join(folder, name)) === entry.outputs[name])
  )
}

const sameList = (one: readonly string[], other: readonly (string | undefined)[]): boolean =>
  one.length === other.length && one.every((item, i) => item === other[i])
