import { statOf } from '../files/stat.js'
import type { Host } from './host.js'

/** Whether standard output leads to a file: it may be in a folder that is read. */
export function isStandardOutput(path: string, { stdout: { descriptor } }: Host): boolean {
  if (descriptor === undefined) return false
  const [file, output] = [statOf(path), statOf(`/dev/fd/${descriptor}`)]
  return output?.isFile() === true && file?.ino === output.ino && file.dev === output.dev
}
