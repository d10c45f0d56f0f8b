import { statSync } from 'node:fs'
import type { Stats } from 'node:fs'

/** What a path leads to; undefined when it leads nowhere, for whatever reason. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
