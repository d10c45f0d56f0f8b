/**
 * Bundles the compiled command line and its dependencies into one file, `dist/align.cjs`, because opening two hundred
 * files takes longer than aligning an article. `import.meta.url` is still that of each module, so that the dictionary
 * and the workers are found.
 */
import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, transform } from 'esbuild'

const DIST = join(import.meta.dirname, 'dist')
const BUNDLE = join(DIST, 'align.cjs')
/** Relative to this folder, as in esbuild's metafile. */
const ENTRY = 'dist/cli/index.js'

/**
 * Modules that not every run needs, loaded when one of their exports is first used: packages, and modules that
 * `index.js` exports. A superclass cannot be loaded like this.
 */
const LATE = {
  packages: [
    'node:child_process',
    'node:crypto',
    'node:fs/promises',
    'node:os',
    'node:v8',
    'node:worker_threads',
    'node:zlib',
    'get-east-asian-width',
    'htmlparser2',
    'saxes',
    'yaml',
  ],
  own: [
    './api/parse.js',
    './parser/readers/index.js',
    './api/align.js',
    './api/align-corrected.js',
    './corrections/index.js',
    './api/inspect.js',
  ],
}

/** What has been compiled is bundled by package.json; the paths of tsconfig.json lead to the source. */
const AS_INSTALLED = { absWorkingDir: import.meta.dirname, tsconfigRaw: {} }

await writeVersion()

const { outputFiles, metafile } = await build({
  ...AS_INSTALLED,
  entryPoints: [ENTRY],
  outfile: BUNDLE,
  bundle: true,
  // Large, and read by few runs: it stays in its package.
  external: ['yaml'],
  // A smaller bundle loads faster. With `node --enable-source-maps` errors show the original positions.
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // A `vm.Script` cannot import. Everything it needs is in the bundle or part of Node.js.
  supported: { 'dynamic-import': false },
  plugins: [
    { name: 'places', setup: keepPlaces },
    { name: 'late', setup: loadLate },
  ],
  write: false,
  metafile: true,
})
checkLate(metafile)
for (const { path, text } of outputFiles)
  await writeFile(path, path === BUNDLE ? text.replace(/[^\0-\x7f]/g, escaped) : text)

// The page of `align review`, and the aligner in its worker.
await build({
  ...AS_INSTALLED,
  entryPoints: { page: 'dist/review/page/main.js', worker: 'dist/review/page/worker.js' },
  outdir: 'dist/review',
  bundle: true,
  minify: true,
  platform: 'browser',
  target: ['chrome120', 'firefox121', 'safari17'],
  format: 'esm',
})
for (const name of ['page.html', 'page.css'])
  await copyFile(
    join(import.meta.dirname, 'src/review/page', name),
    join(DIST, 'review/page', name),
  )

await removeComments()

/** Puts the version in as a constant: every run would read it from package.json, and a bundle has none. */
async function writeVersion() {
  const path = join(DIST, 'api/version.js')
  const { VERSION } = await import(pathToFileURL(path).href)
  await writeFile(path, `export const VERSION = ${JSON.stringify(VERSION)}\n`)
}

/** The library as it is installed: its declarations keep the comments, the code need not carry them again. */
async function removeComments() {
  for (const name of await readdir(DIST, { recursive: true })) {
    const path = join(DIST, name)
    if (!name.endsWith('.js') || name.startsWith(join('review', ''))) continue
    const { code } = await transform(await readFile(path, 'utf8'), { target: 'node20' })
    await writeFile(path, code)
  }
}

/** ASCII can be read as Latin-1, without decoding. esbuild escapes everything but regular expressions and comments. */
function escaped(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function keepPlaces({ onLoad }) {
  onLoad({ filter: /\.js$/, namespace: 'file' }, async ({ path }) => {
    if (!path.startsWith(DIST)) return undefined
    const place = relative(DIST, dirname(path))
    const file = JSON.stringify(join(place, path.slice(dirname(path).length + 1)))
    const url = `require('node:url').pathToFileURL(require('node:path').join(__dirname, ${file})).href`
    return {
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', url),
      loader: 'js',
    }
  })
}

function loadLate({ onResolve, onLoad }) {
  onResolve({ filter: /./ }, ({ path, importer, namespace }) => {
    const isLate =
      LATE.packages.includes(path) ||
      (LATE.own.includes(path) && importer === join(DIST, 'index.js'))
    return isLate && namespace !== 'late' ? { path, namespace: 'late' } : undefined
  })
  onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => {
    const place = LATE.own.includes(path) ? pathToFileURL(join(DIST, path)).href : path
    const names = Object.keys(await import(place))
    const load = `require(${JSON.stringify(path)})`
    const getters = names.map((name) => `get ${JSON.stringify(name)}() { return ${load}.${name} }`)
    return {
      contents: `module.exports = { ${getters.join(',\n')} }`,
      resolveDir: DIST,
      loader: 'js',
    }
  })
}

/**
 * Fails the build if a late module is not late: if no module imports it by the name in the list, or if a module that
 * every run loads imports it in another way.
 */
function checkLate({ inputs }) {
  const importers = findImporters(inputs)
  for (const name of [...LATE.packages, ...LATE.own]) {
    const late = inputs[`late:${name}`]
    if (late === undefined) throw new Error(`${name} should load late, but nothing imports it`)
    for (const { path } of late.imports)
      if (importers.has(path))
        throw new Error(`${name} should load late: ${chainTo(path, importers).join(' > ')}`)
  }
}

/** Every module that is loaded at once → the module that imports it. */
function findImporters(inputs) {
  const importers = new Map([[ENTRY, undefined]])
  for (const importer of importers.keys()) {
    if (importer.startsWith('late:')) continue
    for (const { path, kind, external } of inputs[importer]?.imports ?? [])
      if (kind !== 'dynamic-import' && external !== true && !importers.has(path))
        importers.set(path, importer)
  }
  return importers
}

function chainTo(path, importers) {
  const importer = importers.get(path)
  return importer === undefined ? [path] : [...chainTo(importer, importers), path]
}
