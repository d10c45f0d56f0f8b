/** Tries the cases of a stretch one after the other, and tells its parent of each before it and after it. */
import { preloadDictionary } from '../../src/node/dictionary.js'
import { judge } from './fault-of-case.js'
import { makeCase } from './make-case.js'
import type { Progress } from './processes.js'

const [seed, largest, from, to] = process.argv.slice(2).map(Number)

/** Resolves when the parent has it: it is to know of a case that ends this process. */
const send = (progress: Progress): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(progress, () => {
      resolve()
    })
  })

/** A process that has taken more than this, in MB, makes room for another, in which the next case is measured. */
const ENOUGH = 350

await preloadDictionary()
for (let number = from; number < to; number++) {
  const one = makeCase(seed, number, largest)
  await send({ begun: number, what: one.what })
  const before = process.cpuUsage()
  const verdict = judge(one)
  const { user, system } = process.cpuUsage(before)
  const megabytes = process.resourceUsage().maxRSS / 1024
  await send({ ended: number, verdict, cost: { seconds: (user + system) / 1e6, megabytes } })
  if (megabytes > ENOUGH) break
}
process.disconnect()
