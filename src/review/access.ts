import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a request has to show. */
export interface Access {
  readonly port: number
  readonly token: string
}

/**
 * Whether a request comes by the server's own name. A page elsewhere that has its name lead here (DNS rebinding) shows
 * another host, and every request of a page elsewhere shows another origin.
 */
export function isOwn({ headers }: Pick<IncomingMessage, 'headers'>, { port }: Access): boolean {
  const host = `127.0.0.1:${port}`
  const { origin } = headers
  return headers.host === host && (origin === undefined || origin === `http://${host}`)
}

/** Whether a request holds the token, compared in constant time. */
export function isAllowed(
  { headers }: Pick<IncomingMessage, 'headers'>,
  { token }: Access,
): boolean {
  const given = Buffer.from(headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Nothing is loaded from elsewhere, nothing is sent elsewhere, and no page elsewhere may hold this one. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}
