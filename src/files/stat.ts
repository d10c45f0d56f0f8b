import { lstatSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'

/** What a path leads to; undefined when it leads nowhere, for whatever reason. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** What stands at a path, a link as a link; undefined when nothing does, for whatever reason. */
export function lstatOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
