/** The command line: `run` for any host, `main` for this process. */
export { main } from './main.js'
export { run } from './run.js'
