import {
  isXmlMemory,
  makeChunkDecoder,
  makeRepairs,
  makeRewriter,
  makeXmlReader,
  readLines,
  readRows,
} from '../../check/index.js'
import type { Repairs, Report, ReportedFile, UnitTaker } from '../../check/index.js'
import { checkMemory } from '../../check-memory.js'
import { chunksOf, fileOutput, statOf } from '../../files/index.js'
import type { Output } from '../../files/index.js'
import { AlignError, preloadDictionary } from '../../index.js'
import type { Host } from '../terminal/host.js'
import { STDIN, readInput } from '../inputs/input.js'
import { usage } from '../options/usage.js'

/** A memory to check: a file, or two whose lines translate each other. */
export type Memory = ({ readonly path: string } | { readonly en: string; readonly zh: string }) & {
  readonly encoding?: string
  /** Whether repairs are gathered. */
  readonly repairs: boolean
}

/** A memory that was checked. */
export interface CheckedFile extends ReportedFile {
  /** Rule → findings that were repaired, and that were not. */
  readonly repaired: ReadonlyMap<string, number>
  readonly left: ReadonlyMap<string, number>
  /** Whether something was found that `--fix` repairs. */
  readonly canRepair: boolean
  readonly changes?: Changes
}

/** What is to be done to a file. */
interface Changes {
  readonly path: string
  readonly repairs: Repairs
  readonly encoding: string
  /** Equal as long as the file has not changed. */
  readonly state: string
}

/** Rules that find what can be repaired. */
const REPAIRABLE_RULES = ['control-characters', 'language-code', 'empty-side', 'duplicate']

/**
 * Checks one memory and writes the report of it, as it goes.
 * @throws AlignError when it cannot be read
 */
export async function checkOne(
  memory: Memory,
  report: Report,
  output: Output,
  host: Host,
): Promise<CheckedFile> {
  await preloadDictionary()
  const name = 'path' in memory ? nameOf(memory.path) : `${nameOf(memory.en)}, ${nameOf(memory.zh)}`
  const repairs = memory.repairs ? makeRepairs() : undefined
  const [repaired, left] = [new Map<string, number>(), new Map<string, number>()]
  let waiting: string[] = []
  const checker = checkMemory((finding, unit) => {
    const isRepaired = repairs?.repair(finding, unit)
    const counts = isRepaired === true ? repaired : left
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1)
    waiting.push(
      report.finding(isRepaired === undefined ? finding : { ...finding, repaired: isRepaired }),
    )
  })
  const taker: UnitTaker = {
    fault: checker.fault,
    unit(unit) {
      repairs?.see(unit)
      checker.unit(unit)
    },
  }
  const flush = async (): Promise<void> => {
    const text = waiting.join('')
    waiting = []
    if (text !== '') await output.write(text)
  }
  waiting.push(report.beginFile(name))
  const read = await readMemory(memory, taker, flush, host)
  const { units, counts } = checker.end()
  waiting.push(report.endFile({ name, units, counts }))
  await flush()
  return {
    name,
    units,
    counts,
    repaired,
    left,
    canRepair: read.isTmx && REPAIRABLE_RULES.some((rule) => counts.has(rule)),
    ...(repairs === undefined || !('path' in memory)
      ? {}
      : { changes: { path: memory.path, repairs, ...read } }),
  }
}

const nameOf = (path: string): string => (path === STDIN ? 'standard input' : path)

interface ReadMemory {
  readonly isTmx: boolean
  readonly encoding: string
  readonly state: string
}

/** @param between called now and then, when findings can be written */
async function readMemory(
  memory: Memory,
  taker: UnitTaker,
  between: () => Promise<void>,
  host: Host,
): Promise<ReadMemory> {
  const how = memory.encoding === undefined ? {} : { encoding: memory.encoding }
  const other = { isTmx: false, encoding: '', state: '' }
  if (!('path' in memory)) {
    const [en, zh] = [await readInput(memory.en, host), await readInput(memory.zh, host)]
    readLines(
      { en: en.bytes, zh: zh.bytes },
      { en: { name: en.name, ...how }, zh: { name: zh.name, ...how } },
      taker,
    )
    return other
  }
  const { path } = memory
  const state = stateOf(path)
  const chunks = chunksOf(path, path === STDIN ? host.stdin : undefined)
  const first = await chunks.next()
  const head = first.done === true ? new Uint8Array() : first.value
  if (!isXmlMemory(path === STDIN ? null : path, head)) {
    if (memory.repairs) throw usage('--fix repairs translation memories, TMX')
    const rest: Uint8Array[] = [head]
    for await (const chunk of chunks) rest.push(chunk)
    readRows(Buffer.concat(rest), { name: path === STDIN ? null : path, ...how }, taker)
    return other
  }
  const decoder = makeChunkDecoder(head, memory.encoding)
  for (const fault of decoder.faults) taker.fault(fault)
  const reader = makeXmlReader(taker, memory.repairs)
  reader.take(decoder.decode(head, false))
  for await (const chunk of chunks) {
    reader.take(decoder.decode(chunk, false))
    await between()
  }
  reader.take(decoder.decode(new Uint8Array(), true))
  reader.close()
  const isTmx = reader.kind() === 'tmx'
  if (memory.repairs && !isTmx) throw usage('--fix repairs translation memories, TMX')
  return { isTmx, encoding: decoder.encoding, state }
}

/**
 * Writes a memory with its repairs; all else is byte for byte as it was.
 * @throws AlignError `changed`, `unwritable`, `badMemory` for an encoding that cannot be written
 */
export async function repairOne({ changes }: CheckedFile, to: string): Promise<void> {
  if (changes === undefined) return
  const { path, repairs, encoding, state } = changes
  const rewriter = makeRewriter(repairs.changes(), encoding)
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const output = fileOutput(to)
  try {
    for await (const chunk of chunksOf(path))
      await output.write(rewriter.take(decoder.decode(chunk, { stream: true })))
    await output.write(rewriter.take(decoder.decode()))
    if (stateOf(path) !== state)
      throw new AlignError('changed', [], { path, hint: 'try again when it is written' })
    await output.close()
  } catch (error) {
    output.abandon()
    throw error
  }
}

function stateOf(path: string): string {
  const found = statOf(path)
  return found === undefined ? '' : [found.dev, found.ino, found.size, found.mtimeMs].join(' ')
}
