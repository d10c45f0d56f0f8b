import type { CorrectedRow } from '../../corrections/index.js'
import { Refused } from './api.js'
import type { Api } from './api.js'
import type { UnsavedStore } from './unsaved.js'
import type { Words } from './words.js'

/** How long after a change it is saved, in milliseconds: a second at most is lost when the browser is killed. */
const DELAY_MS = 400
/** How long after a save that failed the next one is tried, in milliseconds. */
const RETRY_MS = 3000

/** How saving goes: what is said, and whether something needs the person. */
export type SayHow = (text: string, isBad?: boolean) => void

/**
 * Saves the corrections a moment after each change; what no server takes is kept in the browser.
 * @param rows as they are when they are saved
 */
export function makeSaver(
  api: Api,
  number: number,
  start: string,
  rows: () => readonly CorrectedRow[],
  unsaved: UnsavedStore,
  words: Words,
  say: SayHow,
) {
  let revision = start
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let isChanged = false
  let isOutdated = false
  let isKept = false

  const reasonFor = (error: unknown): string => {
    if (!(error instanceof Refused)) return words.gone(location.port)
    return error.status === 403 ? words.otherServer : words.notSaved(error.message)
  }

  const save = async (): Promise<void> => {
    if (!isChanged || isOutdated) return
    isChanged = false
    const changed = rows()
    try {
      revision = await api.save(number, changed, revision)
      unsaved.remove()
      isKept = false
      // A change made meanwhile is on its way.
      if (!isChanged) say(words.saved)
    } catch (error) {
      isChanged = true
      if (error instanceof Refused && error.status === 412) {
        isOutdated = true
        say(words.outdated, true)
        return
      }
      isKept = unsaved.put({ revision, rows: changed })
      say(isKept ? reasonFor(error) : `${reasonFor(error)} ${words.noRoom}`, true)
      if (!(error instanceof Refused)) schedule(RETRY_MS)
    }
  }
  const schedule = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }
  /** Saves now what is not saved. */
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    running = running.then(save)
    return running
  }
  return {
    changed(): void {
      isChanged = true
      // What is wrong stays to be read until it is over.
      if (!isOutdated && !isKept) say(words.saving)
      schedule(DELAY_MS)
    },
    flush,
    /** False while closing the page would lose a change, or leave it to this browser alone. */
    isSaved: (): boolean => !isChanged,
  }
}
