/** Sends back each message; some words make it die. */
import { existsSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

parentPort.on('message', (task) => {
  if (task === 'die') process.exit(3)
  if (task === 'throw') throw new Error('thrown in a worker')
  if (task === 'hoard') {
    const hoard = []
    for (;;) hoard.push([...task])
  }
  if (task === 'die once' && !existsSync(workerData)) {
    writeFileSync(workerData, '')
    process.exit(3)
  }
  parentPort.postMessage(`${task}!`)
})
