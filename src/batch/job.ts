import { AlignError } from '../index.js'
import type { ErrorCode } from '../index.js'

/** The files of one document: one with both languages, or one of each. As the user named them. */
export type Inputs = { readonly mixed: string } | { readonly en: string; readonly zh: string }

export const pathsOf = (inputs: Inputs): string[] =>
  'mixed' in inputs ? [inputs.mixed] : [inputs.en, inputs.zh]

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

/** An input that came to nothing, and why. */
export interface Failure {
  readonly inputs: readonly string[]
  readonly code: ErrorCode
  readonly message: string
  readonly line?: number
  readonly hint?: string
}

/** @param error anything thrown; what is no AlignError is a fault of this program, told as such */
export function failureOf(error: unknown, inputs: readonly string[]): Failure {
  const told =
    error instanceof AlignError
      ? error
      : new AlignError('internal', [error instanceof Error ? error.message : String(error)])
  return {
    inputs: told.path !== undefined && inputs.includes(told.path) ? [told.path] : inputs,
    code: told.code,
    message:
      told.path === undefined || inputs.includes(told.path)
        ? told.message
        : `${told.path} ${told.message}`,
    ...(told.line === undefined ? {} : { line: told.line }),
    ...(told.hint === undefined ? {} : { hint: told.hint }),
  }
}
