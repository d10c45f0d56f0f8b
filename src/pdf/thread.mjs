// @ts-check
/**
 * A thread that takes the text out of PDF files. It is JavaScript as it stands, so that it runs from the sources and
 * from what is built of them.
 */
import { parentPort } from 'node:worker_threads'
import { getDocument } from 'unpdf/pdfjs'

/**
 * @typedef {import('../types.js').PdfPage} PdfPage
 * @typedef {import('../types.js').PdfRun} PdfRun
 */

/** Places in the shared state: whether the answer has been sent, and how many pages are done, which shows progress. */
const DONE = 0
const PAGES = 1

parentPort?.on('message', async (/** @type {import('./read-pages.js').Question} */ question) => {
  const { bytes, port, maxPages, maxRuns } = question
  const state = new Int32Array(question.state)
  port.postMessage(await answer(bytes, state, maxPages, maxRuns))
  Atomics.store(state, DONE, 1)
  Atomics.notify(state, DONE)
  port.close()
})

/**
 * @param {Uint8Array} bytes
 * @param {Int32Array} state
 * @param {number} maxPages
 * @param {number} maxRuns
 * @returns {Promise<import('./read-pages.js').Answer>}
 */
async function answer(bytes, state, maxPages, maxRuns) {
  // Nothing is fetched, run or drawn, and fonts outside the file are not used.
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > maxPages) return { failure: 'pages', detail: String(document.numPages) }
    const pages = []
    let runs = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const own = await runsOf(page)
      runs += own.length
      if (runs > maxRuns) return { failure: 'runs', detail: String(number) }
      pages.push({ runs: own })
      page.cleanup()
      Atomics.add(state, PAGES, 1)
    }
    return { pages }
  } catch (error) {
    const { name, message } = /** @type {Error} */ (error)
    return { failure: name === 'PasswordException' ? 'password' : 'damaged', detail: message }
  } finally {
    await task.destroy()
  }
}

/**
 * @param {import('unpdf/pdfjs').PDFPageProxy} page
 * @returns {Promise<PdfRun[]>}
 */
async function runsOf(page) {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return []
    const [a, b, c, d, x, y] = item.transform
    return [
      { text: item.str, x, y, width: item.width, size: Math.hypot(c, d), angle: Math.atan2(b, a) },
    ]
  })
}
