import type { Inputs } from '../documents/inputs.js'

/** A document to align. */
export interface Job {
  readonly inputs: Inputs
  /** Path of its output below the output folder, without what the format appends. */
  readonly stem: string
}

/**
 * What a document is found by in the manifest.
 * @param parts what the format appends for each file; none where all documents go into one output
 */
export const keyOf = ({ stem }: Job, parts: readonly string[]): string => stem + (parts[0] ?? '')
