import { alignAnySize, documentRemarks, sizeOf, writeDocument } from '../../documents/index.js'
import type {
  AlignedDocument,
  Inputs,
  Loaded,
  NamedCorrections,
  Settings,
} from '../../documents/index.js'
import type { Added, Memory } from '../../documents/append/index.js'
import { preloadDictionary } from '../../index.js'
import type { Alignment, ExportOptions } from '../../index.js'
import { loadInputs } from '../inputs/input.js'
import type { OutputSettings } from '../settings/output.js'
import type { RunSettings } from '../settings/run.js'
import { viewFor } from '../settings/view.js'
import type { Host } from '../terminal/host.js'
import { outputsFor } from './outputs.js'
import { countsOf } from './written.js'
import type { Written } from './written.js'

/** The memory that is added to, looked at before long work. */
export async function openMemory({ name, appends }: OutputSettings) {
  if (!appends) return undefined
  const {
    appendDocument,
    codesIn,
    openMemory: open,
  } = await import('../../documents/append/append.js')
  const memory: Memory = open(name)
  return {
    settings: <Options extends Omit<ExportOptions, 'view'>>(
      options: Options,
      { document }: Alignment,
    ): Options => codesIn(memory, options, document.script),
    append: (alignment: Alignment, options: ExportOptions): Added =>
      appendDocument(alignment, memory, options),
  }
}

export type OpenMemory = Awaited<ReturnType<typeof openMemory>>

/** What is read, and the memory that is added to. */
interface Involved {
  readonly files: Inputs
  readonly corrections: NamedCorrections | undefined
  readonly memory: OpenMemory
}

/** Reads, aligns and writes a document as a whole. */
export async function writeWhole(
  { files, corrections, memory }: Involved,
  document: Settings,
  settings: RunSettings,
  host: Host,
): Promise<Written> {
  const { exporter } = settings
  const [, inputs] = await Promise.all([preloadDictionary(), readInputs(files, host)])
  const one = await alignAnySize(inputs, document, corrections)
  const { kept, repeated } = await deduplicated(one, settings)
  const view = await viewFor(settings, host)
  const written = memory === undefined ? document.export : memory.settings(document.export, kept)
  const options = { ...written, view }
  const added = memory?.append(kept, options)
  if (memory === undefined)
    await writeDocument(kept, exporter, options, await outputsFor(settings, host))
  return {
    ...countsOf({ ...one, kept }, settings),
    noticed: [...documentRemarks(kept.document, exporter.name, written), ...one.remarks],
    repeated,
    corrections: corrections?.name,
    added,
    learned: one.all.learned,
    rest: one.rest,
  }
}

async function readInputs(files: Inputs, host: Host): Promise<Inputs<Loaded>> {
  const inputs = await loadInputs(files, host)
  host.expect(sizeOf(inputs))
  return inputs
}

/** Without repeated pairs, where those are left out. */
async function deduplicated(
  { kept }: AlignedDocument,
  { dedupe }: RunSettings,
): Promise<{ kept: Alignment; repeated: number }> {
  if (dedupe === undefined) return { kept, repeated: 0 }
  const { makeDeduplicator } = await import('../../documents/dedupe.js')
  const deduplicate = makeDeduplicator(dedupe)
  deduplicate.expect(kept)
  return { kept: deduplicate.of(kept), repeated: deduplicate.count() }
}
