#!/usr/bin/env node
// CommonJS: Node.js starts it sooner.
const { readFileSync } = require('node:fs')
const { enableCompileCache, wrap } = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

const DIST = join(__dirname, '../dist')
const PROGRAM = join(DIST, 'align.cjs')

void load().main(process)

/** The program as the build compiled it for this very Node.js; any other one compiles it now. */
function load() {
  let cachedData
  try {
    const { arch, platform, versions } = process
    cachedData = readFileSync(join(DIST, `align.${versions.v8}-${platform}-${arch}.cache`))
  } catch {
    // Keeps what it compiled for the next time (Node.js 22).
    enableCompileCache?.()
    return require(PROGRAM)
  }
  const program = { exports: {} }
  const source = wrap(readFileSync(PROGRAM, 'latin1'))
  new Script(source, { filename: PROGRAM, cachedData }).runInThisContext()(
    program.exports,
    require,
    program,
    PROGRAM,
    DIST,
  )
  return program.exports
}
