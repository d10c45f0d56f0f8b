#!/usr/bin/env node
// CommonJS: Node.js starts it sooner.
const { existsSync, readFileSync } = require('node:fs')
const { enableCompileCache, wrap } = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

const DIST = join(__dirname, '../dist')
const PROGRAM = join(DIST, 'align.cjs')

void load().main(process)

/** The program as the build compiled it for this very Node.js; any other one compiles it now. */
function load() {
  const compiled = compiledByBuild()
  if (compiled === undefined) {
    // Keeps what it compiles for the next time (Node.js 22).
    enableCompileCache?.()
    return require(PROGRAM)
  }
  const program = { exports: {} }
  compiled.runInThisContext()(program.exports, require, program, PROGRAM, DIST)
  return program.exports
}

/** Undefined when the build was made with another Node.js, for another processor or with other flags. */
function compiledByBuild() {
  const { arch, platform, versions } = process
  const cache = join(DIST, `align.${versions.v8}-${platform}-${arch}.cache`)
  if (!existsSync(cache)) return undefined
  const source = wrap(readFileSync(PROGRAM, 'latin1'))
  const script = new Script(source, { filename: PROGRAM, cachedData: readFileSync(cache) })
  return script.cachedDataRejected ? undefined : script
}
