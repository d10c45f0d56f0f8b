import { EXIT } from './host.js'
import type { Host, Signal } from './host.js'

/** The first signal asks a run to stop, the second stops it at once. */
export interface Interruption {
  readonly stop: AbortSignal
  /** What stopped the run, if anything did. */
  signal(): Signal | undefined
  /** Gives the signals back. */
  release(): void
}

/** @param asked told of the first signal */
export function watchSignals(host: Host, asked: (signal: Signal) => void): Interruption {
  const stop = new AbortController()
  let first: Signal | undefined
  const listen = (signal: Signal) => () => {
    if (first !== undefined) host.exit(EXIT[signal])
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
      host.off('SIGINT', listeners.SIGINT)
      host.off('SIGTERM', listeners.SIGTERM)
    },
  }
}
