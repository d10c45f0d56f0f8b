import { fileOutput } from '../files/write.js'
import type { Output } from '../files/write.js'
import { exporterNamed, withCodes } from '../index.js'
import type { Alignment, Chunk, Document, Exporter, ExportOptions } from '../index.js'

/** What a format's files end in, when they are named after their documents: `.tmx`, or `.en` and `.zh`. */
export function partsOf(format: string): string[] {
  const { extensions, parts } = exporterNamed(format)
  return parts.map((part) => (extensions[0] ?? '') + part)
}

/** Opens all files of an output, or none. */
export function openAll(paths: readonly string[]): Output[] {
  const outputs: Output[] = []
  try {
    for (const path of paths) outputs.push(fileOutput(path))
    return outputs
  } catch (error) {
    for (const output of outputs) output.abandon()
    throw error
  }
}

/** A whole output of one document: all of it or, when something goes wrong, nothing. */
export const writeDocument = (
  alignment: Alignment,
  exporter: Exporter,
  options: ExportOptions,
  outputs: readonly Output[],
): Promise<void> => writeStretches(alignment.document, [alignment], exporter, options, outputs)

/**
 * The same of a document that comes in stretches.
 * @param document what of the whole is known beforehand
 */
export async function writeStretches(
  document: Pick<Document, 'script' | 'codes' | 'memory'>,
  stretches: Iterable<Alignment> | AsyncIterable<Alignment>,
  exporter: Exporter,
  options: ExportOptions,
  outputs: readonly Output[],
): Promise<void> {
  const its = withCodes(options, document)
  try {
    const writer = exporter.open(its)
    await writeChunks([writer.begin()], outputs)
    let before = 0
    for await (const stretch of stretches) {
      await writeChunks(writer.document(stretch, 0, before), outputs)
      before += stretch.beads.length
    }
    await writeChunks([writer.end()], outputs)
    for (const output of outputs) await output.close()
  } catch (error) {
    for (const output of outputs) output.abandon()
    throw error
  }
}

export async function writeChunks(
  chunks: Iterable<Chunk>,
  outputs: readonly Output[],
): Promise<void> {
  for (const chunk of chunks)
    for (const [i, piece] of chunk.entries()) if (piece.length > 0) await outputs[i].write(piece)
}
