import { AlignError } from '../../index.js'
import type { ErrorCode } from '../../index.js'
import { alignErrorOf } from '../failure.js'

/** An error as plain data, to be sent between threads. */
export interface PlainError {
  readonly code: ErrorCode
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly hint?: string
}

/** @param error anything thrown */
export function plainError(error: unknown): PlainError {
  const { code, message, path, line, hint } = alignErrorOf(error)
  return {
    code,
    message,
    ...(path !== undefined && { path }),
    ...(line !== undefined && { line }),
    ...(hint !== undefined && { hint }),
  }
}

export function errorFrom({ code, message, ...place }: PlainError): AlignError {
  const error = new AlignError(code, [], place)
  error.message = message
  return error
}
