import type { Outcome } from '../../batch/index.js'
import type { Host } from './host.js'
import { grouped } from '../messages/count.js'
import type { Words } from '../words/index.js'
import { widthOf } from '../../wrap.js'

/** Milliseconds between two drawings: what changes within a tenth of a second is seen as at once (Nielsen 1993). */
const REDRAW_INTERVAL_MS = 100

/** A line on a terminal that says how far a run has got; nothing elsewhere. */
export interface Progress {
  readonly seen: (outcome: Outcome) => void
  /** Says what the run is at instead of the time left. */
  note(text: string): void
  /** Takes the line away. */
  end(): void
}

/** @param host absent when nothing is to be said */
export function makeProgress(
  total: number,
  host: Host | undefined,
  words: Words,
  now = Date.now,
): Progress {
  if (host?.stderr.isTTY !== true || host.env.TERM === 'dumb')
    return { seen: () => undefined, note: () => undefined, end: () => undefined }
  const { stderr } = host
  const start = now()
  let drawn = -Infinity
  let [documents, aligned, pairs, note] = [0, 0, 0, '']
  const draw = (): void => {
    drawn = now()
    const seconds = (drawn - start) / 1000
    const state = { documents, aligned, pairs, total, note, seconds }
    stderr.write(`\r${progressLine(state, (stderr.columns ?? 80) - 1, words)}\x1b[K`)
  }
  return {
    seen(outcome) {
      if (outcome.state === 'left') return
      documents++
      if (outcome.state === 'done') aligned++
      if (outcome.state !== 'failed') pairs += outcome.tally.pairs
      if (now() - drawn >= REDRAW_INTERVAL_MS) draw()
    },
    note(text) {
      note = text
      draw()
    },
    end() {
      stderr.write('\r\x1b[K')
    },
  }
}

interface State {
  readonly documents: number
  /** Of these the ones that took time. */
  readonly aligned: number
  readonly pairs: number
  readonly total: number
  readonly note: string
  readonly seconds: number
}

/**
 * With the files, pairs, rate and time of a run of 10,000 files, 76 of a terminal's 80 columns; with 40 it would give
 * way.
 */
const BAR_COLUMNS = 20

/**
 * `━━━━━━━━━━────────── 4,321/10,000 files  86,420 pairs  88 files/s  1:05 left`. What has no room
 * goes: the bar, then the rate, then the pairs.
 */
export function progressLine(state: State, width: number, { progress }: Words): string {
  const { documents, aligned, pairs, total, note, seconds } = state
  const full = total === 0 ? BAR_COLUMNS : Math.floor((BAR_COLUMNS * documents) / total)
  const perSecond = seconds > 0 ? documents / seconds : 0
  const isUnderWay = seconds >= 1 && perSecond > 0
  const bar = '━'.repeat(full) + '─'.repeat(BAR_COLUMNS - full) + ' '
  const files = progress.files(grouped(documents), grouped(total))
  const found = `  ${progress.pairs(grouped(pairs))}`
  const rate = perSecond < 10 ? perSecond.toFixed(1) : grouped(Math.round(perSecond))
  const speed = aligned > 0 && isUnderWay ? `  ${progress.rate(rate)}` : ''
  const left = isUnderWay ? `  ${progress.left(clock((total - documents) / perSecond))}` : ''
  const last = note === '' ? left : `  ${note}`
  const lines = [
    bar + files + found + speed + last,
    files + found + speed + last,
    files + found + last,
    files + last,
  ]
  return lines.find((line) => widthOf(line) <= width) ?? files.slice(0, width)
}

/** `1:05`, `1:00:05` */
export function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const pad = (n: number): string => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`
}
