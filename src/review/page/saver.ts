import type { CorrectedRow } from '../../corrections/index.js'
import { Refused } from './api.js'
import type { Api } from './api.js'
import type { Words } from './words.js'

/** How long after a change it is saved, in milliseconds: a second at most is lost when the browser is killed. */
const DELAY_MS = 400
/** How long after a save that failed the next one is tried, in milliseconds. */
const RETRY_MS = 3000

/** Saves the corrections a moment after each change. @param rows as they are when they are saved */
export function makeSaver(
  api: Api,
  number: number,
  start: string,
  rows: () => readonly CorrectedRow[],
  words: Words,
  say: (text: string, isBad?: boolean) => void,
) {
  let revision = start
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let isChanged = false
  let isOutdated = false

  const save = async (): Promise<void> => {
    if (!isChanged || isOutdated) return
    isChanged = false
    try {
      revision = await api.save(number, rows(), revision)
      say(words.saved)
    } catch (error) {
      isChanged = true
      if (error instanceof Refused && error.status === 412) {
        isOutdated = true
        say(words.outdated, true)
      } else if (error instanceof Refused) say(`${words.notSaved}: ${error.message}`, true)
      else {
        say(words.gone, true)
        schedule(RETRY_MS)
      }
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
      if (!isOutdated) say(words.saving)
      schedule(DELAY_MS)
    },
    flush,
    isSaved: (): boolean => !isChanged,
  }
}
