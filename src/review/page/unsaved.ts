import type { CorrectedRow } from '../../corrections/index.js'

/** Corrections that no server has taken yet, and the revision that they were made on. */
export interface Unsaved {
  readonly revision: string
  readonly rows: readonly CorrectedRow[]
}

/**
 * Keeps in the browser what could not be saved, for the page of the next server at the same port.
 * @param name of the document
 */
export function makeUnsaved(storage: Storage, name: string) {
  const key = `align unsaved ${name}`
  return {
    /** @returns false where the browser has no room for it */
    put(unsaved: Unsaved): boolean {
      try {
        storage.setItem(key, JSON.stringify(unsaved))
        return true
      } catch (error) {
        if (error instanceof DOMException) return false
        throw error
      }
    },
    get(): Unsaved | undefined {
      const text = storage.getItem(key)
      return text === null ? undefined : (JSON.parse(text) as Unsaved)
    },
    remove(): void {
      storage.removeItem(key)
    },
  }
}

export type UnsavedStore = ReturnType<typeof makeUnsaved>
