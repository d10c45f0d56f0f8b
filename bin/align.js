#!/usr/bin/env node
// CommonJS: Node.js starts it sooner.
const { run } = require('../dist/align.cjs')

void run(process).then((status) => {
  process.exitCode = status
})
