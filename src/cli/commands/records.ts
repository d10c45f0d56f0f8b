import { makeRecord, mixedRecord } from '../../documents/records/index.js'
import { failureOf, pathsOf } from '../../documents/index.js'
import { find, pairTwins, planMerge } from '../../batch/index.js'
import type { FoundFiles } from '../../batch/index.js'
import { streamOutput } from '../../files/index.js'
import { guardStandard } from '../guard/guard.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { STDIN, readInput } from '../inputs/input.js'
import { listedNames } from '../inputs/listed.js'
import { checkTogether } from '../settings/combinations.js'
import type { RecordsOptions } from '../options/raw-options.js'
import { failureLines, nothingFoundLine, passedOverLine } from '../messages/run-report.js'
import { isStandardOutput } from '../terminal/standard-output.js'
import { wordsFor } from '../words/index.js'

/** `align records inputs…`: documents as lines for `align stream`. One that cannot be read is reported, and the next follows. */
export async function recordsCommand(
  inputs: readonly string[],
  options: RecordsOptions,
  host: Host,
): Promise<number> {
  checkTogether(inputs, options)
  const { filesFrom } = options
  guardStandard([...inputs, ...(filesFrom === undefined ? [] : [filesFrom])], host)
  const output = streamOutput(host.stdout, 'standard output')
  if (filesFrom === undefined && (inputs[0] ?? STDIN) === STDIN) {
    await output.write(`${mixedRecord(await readInput(STDIN, host))}\n`)
    await output.close()
    return EXIT.done
  }
  const listed = filesFrom === undefined ? [] : await listedNames(filesFrom, host)
  const findings = await find(inputs, listed, (real) => isStandardOutput(real, host))
  guardStandard(
    findings.files.map(({ path }) => path),
    host,
  )
  const failures = [...findings.failures]
  let done = 0
  for (const { inputs: files } of planMerge(pairTwins(findings.files)).jobs) {
    const record = await makeRecord(files).catch((error: unknown) => {
      failures.push(failureOf(error, pathsOf(files)))
    })
    if (record === undefined) continue
    await output.write(`${record}\n`)
    done++
    if (output.ended()) return EXIT.done
  }
  await output.close()
  for (const line of failureLines(failures, '', wordsFor(host)))
    host.stderr.write(`align: ${line}\n`)
  if (options.quiet !== true) printSummary(done, findings, inputs, host)
  return failures.length > 0 ? EXIT.failed : EXIT.done
}

function printSummary(
  done: number,
  findings: FoundFiles,
  named: readonly string[],
  host: Host,
): void {
  const words = wordsFor(host)
  for (const line of [
    words.summary.records(done),
    ...passedOverLine(findings, words),
    ...nothingFoundLine(findings, named, words),
  ])
    host.stderr.write(`${line}\n`)
}
