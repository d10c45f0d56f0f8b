// CommonJS, because it starts faster.
const { existsSync, readFileSync } = require('node:fs')
const { enableCompileCache, wrap } = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

const DIST = join(__dirname, '../dist')
const PROGRAM = join(DIST, 'align.cjs')

/** The program, compiled ahead of time for this version of Node.js or else compiled now. */
module.exports = function load() {
  const compiled = compiledByBuild()
  if (compiled === undefined) {
    // Node.js 22 and later keep the compiled code for the next run.
    enableCompileCache?.()
    return require(PROGRAM)
  }
  const program = { exports: {} }
  compiled.runInThisContext()(program.exports, require, program, PROGRAM, DIST)
  return program.exports
}

/** The program from the code cache; undefined if that was made with another version of V8, or V8 rejects it. */
function compiledByBuild() {
  const { arch, platform, versions } = process
  const cache = join(DIST, `align.${versions.v8}-${platform}-${arch}.cache`)
  if (!existsSync(cache)) return undefined
  const source = wrap(readFileSync(PROGRAM, 'latin1'))
  const script = new Script(source, { filename: PROGRAM, cachedData: readFileSync(cache) })
  return script.cachedDataRejected ? undefined : script
}
