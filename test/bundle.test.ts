import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { VERSION } from '../src/api/version.js'
import { makeTestFolder } from './folder.js'

const ROOT = join(import.meta.dirname, '..')

/** A copy of what the build has made, to be changed, with all but what a pattern matches. */
function copyBuild(without: RegExp): string {
  const folder = makeTestFolder()
  const filter = (path: string): boolean => !without.test(path)
  for (const name of ['bin', 'dist', 'src', 'esbuild.config.js', 'package.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Replaces some text of a file that must hold it. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

const node = (folder: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })

describe('what should load late', () => {
  const bundle = (change: (dist: string) => void) => {
    const folder = copyBuild(/\.(?:map|bin|cache|cjs|d\.ts)$/)
    change(join(folder, 'dist'))
    return node(folder, 'esbuild.config.js')
  }

  test('does', () => {
    expect(bundle(() => undefined)).toMatchObject({ status: 0, stderr: '' })
  })

  test('goes by the name in the list, or the build fails', () => {
    const { status, stderr } = bundle((dist) => {
      cpSync(join(dist, 'api/align.js'), join(dist, 'api/pair-up.js'))
      edit(join(dist, 'index.js'), '"./api/align.js"', '"./api/pair-up.js"')
    })
    expect(status).toBe(1)
    expect(stderr).toContain('./api/align.js should load late, but nothing imports it')
  })

  test('is not loaded at once by another way, or the build says which', () => {
    const { status, stderr } = bundle((dist) => {
      edit(join(dist, 'cli/main.js'), 'import', "import '../api/align.js'\nimport")
    })
    expect(status).toBe(1)
    expect(stderr).toContain(
      './api/align.js should load late: dist/cli/index.js > dist/cli/main.js > dist/api/align.js',
    )
  })
})

describe('the program compiled ahead of time', () => {
  const caches = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cache'))
  const { arch, platform, versions } = process
  const cache = `align.${versions.v8}-${platform}-${arch}.cache`

  const isOther = caches.length > 0 && !caches.includes(cache)

  test.skipIf(isOther)('is taken by the Node.js that built it', () => {
    const check = `
      const { readFileSync } = require('node:fs')
      const { Script } = require('node:vm')
      const source = require('node:module').wrap(readFileSync('dist/align.cjs', 'latin1'))
      const cachedData = readFileSync('dist/${cache}')
      console.log(new Script(source, { filename: 'align.cjs', cachedData }).cachedDataRejected)`
    expect(node(ROOT, '-e', check).stdout).toBe('false\n')
  })

  test('is compiled now where V8 rejects it or there is none, and kept where Node.js can', () => {
    for (const spoil of [true, false]) {
      const folder = copyBuild(spoil ? /\.map$/ : /\.(?:map|cache)$/)
      if (spoil) writeFileSync(join(folder, 'dist', cache), 'no cache')
      const { status, stdout } = node(folder, 'bin/align.js', '--version')
      expect([status, stdout]).toEqual([0, `${VERSION}\n`])
      const keeps = Number(versions.node.split('.')[0]) >= 22
      expect(existsSync(join(folder, 'compiled'))).toBe(keeps)
    }
  })
})
