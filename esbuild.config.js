/**
 * Puts the compiled command line and its dependencies into one file, `dist/align.cjs`: opening two
 * hundred files takes longer than aligning an article. `import.meta.url` still says where each module
 * stood, so that the lexicon and the workers are found.
 */
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { build } from 'esbuild'

const DIST = join(import.meta.dirname, 'dist')

await build({
  entryPoints: [join(DIST, 'cli/index.js')],
  outfile: join(DIST, 'align.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  plugins: [{ name: 'places', setup: keepPlaces }],
})

function keepPlaces({ onLoad }) {
  onLoad({ filter: /\.js$/ }, async ({ path }) => {
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
