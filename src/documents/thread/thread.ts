/** What a thread gets when it starts. */
export interface ThreadData {
  readonly work: 'documents' | 'large document'
  readonly data: unknown
}

/** What `new Worker` runs: it calls `workInThread`. */
export const THREAD = new URL('../../../bin/thread.js', import.meta.url)
