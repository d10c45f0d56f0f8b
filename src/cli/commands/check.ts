import type { Failure } from '../../documents/index.js'
import { failureOf } from '../../documents/index.js'
import { findMemories } from '../../batch/index.js'
import { isMemoryFile, RULES } from '../../check/index.js'
import type { Report } from '../../check/index.js'
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
import { nothingFound } from '../messages/nothing-found.js'
import { STDIN } from '../inputs/input.js'
import { printable, shownName } from '../messages/messages.js'
import type { CheckOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import { checkSettings } from '../settings/check.js'
import type { CheckSettings } from '../settings/check.js'
import { failureLines } from '../messages/run-report.js'
import { proposed, shellWord } from '../messages/shell-word.js'
import { paintFor } from '../terminal/style.js'
import { wordsFor } from '../words/index.js'
import type { Words } from '../words/index.js'

/**
 * `align check MEMORY...`: what is wrong with memories, unit by unit. A file that cannot be read is reported, and the
 * others are checked all the same.
 */
export async function checkCommand(
  inputs: readonly string[],
  options: CheckOptions,
  host: Host,
): Promise<number> {
  const settings = checkSettings(inputs, options, host)
  const { repaired, failing } = settings
  const { memories, failures } = await memoriesOf(settings)
  guard(memories, settings, host)
  const report = await reportFor(settings, host)
  const output =
    settings.report === undefined
      ? streamOutput(host.stdout, 'standard output', host.stdout.descriptor)
      : fileOutput(settings.report)
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
  if (repaired !== undefined) for (const file of files) await repairOne(file, repaired)
  for (const line of failureLines(failures, '', wordsFor(host)))
    host.stderr.write(`align: ${line}\n`)
  if (!settings.quiet) printSummary(files, settings, host)
  if (failures.length > 0) return EXIT.failed
  return files.some(({ left }) => [...left.keys()].some((rule) => failing.has(rule)))
    ? EXIT.unmet
    : EXIT.done
}

const namesOf = (memory: Memory): string[] =>
  'path' in memory ? [memory.path] : [memory.en, memory.zh]

async function memoriesOf({
  memories: named,
  encoding,
  repaired,
}: CheckSettings): Promise<{ memories: Memory[]; failures: Failure[] }> {
  const fixes = repaired !== undefined
  const how = { repairs: fixes, ...(encoding === undefined ? {} : { encoding }) }
  if ('en' in named) return { memories: [{ ...named, ...how }], failures: [] }
  const found = await findMemories(
    named.filter((name) => name !== STDIN),
    isMemoryFile,
  )
  const paths = [...(named.includes(STDIN) ? [STDIN] : []), ...found.paths]
  if (fixes && (paths.length !== 1 || paths[0] === STDIN) && found.failures.length === 0)
    throw usage('--fix repairs one translation memory at a time', 'name one file')
  if (paths.length === 0 && found.failures.length === 0)
    throw usage(
      `there is no memory in ${named.map(shownName).join(', ')}`,
      nothingFound(named, 'memories'),
    )
  return { memories: paths.map((path) => ({ path, ...how })), failures: [...found.failures] }
}

/** Makes sure that neither an input nor a file of the user is overwritten. @throws Refusal */
function guard(
  memories: readonly Memory[],
  { repaired, report, overwrites }: CheckSettings,
  host: Host,
): void {
  const path = repaired ?? report
  const written = path === undefined ? [] : outputWrites([path])
  const reads = memories
    .flatMap(namesOf)
    .map((path): Read => ({ path: path === STDIN ? '/dev/fd/0' : path, what: 'input' }))
  refuse([
    ...placeErrors(written, []),
    ...clashErrors(reads, written, host),
    ...(overwrites ? [] : foreignErrors(written, isReplaceable)),
  ])
}

async function reportFor({ format, failing, report }: CheckSettings, host: Host): Promise<Report> {
  const rules = RULES.map(({ name }) => name)
  if (format === 'tsv') return (await import('../../check/reports/tsv.js')).makeTsv()
  if (format === 'json')
    return (await import('../../check/reports/json.js')).makeJson(signature(), rules)
  if (format === 'html')
    return (await import('../../check/reports/html.js')).makeHtml(
      signature(),
      rules,
      failing,
      wordsFor(host).check,
    )
  const toTerminal = report === undefined
  return (await import('../../check/reports/text.js')).makeText({
    paint: toTerminal ? await paintFor(host.stdout, host) : exportDefaults.view.paint,
    width: (toTerminal ? host.stdout.columns : undefined) ?? exportDefaults.view.width,
    rules,
    failing,
    words: wordsFor(host).check,
    shownName,
    printable,
  })
}

/** Prints on standard error what was repaired, the counts where the report itself has none, and what to do next. */
function printSummary(files: readonly CheckedFile[], settings: CheckSettings, host: Host): void {
  const { format, repaired: to } = settings
  const { checked } = wordsFor(host)
  const byRule = (counts: ReadonlyMap<string, number>): string =>
    counts.size === 0
      ? ''
      : checked.byRule(
          RULES.flatMap(({ name }) =>
            counts.has(name) ? [[name, counts.get(name)!] as const] : [],
          ),
        )
  const say = (line: string): void => {
    host.stderr.write(`${line}\n`)
  }
  if (format !== 'text')
    for (const { name, units, counts } of files)
      say(checked.file(shownName(name), sum(counts), byRule(counts), units))
  if (to !== undefined)
    for (const { repaired, left } of files) {
      say(checked.fixed(shownName(to), sum(repaired), byRule(repaired), sum(left), byRule(left)))
    }
  const next = nextStep(files, settings, checked)
  if (next !== undefined) say(checked.next(next))
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, one) => all + one, 0)

function nextStep(
  files: readonly CheckedFile[],
  { repaired, isPlain }: CheckSettings,
  { repairs, page }: Words['checked'],
): string | undefined {
  const fixable = files.find(({ canRepair }) => canRepair)
  if (repaired === undefined && fixable !== undefined) {
    const clean = `${fixable.name.replace(/\.tmx$/i, '')}.fixed.tmx`
    const fix = proposed('align check', shellWord(fixable.name), '--fix -o', shellWord(clean))
    if (fix !== undefined) return repairs(fix)
  }
  const found = files.filter(({ left }) => left.size > 0)
  if (found.length === 0 || !isPlain) return undefined
  const names = found.map(({ name }) => shellWord(name))
  const command = proposed('align check', ...names, '-o findings.html')
  return command === undefined ? undefined : page(command)
}
