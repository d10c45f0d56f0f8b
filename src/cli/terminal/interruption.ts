import { EXIT } from './host.js'
import type { Host, Signal } from './host.js'

/**
 * How long a run may take to end after SIGTERM, in milliseconds. Documents take less, but a write may block on a pipe
 * without a reader, and service managers kill after ten seconds or more.
 */
const GRACE_MS = 5000

/** The first signal lets a run stop in good order, the second ends it at once; so does SIGTERM after {@link GRACE_MS}. */
export interface Interruption {
  readonly stop: AbortSignal
  /** What stopped the run, if anything did. */
  signal(): Signal | undefined
  /** Stops listening for signals. */
  release(): void
}

/** @param asked called at each signal */
export function watchSignals(host: Host, asked: (signal: Signal) => void): Interruption {
  const stop = new AbortController()
  let first: Signal | undefined
  let last: NodeJS.Timeout | undefined
  const listen = (signal: Signal) => () => {
    if (first !== undefined) host.exit(EXIT[signal])
    if (first === undefined && signal === 'SIGTERM')
      last = setTimeout(() => {
        host.exit(EXIT[signal])
      }, GRACE_MS)
    first ??= signal
    stop.abort()
    asked(signal)
  }
  const listeners = { SIGINT: listen('SIGINT'), SIGTERM: listen('SIGTERM') }
  host.on('SIGINT', listeners.SIGINT)
  host.on('SIGTERM', listeners.SIGTERM)
  return {
    stop: stop.signal,
    signal: () => first,
    release() {
      clearTimeout(last)
      host.off('SIGINT', listeners.SIGINT)
      host.off('SIGTERM', listeners.SIGTERM)
    },
  }
}
