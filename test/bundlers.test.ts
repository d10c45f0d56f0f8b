import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
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
import { align, exportBytes, exportText, parse, parsePair } from '../src/index.js'
import { BUNDLE_BLOCKS } from './bundle-blocks.js'
import { ROOT } from './docs/documents.js'
import { fill, makeSharedFolder } from './folder.js'
import { installPacked, runIn } from './installed.js'
import { column, makePdf } from './parser/containers/make-pdf.js'
import { findProgram, lacks } from './programs.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const TEXT = ['The ferry leaves at six.', '渡船六点开。', 'We drank tea.', '我们喝了茶。']

/** Inputs of which each asks for a package of its own, by name. */
const INPUTS: Readonly<Record<string, string | Uint8Array>> = {
  'article.txt': readFileSync(join(ROOT, 'fixtures/cases/news-sister-cities/input.txt')),
  'strings.yml': `en:\n  leaves: ${TEXT[0]}\n  tea: ${TEXT[2]}\nzh:\n  leaves: ${TEXT[1]}\n  tea: ${TEXT[3]}\n`,
  'page.html': TEXT.map((text) => `<p>${text}</p>`).join('\n'),
  'pairs.xlsx': exportBytes(
    align(parsePair(`${TEXT[0]}\n${TEXT[2]}\n`, `${TEXT[1]}\n${TEXT[3]}\n`)),
    'xlsx',
  ),
  'article.pdf': makePdf([column(TEXT, { x: 40, y: 100, width: 300 })]),
}

const ON_NODE = `import { readFileSync } from 'node:fs'
import { align, exportText, parse } from 'bialign'

for (const name of ${JSON.stringify(Object.keys(INPUTS))})
  try {
    const document = parse(readFileSync(name), { name })
    console.log(name, document.reader, exportText(align(document), 'beads'))
  } catch ({ code, hint }) {
    console.log(name, code, hint)
  }
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

/** Puts a program for browsers and what it imports into one file. */
const bundlers: Readonly<Record<string, (input: string, output: string) => Promise<void>>> = {
  async esbuild(input, output) {
    const { warnings } = await esbuild.build({
      entryPoints: [input],
      outfile: output,
      bundle: true,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    })
    expect(warnings).toEqual([])
  },
  async rollup(input, output) {
    const plugins = [
      nodeResolve({ browser: true, preferBuiltins: false }),
      // Its types say that it is a module with a default.
      (commonjs as unknown as () => Plugin)(),
    ]
    const bundle = await rollup({ input, plugins, onLog: () => undefined })
    await bundle.write({ file: output, format: 'esm', inlineDynamicImports: true })
    await bundle.close()
  },
}

/** What `npm install` of the bundlers adds. */
function addBundlers(folder: string): void {
  const modules = join(folder, 'node_modules')
  for (const name of ['.bin', '@rollup']) mkdirSync(join(modules, name), { recursive: true })
  for (const name of [
    ...['esbuild', 'rollup', '.bin/esbuild', '.bin/rollup'],
    ...['@rollup/plugin-node-resolve', '@rollup/plugin-commonjs'],
  ])
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name))
}

/** The page shows Rollup with one of the formats that it says of both. */
const AS_COMMONJS = BUNDLE_BLOCKS.filter((code) => code.includes('--format es ')).map((code) =>
  code.replace('--format es ', '--format cjs ').replaceAll('app.mjs', 'app.cjs'),
)

describe.skipIf(lacks('tar', 'gzip'))('a bundle', () => {
  const folder = makeSharedFolder()
  const inFolder = (name: string): string => join(folder, name)
  let beads = ''

  beforeAll(() => {
    installPacked(folder)
    addBundlers(folder)
    fill(folder, {
      ...INPUTS,
      'package.json': '{"type":"module","private":true}',
      'app.js': ON_NODE,
      'browser.js': IN_BROWSER,
      'index.html': '<!doctype html>',
    })
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

  test('is described for two bundlers and both kinds of module', () => {
    expect(BUNDLE_BLOCKS.length).toBeGreaterThanOrEqual(3)
    expect(AS_COMMONJS.length).toBe(1)
  })

  describe.each(
    [...BUNDLE_BLOCKS, ...AS_COMMONJS].map((code) => ({ title: code.split('\n')[0], code })),
  )('by $title', ({ code }) => {
    const output = /\bout\/app\.[cm]js/.exec(code)?.[0] ?? ''

    test('reads every format as the package does, but for PDF', () => {
      const expected = runIn(folder, process.execPath, ['app.js'])
      expect(expected).toContain('article.pdf pdf ')
      expect(expected).toContain('strings.yml yaml [0]:[0]')
      const printed = runIn(folder, 'bash', ['-ec', code])
      const [read, pdf] = printed.split(/(?=^article\.pdf )/m)
      expect(read).toBe(expected.split(/(?=^article\.pdf )/m)[0])
      expect(read).toContain(beads)
      expect(pdf).toMatch(/^article\.pdf unsupported .*leave bialign out of the bundle/)
    })

    test('says what to do without the dictionary', () => {
      const alone = output.replace('out/', 'alone/')
      mkdirSync(inFolder('alone'), { recursive: true })
      copyFileSync(inFolder(output), inFolder(alone))
      expect(runIn(folder, process.execPath, [alone])).toMatch(
        /^article\.txt dictionary .*beside itself, or gives their bytes to useDictionary$/m,
      )
    })
  })

  describe.each(Object.entries(bundlers))('by %s', (bundler, bundle) => {
    describe.skipIf(lacks('chromium'))('for browsers', () => {
      const server = serve(folder)
      let browser: Browser
      let page: Page
      let address = ''

      beforeAll(async () => {
        await bundle(inFolder('browser.js'), inFolder(`${bundler}.js`))
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
