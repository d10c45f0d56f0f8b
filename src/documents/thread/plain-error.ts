import { AlignError } from '../../index.js'
import type { ErrorCode } from '../../index.js'

/** An error as plain data, to be sent between threads. */
export interface PlainError {
  readonly code: ErrorCode
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly hint?: string
}

/** @param error anything thrown; what is no AlignError is a fault of this program and is reported as one */
export function plainError(error: unknown): PlainError {
  if (!(error instanceof AlignError))
    return {
      code: 'internal',
      message: `internal error: ${error instanceof Error ? error.message : String(error)}`,
    }
  const { code, message, path, line, hint } = error
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
