import type { Added } from '../../documents/append/index.js'
import { resultRemarks } from '../../documents/index.js'
import type { Outline } from '../../documents/index.js'
import type { Tally } from '../../alignment/index.js'
import type { RunSettings } from '../settings/run.js'
import type { Host } from '../terminal/host.js'
import { wordsFor } from '../words/index.js'
import type { Words } from '../words/index.js'
import { printable, shownName } from './messages.js'
import { facts, indented, reviewCommandFor } from './summary.js'

/** What a run of one document came to. */
export interface OneResult {
  readonly outline: Outline
  readonly tally: Tally
  /** Pairs left out because they came before. */
  readonly repeated: number
  /** What was added to a memory. */
  readonly added?: Added | undefined
}

/** Remarks always; the summary where the pairs go to a file or standard error to a terminal. */
export function printOneSummary(
  one: OneResult,
  noticed: readonly string[],
  settings: RunSettings,
  host: Host,
): void {
  const { stdout, stderr } = host
  const words = wordsFor(host)
  const toFile = !settings.output.toStdout
  if (toFile || stderr.isTTY === true) {
    // Below what was shown on the screen.
    if (!toFile && stdout.isTTY === true) stderr.write('\n')
    for (const line of summaryLines(one, settings, words)) stderr.write(`${line}\n`)
  }
  for (const remark of [...noticed, ...resultRemarks(one.outline)])
    stderr.write(`align: ${printable(words.say(remark))}\n`)
}

/** A fact a line, and where there are doubtful pairs, what to do. */
function summaryLines(
  { tally, repeated, added }: OneResult,
  settings: RunSettings,
  words: Words,
): string[] {
  const { output, exporter } = settings
  const { summary } = words
  const [first = '', ...others] = [
    ...(added === undefined ? [] : [summary.added(added.added, added.held)]),
    ...facts(tally, { hasOneSided: exporter.oneSided, repeated }, words),
  ]
  const review = tally.doubtful === 0 ? undefined : reviewCommandFor(settings)
  return [
    output.toStdout ? first : summary.named(shownName(output.name), first),
    ...indented(others),
    ...(review === undefined ? [] : [summary.review(review)]),
  ]
}
