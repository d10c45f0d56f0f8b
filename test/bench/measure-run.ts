import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one run of Node.js took. */
export interface Run {
  /** Time of the processor, in all threads, ms */
  readonly cpu: number
  /** Time until the end, ms */
  readonly wall: number
  /** Peak, MB */
  readonly memory: number
}

/** What a process says of itself at its end: ms of the processor and peak memory in kB. */
const METER = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  require('node:fs').writeSync(2, 'meter ' + (userCPUTime + systemCPUTime) / 1000 + ' ' + maxRSS + '\\n')
})
`

/** Makes a function that measures a run of Node.js with some arguments. @param folder for the meter */
export function makeMeter(folder: string): (args: readonly string[]) => Run {
  const meter = join(folder, 'meter.cjs')
  writeFileSync(meter, METER)
  return (args) => {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, ['--require', meter, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    const wall = performance.now() - start
    const measured = /^meter (\S+) (\d+)$/m.exec(stderr)
    if (status !== 0 || measured === null) throw new Error(`${args.join(' ')} failed: ${stderr}`)
    return { cpu: Number(measured[1]), wall, memory: Number(measured[2]) / 1024 }
  }
}

/** Each command in turn, so often: the least time of each, which the rest of the machine disturbed least, and the most memory. */
export function bestOf(
  measure: (args: readonly string[]) => Run,
  commands: readonly (readonly string[])[],
  times: number,
): Run[] {
  const rounds = Array.from({ length: times }, () => commands.map(measure))
  return commands.map((_, c) => ({
    cpu: Math.min(...rounds.map((round) => round[c].cpu)),
    wall: Math.min(...rounds.map((round) => round[c].wall)),
    memory: Math.max(...rounds.map((round) => round[c].memory)),
  }))
}
