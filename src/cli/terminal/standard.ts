import { fstatSync, statSync } from 'node:fs'
import { writeAtOnce } from '../../files/index.js'
import { isClosed } from './closed-output.js'
import type { Terminal } from './host.js'

/** Standard output or standard error of this process. */
export interface Standard extends Terminal {
  /** Whether everything written has reached its destination. */
  isThrough(): boolean
}

/**
 * Node.js takes milliseconds to make a stream of standard output: it is made on first use, and a file or pipe
 * takes short messages without.
 * @param open makes the stream
 */
export function standard(descriptor: number, open: () => Terminal): Standard {
  const leads = leadsTo(descriptor)
  if (leads === 'nowhere') return closed()
  const doubtful = leads === 'device'
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
    get rows() {
      return doubtful ? stream().rows : undefined
    },
    write(chunk, done) {
      // A caller that passes a callback wants the asynchronous path.
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

/** Where a descriptor leads to; a device may be a terminal, but for the one that takes everything. */
function leadsTo(descriptor: number): 'file' | 'device' | 'nowhere' {
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isCharacterDevice()) return 'file'
    if (stats.rdev !== statSync('/dev/null').rdev) return 'device'
    return isClosed(descriptor) ? 'nowhere' : 'file'
  } catch {
    return 'device'
  }
}

/** An output that accepts nothing. */
function closed(): Standard {
  const listeners: ((error: Error) => void)[] = []
  return {
    write(_, done) {
      const error = new Error('it is closed')
      for (const listener of listeners) listener(error)
      done?.(error)
    },
    on(_, listener) {
      listeners.push(listener)
    },
    isThrough: () => true,
  }
}
