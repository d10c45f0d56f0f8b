import { existsSync } from 'node:fs'
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { AlignError } from '../errors.js'
import { megabytes } from '../inflated.js'
import type { PdfPage } from '../types.js'

/** A request to the thread. */
export interface Question {
  readonly bytes: Uint8Array
  readonly port: MessagePort
  /** Two 32-bit numbers: whether it is done, and how many pages are. */
  readonly state: SharedArrayBuffer
  readonly maxPages: number
  readonly maxRuns: number
}

export type Answer =
  | { readonly pages: readonly PdfPage[] }
  | { readonly failure: 'password' | 'damaged' | 'pages' | 'runs'; readonly detail: string }

/** A novel has 500, an edition of all of Dickens 15,000. */
const MAX_PAGES = 20_000
/** Pieces of lines. A page of running text has a hundred, a justified one six hundred. */
const MAX_RUNS = 4_000_000
/** A page takes a hundredth of a second, one of a detailed map some seconds. Without a new page for so long, it is given up. */
const MAX_PAGE_MS = 60_000
/** How often memory and progress are looked at. */
const POLL_INTERVAL_MS = 100
/** What reading may take besides the file: a book of 600 pages took 190 MB. */
const MAX_GROWTH_BYTES = 768 * 2 ** 20

let kept: Worker | undefined

/**
 * The text of a PDF file with the places where it stands. pdf.js is asynchronous; it runs in a
 * thread for which we wait, so that parsing is a function like any other, and a file that would take too much time or
 * memory ends only the thread.
 * @throws AlignError `badContainer`, `unsupported` when it needs a password, `tooLarge`
 */
export function readPages(bytes: Uint8Array): readonly PdfPage[] {
  const answer = answerOf(bytes)
  if ('pages' in answer) return answer.pages
  const { failure, detail } = answer
  switch (failure) {
    case 'password':
      throw new AlignError('unsupported', ['an encrypted PDF file'], {
        hint: 'save it without a password, or print it to a new PDF',
      })
    case 'damaged':
      throw damaged(detail.replace(/\.$/, ''), 'open it in a viewer and print it to a new PDF')
    case 'pages':
      throw tooLarge(`${detail} pages`, `${MAX_PAGES} pages`)
    case 'runs':
      throw tooLarge(`text in more than ${MAX_RUNS} pieces by page ${detail}`, `${MAX_RUNS} pieces`)
  }
}

const damaged = (reason: string, hint: string): AlignError =>
  new AlignError('badContainer', ['PDF', reason], { hint })

const tooLarge = (size: string, limit: string): AlignError =>
  new AlignError('tooLarge', [size, limit], { hint: 'split it into parts' })

function answerOf(bytes: Uint8Array): Answer {
  kept ??= startThread()
  const { port1: near, port2: far } = new MessageChannel()
  const state = new SharedArrayBuffer(8)
  // The buffer is moved to the thread; the caller keeps the original.
  const copy = Uint8Array.from(bytes)
  const limits = { maxPages: MAX_PAGES, maxRuns: MAX_RUNS }
  const question: Question = { bytes: copy, port: far, state, ...limits }
  kept.postMessage(question, [far, copy.buffer])
  try {
    wait(new Int32Array(state), process.memoryUsage.rss() + 2 * bytes.length + MAX_GROWTH_BYTES)
    return (receiveMessageOnPort(near) as { message: Answer }).message
  } finally {
    near.close()
  }
}

/** It is reused, and does not keep the program from ending. */
function startThread(): Worker {
  const thread = threadFile()
  const worker = new Worker(thread, { stdout: true, stderr: true })
  worker.unref()
  return worker
}

/** It is a file of its own, which a bundle does not have. */
function threadFile(): URL {
  const url = (import.meta as { url?: string }).url
  const file = url === undefined ? undefined : new URL('./thread.mjs', url)
  if (file !== undefined && existsSync(file)) return file
  throw new AlignError('unsupported', ['a PDF file'], {
    hint: 'a bundle cannot read it: leave bialign out of the bundle (external)',
  })
}

function wait(state: Int32Array, mostBytes: number): void {
  let pages = 0
  let patience = MAX_PAGE_MS
  while (Atomics.wait(state, 0, 0, POLL_INTERVAL_MS) === 'timed-out') {
    const done = Atomics.load(state, 1)
    patience = done > pages ? MAX_PAGE_MS : patience - POLL_INTERVAL_MS
    pages = done
    if (process.memoryUsage.rss() > mostBytes)
      throw giveUp(`its page ${pages + 1} needs more than ${megabytes(MAX_GROWTH_BYTES)} of memory`)
    if (patience <= 0) throw giveUp(`its page ${pages + 1} takes more than a minute`)
  }
}

function giveUp(reason: string): AlignError {
  void kept?.terminate()
  kept = undefined
  return damaged(reason, 'print it to a new PDF, or take its text out by other means')
}
