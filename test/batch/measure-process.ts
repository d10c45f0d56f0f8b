import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const BIN = join(import.meta.dirname, '../../bin/align.js')

export interface Measured {
  readonly seconds: number
  /** Of all processes, in MB. */
  readonly peak: number
}

/** Runs the program, looking at its memory all the time. */
export async function measure(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const start = performance.now()
  const child = spawn(process.execPath, [BIN, ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  })
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid!))
  }, 20)
  await once(child, 'close')
  clearInterval(timer)
  return { seconds: (performance.now() - start) / 1000, peak }
}

/** What a process and all below it hold of memory, in MB; 0 when it is gone. */
export function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
    return children
      .filter((child) => child !== '')
      .reduce((sum, child) => sum + memoryOf(Number(child)), own)
  } catch {
    return 0
  }
}
