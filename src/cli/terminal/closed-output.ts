import { fstatSync, readFileSync, readSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { statOf } from '../../files/index.js'

/**
 * Whether a descriptor was closed when the program began.
 *
 * Node.js replaces a closed descriptor by the null device, opened for reading and writing. Shells open `> /dev/null` for
 * writing only. Programs that discard the output of a child open it for both, and then no wanted output is lost. So the
 * two are told apart by the process that redirected the output.
 */
export function isClosed(descriptor: number): boolean {
  return (
    isNullDevice(fstatSync(descriptor)) &&
    isReadable(descriptor) &&
    isClosedAbove(process.ppid, descriptor)
  )
}

/** Whether this process was started without the descriptor, or is a shell, which closes it for what it starts. */
function isClosedAbove(pid: number, descriptor: number): boolean {
  // Without `/proc` there is no way to find out.
  const parent = parentOf(pid)
  if (parent === undefined) return false
  const stats = statOf(`/proc/${pid}/fd/${descriptor}`)
  if (stats === undefined) return statOf(`/proc/${pid}/fd/.`) !== undefined
  return isNullDevice(stats) ? isClosedAbove(parent, descriptor) : isShell(pid)
}

function parentOf(pid: number): number | undefined {
  if (statOf(`/proc/${pid}/stat`) === undefined) return undefined
  // The name in brackets may hold anything.
  const [, parent] = /.*\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? []
  return Number(parent)
}

const SHELL_NAME = /^(?:busybox|fish|(?:a|ba|c|da|k|mk|tc|z)?sh)\n$/

const isShell = (pid: number): boolean =>
  SHELL_NAME.test(readFileSync(`/proc/${pid}/comm`, 'latin1'))

const isNullDevice = (stats: Stats): boolean =>
  stats.isCharacterDevice() && stats.rdev === statSync('/dev/null').rdev

/** For the null device, where reading ends at once. */
function isReadable(descriptor: number): boolean {
  try {
    return readSync(descriptor, new Uint8Array(1)) === 0
  } catch {
    return false
  }
}
