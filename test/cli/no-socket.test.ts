import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { fill, makeTestFolder } from '../folder.js'
import { ARTICLE, CHINESE, ENGLISH } from './articles.js'
import { ended, startProcess } from './process.js'
import { SOCKET_WATCH } from './socket-watch.js'

const FILES = {
  'watch.mjs': SOCKET_WATCH,
  'article.txt': ARTICLE,
  'en.txt': ENGLISH,
  'zh.txt': CHINESE,
  'folder/one.txt': ARTICLE,
  'folder/two.txt': ARTICLE,
  'pairs.tsv': 'en\tzh\nThe ferry leaves at six.\t渡船六点开。\n',
  'gold.beads': '[0]:[0]\n',
}

/** Starts the program, and keeps what it does with the network. */
function startWatched(args: readonly string[]) {
  const folder = makeTestFolder()
  fill(folder, FILES)
  const used = join(folder, 'used')
  const child = startProcess(args, {
    cwd: folder,
    env: {
      ...process.env,
      SOCKET_WATCH: used,
      NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'watch.mjs')).href}`,
    },
  })
  return { child, used: () => (existsSync(used) ? readFileSync(used, 'utf8').split('\n') : []) }
}

test.each([
  ['a document', ['article.txt', '-f', 'tmx']],
  ['two files', ['--en', 'en.txt', '--zh', 'zh.txt', '-o', 'out.xlsx']],
  ['a folder, in two threads', ['folder', '-o', 'out', '-f', 'tmx', '-j', '2']],
  ['standard input', ['-']],
  ['a stream', ['stream']],
  ['a list of records', ['records', 'pairs.tsv']],
  ['inspect', ['inspect', 'article.txt']],
  ['check', ['check', 'pairs.tsv']],
  ['evaluate', ['evaluate', 'gold.beads', 'gold.beads']],
  ['completion', ['completion', 'bash']],
  ['help', ['--help']],
])('%s opens no socket', async (_, args) => {
  const { child, used } = startWatched(args)
  child.stdin.end(args[0] === 'stream' ? `${JSON.stringify({ text: ARTICLE })}\n` : ARTICLE)
  const { end } = await ended(child)
  expect([0, 3]).toContain(end)
  expect(used()).toEqual([])
})

test('review does, and only listens', async () => {
  const { child, used } = startWatched(['review', 'article.txt', '--no-open'])
  const end = ended(child)
  await once(child.stdout, 'data')
  child.kill('SIGINT')
  await end
  // Node.js hands the address to `lookup`, which has nothing to look up.
  expect(used().filter((name) => name !== '')).toEqual(['listen', 'lookup'])
})
