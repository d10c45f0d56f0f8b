import { fstatSync, statSync } from 'node:fs'
import { writeAtOnce } from '../files/write.js'
import type { Terminal } from './host.js'

/** Standard output or standard error of this process. */
export interface Standard extends Terminal {
  /** Whether all that was written has gone where it was to go. */
  isThrough(): boolean
}

/**
 * Node.js takes milliseconds to make a stream of standard output: it is made on first use, and a file or pipe
 * takes short messages without.
 * @param open makes the stream
 */
export function standard(descriptor: number, open: () => Terminal): Standard {
  const doubtful = mayBeTerminal(descriptor)
  const listeners: ((error: Error) => void)[] = []
  let opened: Terminal | undefined
  const stream = (): Terminal => {
    if (opened === undefined) {
      opened = open()
      for (const listener of listeners) opened.on('error', listener)
    }
    return opened
  }
  return {
    ...(doubtful ? {} : { descriptor }),
    get isTTY() {
      return doubtful && stream().isTTY
    },
    get columns() {
      return doubtful ? stream().columns : undefined
    },
    write(chunk, done) {
      // Who asks to be told when it is written does not want to wait.
      if (doubtful || opened !== undefined || done !== undefined) {
        stream().write(chunk, done)
        return
      }
      try {
        const rest = writeAtOnce(descriptor, Buffer.from(chunk))
        if (rest.length > 0) stream().write(rest)
      } catch (error) {
        for (const listener of listeners) listener(error as Error)
      }
    },
    on(event, listener) {
      if (opened === undefined) listeners.push(listener)
      else opened.on(event, listener)
    },
    isThrough: () => opened === undefined,
  }
}

/** Whether it is a device, but for the one that takes everything. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor)
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null').rdev
  } catch {
    return true
  }
}
