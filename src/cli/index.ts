/** The command line: `run` for any host, `main` for this process, `workInThread` for a thread of it. */
export { main } from './main.js'
export { run } from './run.js'

/** Does what a thread was started for. Loads what a run of one document does not need. */
export async function workInThread(): Promise<void> {
  const batch = await import('../batch/index.js')
  batch.workInThread()
}
