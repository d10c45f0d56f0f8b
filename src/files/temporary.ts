import { readdirSync, statSync, unlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

/** Letters of the machine's name: several machines may write into one shared folder. */
const machine = (): string =>
  hostname()
    .replace(/[^A-Za-z0-9]+/g, '')
    .slice(0, 32) || 'host'

const NAME = /^\.align-([A-Za-z0-9]+)-(\d+)-[a-z0-9]+\.tmp$/

/** Nothing is written for longer than this, in milliseconds: a day. */
const STALE_MS = 24 * 60 * 60 * 1000

/** A new name in the folder of `path`: not made of its name, which may be as long as a name can be. */
export const temporaryBeside = (path: string): string =>
  join(dirname(path), `.align-${machine()}-${process.pid}-${chance()}.tmp`)

const chance = (): string => Math.random().toString(36).slice(2) || '0'

export const isTemporary = (name: string): boolean => NAME.test(name)

/**
 * Removes what killed runs left in a folder: temporary files whose process is gone, and those of
 * other machines when they are a day old. Call it before the first own one is made.
 */
export function removeStale(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, host, pid] = NAME.exec(name) ?? []
    if (host === undefined) continue
    const path = join(folder, name)
    if (host === machine() ? !isRunning(Number(pid)) : age(path) > STALE_MS) remove(path)
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** This process is not meant: what bears its number was left by an earlier one. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const age = (path: string): number =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())

/** Someone else may have removed it just now. */
function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    return
  }
}
