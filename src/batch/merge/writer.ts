import { makeDeduplicator } from '../../documents/dedupe.js'
import { writeChunks } from '../../documents/write.js'
import type { Output } from '../../files/write.js'
import { exporterNamed } from '../../index.js'
import type { Alignment } from '../../index.js'
import type { Merged } from './merged.js'

/** Writes documents one after the other, numbered from 0. */
export function makeWriter({ settings, options, dedupe }: Merged, outputs: readonly Output[]) {
  const writer = exporterNamed(settings.format).open(options)
  const deduplicate = dedupe === undefined ? undefined : makeDeduplicator(dedupe)
  let number = 0
  return {
    /** Comes first, for every document: the best of repeated pairs may be in any. */
    expect(alignment: Alignment | undefined): void {
      if (alignment !== undefined) deduplicate?.expect(alignment)
    },
    begin: () => writeChunks([writer.begin()], outputs),
    add(alignment: Alignment): Promise<void> {
      const wanted = deduplicate?.of(alignment) ?? alignment
      return writeChunks(writer.document(wanted, number++), outputs)
    },
    /** @returns how many pairs were left out */
    async end(): Promise<number> {
      await writeChunks([writer.end()], outputs)
      for (const output of outputs) await output.close()
      return deduplicate?.count() ?? 0
    },
  }
}
