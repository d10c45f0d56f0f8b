import { meanConfidence, reportJson } from '../batch/index.js'
import type { Failure, Findings, Gathered, Report } from '../batch/index.js'
import { signature } from '../index.js'
import type { Exporter } from '../index.js'
import type { Destination } from './destination.js'
import type { Host } from './host.js'
import { printable, shownName } from './messages.js'
import { isToStdout } from './options.js'
import type { RawOptions } from './options.js'
import { sideOutput } from './side-output.js'
import { count, describeResolved, grouped, shapesOf } from './summary.js'

/** A run of many documents, when it is over. */
export interface Run {
  readonly report: Report
  /** Undefined when the run was stopped before a merged output was written. */
  readonly gathered: Gathered | undefined
  readonly findings: Findings
  readonly exporter: Exporter
  readonly destination: Destination
  readonly options: RawOptions
}

/** Writes `--report`. */
export async function writeReport(
  run: Pick<Run, 'report' | 'gathered' | 'options'> & {
    readonly findings: Pick<Findings, 'others' | 'links'>
  },
  path: string,
  host: Host,
): Promise<void> {
  const { report, gathered, findings, options } = run
  const output = sideOutput(path, host)
  await output.write(
    reportJson(report, {
      generator: signature(),
      output: options.output ?? '-',
      repeated: gathered?.repeated ?? 0,
      otherFiles: Object.fromEntries(findings.others),
      linksNotFollowed: findings.links,
    }),
  )
  await output.close()
}

/** Says on standard error what failed, and what the run came to. */
export function tellRun(run: Run, { stderr }: Host): void {
  const remedy = run.options.report === undefined ? '; --report FILE names them all' : ''
  for (const line of failureLines(run.report.failures, remedy)) stderr.write(`align: ${line}\n`)
  const { documents } = run.report
  const say = (line: string | undefined): void => {
    if (line !== undefined) stderr.write(`${printable(line)}\n`)
  }
  say(documentsLine(run))
  if (documents.done + documents.unchanged > 0) say(pairsLine(run))
  say(warningsLine(run))
  say(worstLine(run.report))
  say(passedOverLine(run.findings))
  const onwards = isToStdout(run.options) ? '' : '; the same command goes on from here'
  if (documents.left > 0)
    say(
      `stopped: ${grouped(documents.left)} of ${count(total(run.report), 'document')} are not done${onwards}`,
    )
  else if (run.gathered === undefined)
    say(`stopped before ${shownName(run.options.output ?? '')} was written${onwards}`)
}

/** So many failures of a kind are told one by one. */
const MOST_OF_A_KIND = 20

/**
 * What failed, a line each; of many that failed alike the rest is counted.
 * @param remedy how to see them all
 */
export function failureLines(failures: readonly Failure[], remedy: string): string[] {
  const kinds = new Map<string, Failure[]>()
  for (const failure of failures) {
    const alike = kinds.get(failure.code) ?? []
    kinds.set(failure.code, alike)
    alike.push(failure)
  }
  return [...kinds.values()].flatMap((alike) => {
    const lines = alike.map(failureLine)
    const rest = lines.length - MOST_OF_A_KIND
    if (rest <= 1) return lines
    const last = alike[MOST_OF_A_KIND - 1].inputs.map(shownName).join(', ')
    return [...lines.slice(0, MOST_OF_A_KIND), `${grouped(rest)} more failed like ${last}${remedy}`]
  })
}

/** `a.en.txt, a.zh.txt:3: message; hint` */
function failureLine({ inputs, message, line, hint }: Failure): string {
  const place = inputs.map(shownName).join(', ') + (line === undefined ? '' : `:${line}`)
  return `${place}: ${printable(message)}${hint === undefined ? '' : `; ${printable(hint)}`}`
}

const total = ({ documents: { done, unchanged, failed, left } }: Report): number =>
  done + unchanged + failed + left

/** `tm: 12 documents, 10 of them unchanged, 2 failed` */
function documentsLine({ report, options }: Run): string {
  const { done, unchanged, failed } = report.documents
  const parts = [
    many(done + unchanged, 'document'),
    unchanged === 0
      ? undefined
      : done === 0
        ? 'nothing has changed'
        : `${grouped(unchanged)} of them unchanged`,
    failed === 0 ? undefined : `${grouped(failed)} failed`,
  ]
  const name = isToStdout(options) ? '' : `${shownName(options.output ?? '')}: `
  return name + parts.filter((part) => part !== undefined).join(', ')
}

/** `240 pairs (200 1-1, 40 2-1), 12 segments without a partner, mean confidence 0.95` */
function pairsLine({ report, gathered, exporter }: Run): string {
  const { tally, documents } = report
  const alone = tally.unpaired.en + tally.unpaired.zh
  const mean = meanConfidence(tally)
  const repeated = gathered?.repeated ?? 0
  const parts = [
    many(tally.pairs, 'pair') + (tally.pairs === 0 ? '' : ` (${shapesOf(tally.shapes)})`),
    alone === 0
      ? undefined
      : `${many(alone, 'segment')} without a partner${exporter.oneSided ? '' : ', left out'}`,
    tally.dropped === 0 ? undefined : `${many(tally.dropped, 'bead')} not wanted, left out`,
    repeated === 0 ? undefined : `${many(repeated, 'repeated pair')} left out`,
    tally.doubtful === 0 ? undefined : many(tally.doubtful, 'doubtful pair'),
    mean === undefined ? undefined : `mean confidence ${mean.toFixed(2)}`,
    tally.corrected === undefined ? undefined : `${many(tally.corrected, 'pair')} as corrected`,
    tally.resolved === undefined ? undefined : describeResolved(tally.resolved),
    documents.withoutPairs === 0
      ? undefined
      : `${many(documents.withoutPairs, 'document')} without pairs`,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

const many = (n: number, what: string): string => count(n, what).replace(String(n), grouped(n))

/** `1,204 remarks, the first on a.txt: 3 bytes that are not UTF-8 replaced` */
function warningsLine({ report: { warnings, warningCount }, options }: Run): string | undefined {
  const [first] = warnings
  if (first === undefined) return undefined
  const named = `${first.inputs.map(shownName).join(' + ')}: ${first.message}`
  if (warningCount === 1) return `1 remark, on ${named}`
  const which =
    warningCount === warnings.length ? 'them all' : `the first ${grouped(warnings.length)}`
  const more = options.report === undefined ? `; --report FILE writes ${which}` : ''
  return `${many(warningCount, 'remark')}, the first on ${named}${more}`
}

/** A document of a lower quality deserves a look: a third of it is unpaired or unsure. */
const DOUBTFUL = 0.67
const NAMED = 5

function worstLine({ worst }: Report): string | undefined {
  const doubtful = worst.filter(({ quality }) => quality < DOUBTFUL)
  if (doubtful.length === 0) return undefined
  const named = doubtful
    .slice(0, NAMED)
    .map(({ inputs, quality }) => `${inputs.map(shownName).join(' + ')} (${quality.toFixed(2)})`)
  return `worst: ${named.join(', ')}${doubtful.length > NAMED ? ' …' : ''}`
}

/** What was in the folders and is not read. */
export function passedOverLine({ others, written, links }: Findings): string | undefined {
  const files = [...others.values()].reduce((sum, n) => sum + n, 0)
  const kinds = [...others]
    .sort((a, b) => b[1] - a[1])
    .slice(0, NAMED)
    .map(([extension, n]) => `${grouped(n)} ${extension === '' ? 'without extension' : extension}`)
  const parts = [
    files === 0 ? undefined : `${many(files, 'file')} of other kinds (${kinds.join(', ')})`,
    written === 0 ? undefined : `${many(written, 'file')} written by align`,
    links.length === 0
      ? undefined
      : `${many(links.length, 'link')} to folders (${links.slice(0, NAMED).map(shownName).join(', ')})`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : `not read: ${parts.join(', ')}`
}
