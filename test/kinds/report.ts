/**
 * How many pairs of each kind of input are wrong, and how many are missing.
 *
 *     npx tsx test/kinds/report.ts [--all]
 *
 * `--all` lists them.
 */
import { KINDS } from './index.js'
import { judge } from './kind.js'

const lists = process.argv.includes('--all')
for (const { name, inputs } of KINDS) {
  const verdicts = inputs.map(judge)
  const wrong = verdicts.reduce((sum, verdict) => sum + verdict.wrong.length, 0)
  const missing = verdicts.reduce((sum, verdict) => sum + verdict.missing.length, 0)
  console.log(`${name}: ${inputs.length} inputs, ${wrong} wrong, ${missing} missing`)
  if (!lists) continue
  verdicts.forEach((verdict, i) => {
    for (const pair of verdict.wrong) console.log(`  ${i + 1} wrong    ${pair}`)
    for (const pair of verdict.missing) console.log(`  ${i + 1} missing  ${pair}`)
  })
}
