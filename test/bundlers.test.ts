import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import commonjs from '@rollup/plugin-commonjs'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import * as esbuild from 'esbuild'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { rollup } from 'rollup'
import type { Plugin } from 'rollup'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { align, exportBytes, exportText, parse } from '../src/index.js'
import { ROOT } from './docs/documents.js'
import { fill, makeSharedFolder } from './folder.js'
import { installPacked, runIn } from './installed.js'
import { findProgram, lacks } from './programs.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const ON_NODE = `import { readFileSync } from 'node:fs'
import { align, exportText, parse } from 'bialign'

const document = parse(readFileSync('article.txt'), { name: 'article.txt' })
process.stdout.write(exportText(align(document), 'beads'))
`

const IN_BROWSER = `import { align, exportBytes, exportText, parse, useDictionary } from 'bialign'

const bytesOf = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer())

export async function run(given) {
  const { name, format = 'beads', withDictionary = true } = given
  try {
    if (withDictionary)
      useDictionary(await bytesOf('/dictionary.bin'), await bytesOf('/kernel.wasm'))
    const alignment = align(parse(await bytesOf('/' + name), { name }))
    if (format === 'beads') return exportText(alignment, format)
    const again = parse(exportBytes(alignment, format), { name: 'again.' + format })
    return exportText(align(again), 'beads')
  } catch ({ code, message, hint }) {
    return { code, message, hint }
  }
}

globalThis.run = run
if (typeof document === 'undefined')
  addEventListener('message', async ({ data }) => postMessage(await run(data)))
`

type Target = 'node' | 'browser'
type Format = 'esm' | 'cjs'

/** Puts a program and what it imports into one file. */
const bundlers: Readonly<
  Record<string, (input: string, output: string, target: Target, format: Format) => Promise<void>>
> = {
  async esbuild(input, output, target, format) {
    const { warnings } = await esbuild.build({
      entryPoints: [input],
      outfile: output,
      bundle: true,
      platform: target,
      format,
      logLevel: 'silent',
      // A package within that is CommonJS asks for parts of Node.js.
      ...(target === 'node' &&
        format === 'esm' && {
          banner: {
            js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
          },
        }),
    })
    expect(warnings).toEqual([])
  },
  async rollup(input, output, target, format) {
    const plugins = [
      nodeResolve({ browser: target === 'browser', preferBuiltins: target === 'node' }),
      // Its types say that it is a module with a default.
      (commonjs as unknown as () => Plugin)(),
    ]
    const bundle = await rollup({ input, plugins, external: /^node:/, onLog: () => undefined })
    await bundle.write({ file: output, format, inlineDynamicImports: true })
    await bundle.close()
  },
}

describe.skipIf(lacks('tar', 'gzip'))('a bundle', () => {
  const folder = makeSharedFolder()
  const inFolder = (name: string): string => join(folder, name)
  let beads = ''

  beforeAll(() => {
    installPacked(folder)
    fill(folder, {
      'package.json': '{"type":"module","private":true}',
      'node.js': ON_NODE,
      'browser.js': IN_BROWSER,
      'article.pdf': '%PDF-1.7\n',
      'index.html': '<!doctype html>',
      'bare/package.json': '{}',
    })
    copyFileSync(join(ROOT, 'fixtures/cases/news-sister-cities/input.txt'), inFolder('article.txt'))
    for (const name of ['aligner/dictionary/dictionary.bin', 'aligner/kernel/kernel.wasm'])
      copyFileSync(
        inFolder(`node_modules/bialign/dist/${name}`),
        inFolder(name.replace(/.*\//, '')),
      )
    beads = runIn(folder, process.execPath, [
      'node_modules/bialign/bin/align.js',
      'article.txt',
      '-f',
      'beads',
    ])
    expect(beads.split('\n').length).toBeGreaterThan(10)
  })

  describe.each(Object.entries(bundlers))('by %s', (bundler, bundle) => {
    test.each([
      ['esm', 'mjs'],
      ['cjs', 'cjs'],
    ] as const)(
      'for Node.js as %s gives the beads of the command line',
      async (format, extension) => {
        const output = `${bundler}.${extension}`
        await bundle(inFolder('node.js'), inFolder(output), 'node', format)
        expect(runIn(folder, process.execPath, [output])).toBe(beads)
      },
    )

    test('without the dictionary says what to do', () => {
      const output = `bare/${bundler}.cjs`
      copyFileSync(inFolder(`${bundler}.cjs`), inFolder(output))
      const script = `try { require('./${output}') } catch ({ code, hint }) { console.log(code, hint) }`
      expect(runIn(folder, process.execPath, ['-e', script])).toMatch(
        /^dictionary .*beside itself, or gives it to useDictionary\n$/,
      )
    })

    describe.skipIf(lacks('chromium'))('for browsers', () => {
      const server = serve(folder)
      let browser: Browser
      let page: Page
      let address = ''

      beforeAll(async () => {
        await bundle(inFolder('browser.js'), inFolder(`${bundler}.js`), 'browser', 'esm')
        address = await server.start()
        browser = await chromium.launch({
          executablePath: findProgram('chromium')!,
          args: ['--no-sandbox'],
        })
        page = await browser.newPage()
        await page.goto(`${address}/index.html`)
        await page.addScriptTag({ type: 'module', url: `${address}/${bundler}.js` })
        await page.waitForFunction(() => 'run' in globalThis)
      })
      afterAll(async () => {
        await browser.close()
        server.stop()
      })

      interface Given {
        readonly name: string
        readonly format?: string
        readonly withDictionary?: boolean
      }
      const inPage = (given: Given): Promise<unknown> =>
        page.evaluate(
          (given) => (globalThis as unknown as { run: (given: Given) => unknown }).run(given),
          given,
        )
      const inWorker = (given: Given): Promise<unknown> =>
        page.evaluate(
          ([script, given]) =>
            new Promise((resolve, reject) => {
              const worker = new Worker(script, { type: 'module' })
              worker.onmessage = ({ data }) => {
                resolve(data)
              }
              worker.onerror = ({ message }) => {
                reject(new Error(message))
              }
              worker.postMessage(given)
            }),
          [`${address}/${bundler}.js`, given] as const,
        )

      test('asks for the dictionary', async () => {
        expect(await inPage({ name: 'article.txt', withDictionary: false })).toMatchObject({
          code: 'dictionary',
          hint: expect.stringContaining('useDictionary') as string,
        })
      })

      test('gives the beads of the command line, in a page and in a worker', async () => {
        expect(await inPage({ name: 'article.txt' })).toBe(beads)
        expect(await inWorker({ name: 'article.txt' })).toBe(beads)
      })

      test.each(['xlsx', 'docx', 'epub'])('writes and reads %s', async (format) => {
        const text = readFileSync(inFolder('article.txt'))
        const alignment = align(parse(text, { name: 'article.txt' }))
        const again = parse(exportBytes(alignment, format), { name: `again.${format}` })
        expect(await inWorker({ name: 'article.txt', format })).toBe(
          exportText(align(again), 'beads'),
        )
      })

      test('says how a PDF file is read', async () => {
        expect(await inPage({ name: 'article.pdf' })).toMatchObject({
          code: 'unsupported',
          hint: expect.stringContaining('in Node.js') as string,
        })
      })
    })
  })
})

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

/** A plain server of a folder. */
function serve(folder: string) {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(folder, url)
    if (!existsSync(file)) response.statusCode = 404
    response.setHeader('Content-Type', TYPES[extname(url)] ?? 'application/octet-stream')
    response.end(existsSync(file) ? readFileSync(file) : '')
  })
  return {
    start: () =>
      new Promise<string>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
        })
      }),
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
