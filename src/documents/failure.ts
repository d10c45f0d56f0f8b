import { AlignError } from '../index.js'
import type { ErrorCode } from '../index.js'

/** An input that came to nothing, and why. */
export interface Failure {
  readonly inputs: readonly string[]
  readonly code: ErrorCode
  readonly message: string
  readonly line?: number
  readonly hint?: string
}

/** @param error anything thrown; what is no AlignError is a fault of this program and is reported as one */
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
