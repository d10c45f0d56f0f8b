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
export const alignErrorOf = (error: unknown): AlignError =>
  error instanceof AlignError
    ? error
    : new AlignError('internal', [error instanceof Error ? error.message : String(error)])

/** @param error anything thrown */
export function failureOf(error: unknown, inputs: readonly string[]): Failure {
  const { path, code, message, line, hint } = alignErrorOf(error)
  return {
    inputs: path !== undefined && inputs.includes(path) ? [path] : inputs,
    code,
    message: path === undefined || inputs.includes(path) ? message : `${path} ${message}`,
    ...(line === undefined ? {} : { line }),
    ...(hint === undefined ? {} : { hint }),
  }
}
