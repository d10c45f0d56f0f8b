/**
 * Tries generated and damaged inputs on all readers and exporters until its time is over. The same seed gives the same
 * cases, and each failure comes with the command that repeats it.
 *
 *     npm run fuzz -- --seed 2 --minutes 10
 *     npm run fuzz -- --seed 2 --case 4711      tries one, and writes its input to files
 *
 * `--largest` says how many characters repeated tokens come to, at most.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { describeCost, faultOf, LARGEST, tryCases } from './processes.js'
import type { Cost, Result } from './processes.js'
import { makeCase } from './make-case.js'

/** Cases that a process tries before another takes over. */
const STRETCH = 100
/** A run that has found so many failures ends. */
const ENOUGH = 20

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '5' },
    case: { type: 'string' },
    largest: { type: 'string', default: String(LARGEST) },
  },
})
const series = { seed: Number(values.seed), largest: Number(values.largest) }
const { seed, largest } = series

/** What came of a run, counted. */
const states = new Map<string, number>()
let failures = 0
let dearest: { readonly number: number; readonly what: string; readonly cost: Cost } | undefined

/** A case that cost too much in the course of others is tried again, alone. */
async function confirmed(result: Result): Promise<Result> {
  if (faultOf(result) === undefined || result.verdict?.state === 'fault') return result
  let alone = result
  await tryCases(series, result.number, result.number + 1, (again) => (alone = again))
  return alone
}

function count(result: Result): void {
  const { number, what, verdict, cost } = result
  const fault = faultOf(result)
  const state = verdict?.state === 'refused' ? `refused (${verdict.code})` : 'aligned'
  states.set(state, (states.get(state) ?? 0) + (fault === undefined ? 1 : 0))
  if (cost !== undefined && !(dearest !== undefined && dearest.cost.seconds >= cost.seconds))
    dearest = { number, what, cost }
  if (fault === undefined) return
  failures++
  console.log(
    `case ${number}, ${what}:\n${fault}\n  npm run fuzz -- --seed ${seed} --case ${number}\n`,
  )
}

if (values.case === undefined) {
  const end = Date.now() + Number(values.minutes) * 60_000
  let next = 0
  while (Date.now() < end && failures < ENOUGH) {
    const results: Result[] = []
    next = await tryCases(series, next, next + STRETCH, (result) => results.push(result), end)
    for (const result of results) count(await confirmed(result))
  }
  const kinds = [...states].sort((a, b) => b[1] - a[1]).map(([state, n]) => `${n} ${state}`)
  console.log(`seed ${seed}, ${next} cases: ${kinds.join(', ')}; ${failures} failures`)
  if (dearest !== undefined)
    console.log(`most time: case ${dearest.number}, ${dearest.what}: ${describeCost(dearest.cost)}`)
} else {
  const number = Number(values.case)
  makeCase(seed, number, largest).inputs.forEach(({ name, bytes }, i) => {
    const path = join(tmpdir(), `fuzz-${seed}-${number}-${i}-${name}`)
    writeFileSync(path, bytes)
    console.log(`input: ${path}`)
  })
  await tryCases(series, number, number + 1, (result) => {
    count(result)
    if (result.cost !== undefined) console.log(`${result.what}: ${describeCost(result.cost)}`)
  })
}
process.exitCode = failures > 0 ? 1 : 0
