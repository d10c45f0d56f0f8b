import { isOwnWork, statOf, streamOutput } from '../../files/index.js'
import type { Host } from './host.js'

/**
 * Whether standard output leads to a file and to nothing else: in a folder that is read it is none of the inputs. What
 * stood in it before and is not ours makes it one.
 */
export function isStandardOutput(path: string, { stdout: { descriptor } }: Host): boolean {
  if (descriptor === undefined) return false
  const [file, output] = [statOf(path), statOf(`/dev/fd/${descriptor}`)]
  const isSame = output?.isFile() === true && file?.ino === output.ino && file.dev === output.dev
  return isSame && isOwnWork(path)
}

/**
 * Writes a whole page to standard output.
 * @throws AlignError `unwritable`
 */
export async function print(page: string, { stdout }: Host): Promise<void> {
  const output = streamOutput(stdout, 'standard output', stdout.descriptor)
  await output.write(page)
  await output.close()
}
