import { isMemoryFile } from '../../check/index.js'
import { parseInputs } from '../../documents/index.js'
import { align, isBeads, parseBeads, sideText } from '../../index.js'
import type { BeadNumbers, BeadTexts } from '../../index.js'
import type { Host } from '../terminal/host.js'
import { readInput } from '../inputs/input.js'

/** Beads as a file gives them: by the numbers of their segments, or by their texts. */
export type ReadBeads =
  | { readonly path: string; readonly numbers: readonly BeadNumbers[] }
  | { readonly path: string; readonly texts: readonly BeadTexts[] }

/**
 * Reads the beads of a file: numbers in the notation of an aligner, or a memory, whose rows are beads.
 * @throws AlignError `badBeads` with the line, or as `parse` does
 */
export async function readBeads(path: string, host: Host): Promise<ReadBeads> {
  const { bytes } = await readInput(path, host)
  const text = new TextDecoder().decode(bytes)
  if (!isMemoryFile(path) || isBeads(text)) return { path, numbers: parseBeads(text, path) }
  const alignment = align(parseInputs({ mixed: { name: path, bytes } }, { rows: 'keep' }))
  return {
    path,
    texts: alignment.beads.map((bead) => ({
      en: sideText(alignment, bead, 'en'),
      zh: sideText(alignment, bead, 'zh'),
    })),
  }
}
