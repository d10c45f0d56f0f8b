/** The command line: `run` for any host, `main` for this process, `workInThread` for a thread of it. */
export { workInThread } from '../batch/index.js'
export { main } from './main.js'
export { run } from './run.js'
