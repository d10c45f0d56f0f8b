import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AlignError, describe, exporterNamed, exporters } from '../index.js'
import { HEADERS, isAllowed, isOwn } from './access.js'
import type { Access } from './access.js'
import { dataAsset, openAsset } from './assets.js'
import { makeList } from './list.js'
import { Outdated, exportReviewed, openReviewed, saveReviewed } from './reviewed.js'
import type { ReviewSettings, Reviewed } from './reviewed.js'

/** A server that runs until it is closed. */
export interface ReviewServer {
  /** With its token behind `#`, where neither a log nor another page sees it. */
  readonly address: string
  close(): Promise<void>
}

/** Longest body of a request, in bytes: the corrections of the longest document take a tenth. */
const MAX_BODY_BYTES = 64 * 2 ** 20

/**
 * Serves documents for review to this machine alone.
 * @param port 0 for a free one
 * @throws AlignError `usage` when the port is taken
 */
export async function serveReview(
  documents: readonly Reviewed[],
  settings: ReviewSettings,
  port: number,
): Promise<ReviewServer> {
  const list = makeList(documents, settings)
  let access: Access = { port, token: randomBytes(16).toString('base64url') }
  const server = createServer((request, response) => {
    answer(request, { documents, settings, list, access }).then(
      (reply) => {
        send(response, reply, request.method === 'HEAD')
      },
      (error: unknown) => {
        send(response, failure(error), request.method === 'HEAD')
      },
    )
  })
  await listen(server, port)
  access = { ...access, port: (server.address() as AddressInfo).port }
  // Errors of a document are shown in the list.
  if (documents.length > 1) void list.start()
  return {
    address: `http://127.0.0.1:${access.port}/#${access.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used: ${error.message}`
      reject(
        new AlignError('usage', [`port ${port} ${reason}`], {
          hint: 'leave out --port for a free one',
        }),
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })

interface Reply {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array | string
  readonly headers?: Readonly<Record<string, string>>
}

interface Review {
  readonly documents: readonly Reviewed[]
  readonly settings: ReviewSettings
  readonly list: ReturnType<typeof makeList>
  readonly access: Access
}

const text = (status: number, body: string): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  body,
})

const json = (body: unknown): Reply => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
})

async function answer(request: IncomingMessage, review: Review): Promise<Reply> {
  if (!isOwn(request, review.access)) return text(403, 'not for this host\n')
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const page = reads ? openAsset(pathname) : undefined
  if (page !== undefined) return { status: 200, ...page }
  if (!isAllowed(request, review.access)) return text(403, 'not with this token\n')
  const data = reads ? dataAsset(pathname) : undefined
  if (data !== undefined) return { status: 200, ...data }
  if (reads && pathname === '/documents') return json(overview(review))
  const [, number, part] = /^\/documents\/(\d+)(?:\/(corrections|export))?$/.exec(pathname) ?? []
  const document = review.documents[Number(number)]
  if (number === undefined || document === undefined) return text(404, 'nothing here\n')
  if (reads && part === undefined) return json(await openReviewed(document, review.settings))
  if (reads && part === 'export') return exported(document, review.settings, searchParams)
  if (request.method === 'PUT' && part === 'corrections')
    return saved(request, review, Number(number))
  return text(405, 'not like this\n')
}

/** Formats for a button: one file each, and not for a terminal. */
const overview = ({ list }: Review) => ({
  documents: list.list(),
  formats: Object.values(exporters)
    .filter(({ parts, name }) => parts.length === 1 && name !== 'text')
    .map(({ name, extensions }) => ({ name, extension: extensions[0] ?? `.${name}` })),
})

async function exported(
  document: Reviewed,
  settings: ReviewSettings,
  wanted: URLSearchParams,
): Promise<Reply> {
  const format = wanted.get('format') ?? ''
  const { writes } = exporterNamed(format)
  const keepUntranslated =
    settings.export.keepUntranslated === true || wanted.has('keep-untranslated')
  const body = await exportReviewed(
    document,
    { ...settings, export: { ...settings.export, keepUntranslated } },
    format,
  )
  const type = writes === 'text' ? 'text/plain; charset=utf-8' : 'application/octet-stream'
  return { status: 200, type, body, headers: { 'content-disposition': 'attachment' } }
}

async function saved(
  request: IncomingMessage,
  { documents, settings, list }: Review,
  number: number,
): Promise<Reply> {
  const known = request.headers['if-match'] ?? ''
  const rows = parseRows(await bodyOf(request))
  if (!Array.isArray(rows)) return text(400, 'not a list of rows\n')
  const revision = await saveReviewed(documents[number], settings, rows, known)
  if (documents.length > 1) await list.measure(number)
  return json({ revision })
}

function parseRows(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > MAX_BODY_BYTES) throw new AlignError('tooLarge', ['the request', '64 MB'])
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString()
}

function failure(error: unknown): Reply {
  if (error instanceof Outdated) return text(412, 'changed elsewhere\n')
  if (error instanceof AlignError) return text(422, `${describe(error)}\n`)
  return text(500, `internal error: ${error instanceof Error ? error.message : String(error)}\n`)
}

function send(response: ServerResponse, reply: Reply, headOnly: boolean): void {
  const { status, type, body, headers } = reply
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    'content-type': type,
    'content-length': bytes.length,
  })
  response.end(headOnly ? undefined : bytes)
}
