import type { Failure } from '../../documents/index.js'
import { MIN_GOOD_QUALITY } from '../../alignment/index.js'
import { reportJson } from '../../batch/index.js'
import type { FoundFiles, Gathered, Report } from '../../batch/index.js'
import { signature } from '../../index.js'
import type { Host } from '../terminal/host.js'
import { printable, shownName, withHint } from './messages.js'
import { nothingFound } from './nothing-found.js'
import { oneLanguageLine } from './one-language.js'
import type { RunSettings } from '../settings/run.js'
import { sideOutput } from '../terminal/side-output.js'
import { complaint, facts, indented, reviewCommandFor, sizes } from './summary.js'
import { wordsFor } from '../words/index.js'
import type { Words } from '../words/index.js'

/** A run of many documents, when it is over. */
export interface Run {
  readonly report: Report
  /** Undefined when the run was stopped before a merged output was written. */
  readonly gathered: Gathered | undefined
  readonly findings: FoundFiles
  readonly settings: RunSettings
}

/** Writes `--report`. */
export async function writeReport(
  run: Pick<Run, 'report' | 'gathered'> & {
    readonly findings: Pick<FoundFiles, 'others' | 'links'>
    readonly settings: Pick<RunSettings, 'output'>
  },
  path: string,
  host: Host,
): Promise<void> {
  const { report, gathered, findings, settings } = run
  const output = sideOutput(path, host)
  await output.write(
    reportJson(report, {
      generator: signature(),
      output: settings.output.name,
      repeated: gathered?.repeated ?? 0,
      otherFiles: Object.fromEntries(findings.others),
      linksNotFollowed: findings.links,
    }),
  )
  await output.close()
}

/** Says on standard error what failed, and what the run came to: a fact a line. */
export function printRunSummary(run: Run, { stderr, argv, env }: Host): void {
  const words = wordsFor({ argv, env })
  const { report, findings, gathered, settings } = run
  const remedy = settings.output.report === undefined ? words.summary.failuresIn : ''
  for (const line of failureLines(report.failures, remedy, words)) stderr.write(`align: ${line}\n`)
  const { documents, tally } = report
  const hasAny = documents.done + documents.unchanged > 0
  const circumstances = {
    hasOneSided: settings.exporter.oneSided,
    repeated: gathered?.repeated ?? 0,
  }
  const review = tally.doubtful === 0 ? undefined : reviewCommandFor(settings)
  const lines = [
    documentsLine(run, words),
    ...(hasAny ? indented([...facts(tally, circumstances, words), ...sizes(tally, words)]) : []),
    ...(documents.withoutPairs === 0
      ? []
      : indented([words.summary.withoutPairs(documents.withoutPairs)])),
    ...worstLines(report, words),
    ...remarksLine(run, words),
    ...oneLanguageLine(report.oneLanguage, words),
    ...passedOverLine(findings, words),
    ...nothingFoundLine(findings, settings.inputs.named, words),
    ...stoppedLine(run, words),
    ...(review === undefined ? [] : [words.summary.review(review)]),
  ]
  for (const line of lines) stderr.write(`${printable(line)}\n`)
}

/** Failures with one code that are listed one by one: about a screen; the rest is counted. */
const MAX_EXAMPLES = 20

/**
 * What failed, a line each; of many that failed alike the rest is counted.
 * @param remedy how to see them all
 */
export function failureLines(failures: readonly Failure[], remedy: string, words: Words): string[] {
  const kinds = new Map<string, Failure[]>()
  for (const failure of failures) {
    const alike = kinds.get(failure.code) ?? []
    kinds.set(failure.code, alike)
    alike.push(failure)
  }
  return [...kinds.values()].flatMap((alike) => {
    const lines = alike.map((failure) => failureLine(failure, words))
    const rest = lines.length - MAX_EXAMPLES
    if (rest <= 1) return lines
    const last = alike[MAX_EXAMPLES - 1].inputs.map(shownName).join(', ')
    return [...lines.slice(0, MAX_EXAMPLES), words.summary.failedAlike(rest, last) + remedy]
  })
}

/** `a.en.txt, a.zh.txt:3: message; hint` */
function failureLine({ inputs, message, line, hint }: Failure, words: Words): string {
  const place = inputs.map(shownName).join(', ') + (line === undefined ? '' : `:${line}`)
  return `${place}: ${withHint(message, hint, words)}`
}

/** `tm: 12 documents, 10 of them unchanged, 2 failed` */
function documentsLine({ report, settings }: Run, { summary }: Words): string {
  const { done, unchanged, failed } = report.documents
  const text = summary.list([
    summary.documents(done + unchanged),
    ...(unchanged === 0
      ? []
      : [done === 0 ? summary.nothingChanged : summary.unchanged(unchanged)]),
    ...(failed === 0 ? [] : [summary.failed(failed)]),
  ])
  return settings.output.toStdout ? text : summary.named(shownName(settings.output.name), text)
}

/** `2 remarks, the first on a.txt: 3 bytes that are not UTF-8 replaced` */
function remarksLine(
  { report: { warnings, warningCount }, settings }: Run,
  { summary, say }: Words,
): string[] {
  const [first] = warnings
  if (first === undefined) return []
  const where = first.inputs.map(shownName).join(' + ')
  if (warningCount === 1) return [summary.remark(where, say(first.message))]
  const more =
    settings.output.report === undefined ? summary.remarksIn(warnings.length, warningCount) : ''
  return [summary.remarks(warningCount, where, say(first.message)) + more]
}

/** Names that a list gives before it counts the rest: a list of more is not read. */
const MAX_NAMED = 5

/** The worst documents, a line each, with what is wrong. */
function worstLines({ worst }: Report, words: Words): string[] {
  const { summary } = words
  const doubtful = worst.filter(({ quality }) => quality < MIN_GOOD_QUALITY)
  if (doubtful.length === 0) return []
  const more = doubtful.length - MAX_NAMED
  return [
    summary.worst,
    ...indented([
      ...doubtful
        .slice(0, MAX_NAMED)
        .map(({ inputs, tally }) =>
          summary.named(inputs.map(shownName).join(' + '), complaint(tally, words)),
        ),
      ...(more > 0 ? [summary.moreWorst(more)] : []),
    ]),
  ]
}

/** What was in the folders and is not read. */
export function passedOverLine(
  { others, written, links }: FoundFiles,
  { summary }: Words,
): string[] {
  const files = [...others.values()].reduce((sum, n) => sum + n, 0)
  const kinds = [...others].sort((a, b) => b[1] - a[1]).slice(0, MAX_NAMED)
  const parts = [
    ...(files === 0 ? [] : [summary.otherKinds(files, kinds)]),
    ...(written === 0 ? [] : [summary.ours(written)]),
    ...(links.length === 0
      ? []
      : [summary.links(links.length, links.slice(0, MAX_NAMED).map(shownName))]),
  ]
  return parts.length === 0 ? [] : [summary.notRead(parts)]
}

/** What would help where nothing was found in folders. */
export function nothingFoundLine(
  { files, failures }: Pick<FoundFiles, 'files' | 'failures'>,
  named: readonly string[],
  { say }: Words,
): string[] {
  const advice = files.length + failures.length > 0 ? undefined : nothingFound(named, 'documents')
  return advice === undefined ? [] : [say(advice)]
}

function stoppedLine(
  { report, gathered, settings: { output } }: Run,
  { summary }: Words,
): string[] {
  const { done, unchanged, failed, left } = report.documents
  const onwards = output.toStdout ? '' : summary.onwards
  if (left > 0) return [summary.stopped(left, done + unchanged + failed + left) + onwards]
  return gathered === undefined ? [summary.stoppedBefore(shownName(output.name)) + onwards] : []
}
