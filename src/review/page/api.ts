import type { CorrectedRow } from '../../corrections/index.js'
import type { Listed } from '../list.js'
import type { ReviewData } from '../reviewed.js'

/** A format that the server can write. */
export interface Format {
  readonly name: string
  readonly extension: string
}

export interface Overview {
  readonly documents: readonly Listed[]
  readonly formats: readonly Format[]
}

/** What the server says when it refuses: its status and its words. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** The server, by the token behind the address's `#`. */
export function makeApi(token: string) {
  const ask = async (path: string, more: RequestInit = {}): Promise<Response> => {
    const headers = {
      ...(more.headers as Record<string, string>),
      authorization: `Bearer ${token}`,
    }
    const response = await fetch(path, { ...more, headers })
    if (!response.ok) throw new Refused(response.status, (await response.text()).trim())
    return response
  }
  const bytes = async (path: string): Promise<Uint8Array> =>
    new Uint8Array(await (await ask(path)).arrayBuffer())
  return {
    overview: async () => (await (await ask('/documents')).json()) as Overview,
    document: async (number: number) =>
      (await (await ask(`/documents/${number}`)).json()) as ReviewData,
    async save(number: number, rows: readonly CorrectedRow[], revision: string): Promise<string> {
      const response = await ask(`/documents/${number}/corrections`, {
        method: 'PUT',
        body: JSON.stringify(rows),
        headers: { 'if-match': revision },
      })
      return ((await response.json()) as { revision: string }).revision
    },
    async exported(number: number, format: string, keepUntranslated: boolean): Promise<Blob> {
      const wanted = new URLSearchParams({ format })
      if (keepUntranslated) wanted.set('keep-untranslated', '')
      return (await ask(`/documents/${number}/export?${wanted.toString()}`)).blob()
    },
    dictionary: () => bytes('/dictionary.bin'),
    kernel: () => bytes('/kernel.wasm'),
  }
}

export type Api = ReturnType<typeof makeApi>
