import { NOTHING, plus } from '../../alignment/index.js'
import { documentRemarks, NO_OUTLINE, plusOutline, writeStretches } from '../../documents/index.js'
import type { Settings } from '../../documents/index.js'
import type { LargeMemory } from '../../documents/large-memory/index.js'
import type { Alignment } from '../../index.js'
import type { RunSettings } from '../settings/run.js'
import { viewFor } from '../settings/view.js'
import type { Host } from '../terminal/host.js'
import { outputsFor } from './outputs.js'
import { countsOf } from './written.js'
import type { Written } from './written.js'

/** Aligns and writes a large memory, stretch by stretch. */
export async function writeInStretches(
  memory: LargeMemory,
  document: Settings,
  settings: RunSettings,
  host: Host,
): Promise<Written> {
  const { exporter, dedupe } = settings
  const { makeDeduplicator } = await import('../../documents/dedupe.js')
  const deduplicate = dedupe && makeDeduplicator(dedupe)
  let [tally, outline] = [NOTHING, NO_OUTLINE]
  const remarks = new Set<string>()
  async function* stretches(): AsyncGenerator<Alignment> {
    for await (const aligned of memory.aligned(document)) {
      const kept = deduplicate?.of(aligned.kept) ?? aligned.kept
      const counts = countsOf({ ...aligned, kept }, settings)
      tally = plus(tally, counts.tally)
      for (const remark of aligned.remarks) remarks.add(remark)
      outline = plusOutline(outline, counts.outline)
      yield kept
    }
  }
  const options = { ...document.export, view: await viewFor(settings, host) }
  const outputs = await outputsFor(settings, host)
  await writeStretches(memory.document, stretches(), exporter, options, outputs)
  const noticed = documentRemarks(
    { ...memory.document, warnings: memory.warnings() },
    exporter.name,
    document.export,
  )
  return {
    tally,
    outline,
    noticed: [...noticed, ...remarks],
    repeated: deduplicate?.count() ?? 0,
    learned: [],
    rest: [],
  }
}
