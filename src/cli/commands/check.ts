import type { Failure } from '../../documents/index.js'
import { failureOf } from '../../documents/index.js'
import { findMemories } from '../../batch/index.js'
import { isMemoryFile, RULES } from '../../check/index.js'
import type { Report, ReportedFile } from '../../check/index.js'
import { fileOutput, streamOutput } from '../../files/index.js'
import { exportDefaults, signature } from '../../index.js'
import { checkOne, repairOne } from '../check/check-one.js'
import type { CheckedFile, Memory } from '../check/check-one.js'
import {
  clashErrors,
  foreignErrors,
  isReplaceable,
  outputWrites,
  placeErrors,
  refuse,
} from '../guard/guard.js'
import type { Read } from '../guard/guard.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { STDIN, checkOnce } from '../inputs/input.js'
import { printable, shownName } from '../messages/messages.js'
import { isToStdout } from '../settings/output.js'
import { usage } from '../options/usage.js'
import { failureLines } from '../messages/run-report.js'
import { proposed, shellWord } from '../messages/shell-word.js'
import { paintFor } from '../terminal/style.js'
import { count, grouped } from '../messages/count.js'
import { wordsFor } from '../words/index.js'

/** The options of `align check` as commander hands them over. */
export interface CheckOptions {
  readonly en?: string
  readonly zh?: string
  readonly format?: CheckFormat
  readonly output?: string
  readonly failOn?: readonly string[]
  readonly fix?: boolean
  readonly overwrite?: boolean
  readonly encoding?: string
  readonly quiet?: boolean
}

export type CheckFormat = 'text' | 'tsv' | 'json' | 'html'

/**
 * `align check MEMORY...`: what is wrong with memories, unit by unit. A file that cannot be read is reported, and the
 * others are checked all the same.
 */
export async function checkCommand(
  inputs: readonly string[],
  options: CheckOptions,
  host: Host,
): Promise<number> {
  const { memories, failures } = await memoriesOf(inputs, options)
  guard(memories, options, host)
  const failing = new Set(
    options.failOn ?? RULES.filter(({ fails }) => fails).map(({ name }) => name),
  )
  const report = await reportFor(options, failing, host)
  const output =
    options.fix === true || isToStdout(options)
      ? streamOutput(host.stdout, 'standard output', host.stdout.descriptor)
      : fileOutput(options.output ?? '')
  const files: CheckedFile[] = []
  await output.write(report.begin())
  for (const memory of memories)
    try {
      files.push(await checkOne(memory, report, output, host))
      if (output.ended()) return EXIT.done
    } catch (error) {
      failures.push(failureOf(error, namesOf(memory)))
    }
  await output.write(report.end(files))
  await output.close()
  if (options.fix === true) for (const file of files) await repairOne(file, options.output ?? '')
  for (const line of failureLines(failures, '', wordsFor(host)))
    host.stderr.write(`align: ${line}\n`)
  if (options.quiet !== true) printSummary(files, options, host)
  if (failures.length > 0) return EXIT.failed
  return files.some(({ left }) => [...left.keys()].some((rule) => failing.has(rule)))
    ? EXIT.unmet
    : EXIT.done
}

const namesOf = (memory: Memory): string[] =>
  'path' in memory ? [memory.path] : [memory.en, memory.zh]

async function memoriesOf(
  inputs: readonly string[],
  { en, zh, fix, output, encoding }: CheckOptions,
): Promise<{ memories: Memory[]; failures: Failure[] }> {
  const how = { repairs: fix === true, ...(encoding === undefined ? {} : { encoding }) }
  checkOnce([...inputs, en, zh])
  if (fix === true && (output === undefined || isToStdout({ output })))
    throw usage('--fix needs a file to write to', 'name it with --output')
  if (en !== undefined && zh !== undefined) {
    if (inputs.length > 0) throw usage(`'${inputs[0]}' and --en, --zh do not go together`)
    if (fix === true) throw usage('--fix repairs translation memories, TMX')
    return { memories: [{ en, zh, ...how }], failures: [] }
  }
  if (en !== undefined || zh !== undefined) throw usage('--en and --zh go together')
  const named = inputs.length === 0 ? [STDIN] : inputs
  const found = await findMemories(
    named.filter((name) => name !== STDIN),
    isMemoryFile,
  )
  const paths = [...(named.includes(STDIN) ? [STDIN] : []), ...found.paths]
  if (fix === true && (paths.length !== 1 || paths[0] === STDIN) && found.failures.length === 0)
    throw usage('--fix repairs one translation memory at a time', 'name one file')
  if (paths.length === 0 && found.failures.length === 0)
    throw usage(`there is no memory in ${named.map(shownName).join(', ')}`)
  return { memories: paths.map((path) => ({ path, ...how })), failures: [...found.failures] }
}

/** Makes sure that neither an input nor a file of the user is overwritten. @throws Refusal */
function guard(memories: readonly Memory[], options: CheckOptions, host: Host): void {
  const written = isToStdout(options) ? [] : outputWrites([options.output ?? ''])
  const reads = memories
    .flatMap(namesOf)
    .map((path): Read => ({ path: path === STDIN ? '/dev/fd/0' : path, what: 'input' }))
  refuse([
    ...placeErrors(written, []),
    ...clashErrors(reads, written, host),
    ...(options.overwrite === true ? [] : foreignErrors(written, isReplaceable)),
  ])
}

const FORMATS_BY_EXTENSION: readonly (readonly [RegExp, CheckFormat])[] = [
  [/\.html?$/i, 'html'],
  [/\.json$/i, 'json'],
  [/\.tsv$/i, 'tsv'],
  [/\.txt$/i, 'text'],
]

/** By `--format`, else by the extension of the output, else text for a terminal and TSV for a pipe. */
function formatOf({ format, output, fix }: CheckOptions, host: Host): CheckFormat {
  if (format !== undefined) return format
  if (fix === true || output === undefined || isToStdout({ output }))
    return host.stdout.isTTY === true ? 'text' : 'tsv'
  const found = FORMATS_BY_EXTENSION.find(([extension]) => extension.test(output))?.[1]
  if (found === undefined)
    throw usage(
      `no format goes by the name of '${output}'`,
      'name it with one of .html .json .tsv .txt, or choose with --format',
    )
  return found
}

async function reportFor(
  options: CheckOptions,
  failing: ReadonlySet<string>,
  host: Host,
): Promise<Report> {
  const rules = RULES.map(({ name }) => name)
  const format = formatOf(options, host)
  if (format === 'tsv') return (await import('../../check/reports/tsv.js')).makeTsv()
  if (format === 'json')
    return (await import('../../check/reports/json.js')).makeJson(signature(), rules)
  if (format === 'html')
    return (await import('../../check/reports/html.js')).makeHtml(signature(), rules, failing)
  const toTerminal = options.fix === true || isToStdout(options)
  return (await import('../../check/reports/text.js')).makeText({
    paint: toTerminal ? await paintFor(host.stdout, host) : exportDefaults.view.paint,
    width: (toTerminal ? host.stdout.columns : undefined) ?? exportDefaults.view.width,
    rules,
    failing,
    shownName,
    printable,
  })
}

/** Prints on standard error what was repaired, the counts where the report itself has none, and what to do next. */
function printSummary(files: readonly CheckedFile[], options: CheckOptions, host: Host): void {
  const say = (line: string): void => {
    host.stderr.write(`${line}\n`)
  }
  if (formatOf(options, host) !== 'text') for (const line of countLines(files)) say(line)
  if (options.fix === true)
    for (const { repaired, left } of files) {
      const [done, rest] = [sum(repaired), sum(left)]
      say(
        `${shownName(options.output ?? '')}: ${count(done, 'finding')} repaired${byRule(repaired)}, ${grouped(rest)} left${byRule(left)}`,
      )
    }
  const next = nextStep(files, options)
  if (next !== undefined) say(`next: ${next}`)
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, one) => all + one, 0)

const byRule = (counts: ReadonlyMap<string, number>): string =>
  counts.size === 0
    ? ''
    : ` (${RULES.flatMap(({ name }) => (counts.has(name) ? [`${grouped(counts.get(name)!)} ${name}`] : [])).join(', ')})`

function countLines(files: readonly ReportedFile[]): string[] {
  return files.map(({ name, units, counts }) => {
    const all = sum(counts)
    return `${shownName(name)}: ${all === 0 ? 'nothing found' : `${count(all, 'finding')}${byRule(counts)}`} in ${count(units, 'unit')}`
  })
}

function nextStep(files: readonly CheckedFile[], options: CheckOptions): string | undefined {
  const fixable = files.find(({ canRepair }) => canRepair)
  if (options.fix !== true && fixable !== undefined) {
    const clean = `${fixable.name.replace(/\.tmx$/i, '')}.fixed.tmx`
    const fix = proposed('align check', shellWord(fixable.name), '--fix -o', shellWord(clean))
    if (fix !== undefined) return `${fix} repairs what needs no guess`
  }
  const found = files.filter(({ left }) => left.size > 0)
  if (found.length === 0 || options.format !== undefined || options.output !== undefined)
    return undefined
  const names = found.map(({ name }) => shellWord(name))
  const page = proposed('align check', ...names, '-o findings.html')
  return page === undefined ? undefined : `${page} makes a page to hand on`
}
