import { describe, expect, test } from 'vitest'
import { importsOf, readSource, roomOf, sourceFiles } from './imports.js'
import type { Import } from './imports.js'

const files = sourceFiles()
const imports = files.flatMap(importsOf)
const own = imports.filter(({ to }) => files.includes(to))

/** What each room may import besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  parser: ['types.ts', 'errors.ts', 'unicode.ts', 'inflated.ts', 'node'],
  aligner: ['types.ts', 'errors.ts', 'unicode.ts', 'node'],
  alignment: ['types.ts', 'errors.ts', 'unicode.ts', 'line-finder.ts'],
  exporters: ['types.ts', 'errors.ts', 'unicode.ts', 'wrap.ts', 'alignment', 'node'],
  corrections: ['types.ts', 'errors.ts'],
  check: ['types.ts', 'errors.ts', 'unicode.ts', 'wrap.ts', 'parser', 'aligner', 'node'],
  files: ['errors.ts', 'inflated.ts'],
  pdf: ['types.ts', 'errors.ts', 'inflated.ts'],
  api: [
    ...['types.ts', 'errors.ts', 'unicode.ts', 'line-finder.ts'],
    ...['parser', 'aligner', 'alignment', 'exporters', 'corrections', 'node'],
  ],
  documents: ['index.ts', 'alignment', 'files'],
  batch: ['index.ts', 'alignment', 'files', 'documents'],
  // What the library takes from Node.js, and what browsers have in its place.
  node: ['errors.ts', 'aligner', 'pdf'],
  browser: ['types.ts', 'errors.ts', 'aligner', 'node'],
  // The page is bundled with the parts of the library that run in it.
  review: [
    ...['index.ts', 'types.ts', 'api', 'alignment', 'documents', 'files', 'corrections', 'aligner'],
  ],
  cli: [
    ...['index.ts', 'check-memory.ts', 'wrap.ts'],
    ...['alignment', 'documents', 'batch', 'files', 'review', 'check'],
  ],
}

/** Pure rooms take bytes and give values: what they use of Node.js touches no file and no process. */
const PURE = ['parser', 'aligner', 'alignment', 'exporters', 'corrections', 'check']
/** What runs in a browser. */
const IN_BROWSERS = ['parser', 'aligner', 'alignment', 'exporters', 'corrections', 'api']
/** What they may import of Node.js: pure functions, which browsers have in their own way. */
const PURE_OF_NODE = ['node/text-bytes.ts', 'node/zip-codec.ts']
/** Run by `npm run build`, never by the program. */
const BUILDS_THE_DICTIONARY = 'aligner/dictionary/build/'

const show = ({ from, to }: Import): string => `${from} imports ${to}`

test('every import of a file is of one that is there', () => {
  expect(imports.filter(({ to }) => to.endsWith('.ts') && !files.includes(to)).map(show)).toEqual(
    [],
  )
})

describe.each(Object.entries(ALLOWED))('%s', (room, others) => {
  test(`imports nothing of src but itself, ${others.join(', ')}`, () => {
    const arrows = own.filter(
      ({ from, to }) => roomOf(from) === room && ![room, ...others].includes(roomOf(to)),
    )
    expect(arrows.map(show)).toEqual([])
  })
})

describe.each(PURE)('%s', (room) => {
  const within = files.filter(
    (file) => roomOf(file) === room && !file.startsWith(BUILDS_THE_DICTIONARY),
  )

  test('touches no file, no terminal, no process', () => {
    const impure = within
      .flatMap(importsOf)
      .filter(
        ({ to }) => to.startsWith('node:') || (roomOf(to) === 'node' && !PURE_OF_NODE.includes(to)),
      )
    expect(impure.map(show)).toEqual([])
    const mentions = within.filter((file) =>
      /^[^*/]*\b(?:process|console|globalThis)\./m.test(readSource(file)),
    )
    expect(mentions).toEqual([])
  })
})

describe('readers', () => {
  const FOLDER = 'parser/readers/'
  const REGISTRY = ['index.ts', 'choose.ts', 'reader.ts', 'refused.ts'].map((name) => FOLDER + name)
  /** The file or folder of a format; undefined for any other file. */
  const formatOf = (file: string): string | undefined =>
    file.startsWith(FOLDER) && !REGISTRY.includes(file)
      ? file.slice(FOLDER.length).split('/')[0]
      : undefined

  test('are imported by the list of readers alone', () => {
    const arrows = own.filter(
      ({ from, to }) =>
        formatOf(to) !== undefined &&
        formatOf(to) !== formatOf(from) &&
        from !== `${FOLDER}index.ts`,
    )
    expect(arrows.map(show)).toEqual([])
  })

  test('are unknown to what they share', () => {
    const arrows = own.filter(
      ({ from, to }) =>
        from.startsWith('parser/') &&
        !from.startsWith(FOLDER) &&
        to.startsWith(FOLDER) &&
        from !== 'parser/open.ts',
    )
    expect(arrows.map(show)).toEqual([])
  })
})

test.each(['commander', 'chalk'])('only the command line knows %s', (name) => {
  const users = imports.filter(({ to }) => to === name).map(({ from }) => roomOf(from))
  expect(new Set(users)).toEqual(new Set(['cli']))
})

test('only a run of many documents knows fast-glob', () => {
  const users = imports.filter(({ to }) => to === 'fast-glob').map(({ from }) => roomOf(from))
  expect(new Set(users)).toEqual(new Set(['batch']))
})

test('the vocabulary and the messages import nothing', () => {
  expect(['types.ts', 'errors.ts', 'inflated.ts'].flatMap(importsOf)).toEqual([])
})

test('no file needs itself, by however many others', () => {
  const needs = new Map(
    files.map((file) => [
      file,
      own.filter(({ from, typeOnly }) => from === file && !typeOnly).map(({ to }) => to),
    ]),
  )
  expect(findCycle(needs)).toEqual([])
})

test('the command line reaches other rooms by what they offer', () => {
  const isOffered = (to: string): boolean => !to.includes('/') || to.endsWith('/index.ts')
  const arrows = own.filter(
    ({ from, to, late }) =>
      roomOf(from) === 'cli' && roomOf(to) !== 'cli' && !late && !isOffered(to),
  )
  expect(arrows.map(show)).toEqual([])
})

describe('commands', () => {
  const isCommand = (file: string): boolean => file.startsWith('cli/commands/')

  test('do not import each other', () => {
    const arrows = own.filter(({ from, to }) => isCommand(from) && isCommand(to))
    expect(arrows.map(show)).toEqual([])
  })

  test('know raw options, as options and settings do, and nothing else does', () => {
    const knows = ['cli/options/', 'cli/settings/', 'cli/commands/', 'cli/program.ts']
    const arrows = own.filter(
      ({ from, to }) =>
        to === 'cli/options/raw-options.ts' && !knows.some((place) => from.startsWith(place)),
    )
    expect(arrows.map(show)).toEqual([])
  })
})

/** The first circle that arrows make. */
function findCycle(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const search = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    done.add(file)
    for (const next of arrows.get(file) ?? []) {
      const cycle = search(next, [...path, file])
      if (cycle.length > 0) return cycle
    }
    return []
  }
  for (const file of arrows.keys()) {
    const cycle = search(file, [])
    if (cycle.length > 0) return cycle
  }
  return []
}

test('the library has no Buffer, which browsers lack', () => {
  const library = files.filter(
    (file) => IN_BROWSERS.includes(roomOf(file)) && !file.startsWith(BUILDS_THE_DICTIONARY),
  )
  const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
  expect(library.filter((file) => /\bBuffer\b/.test(withoutComments(readSource(file))))).toEqual([])
})

describe('what the library takes from Node.js', () => {
  const namesIn = (room: string): string[] =>
    files
      .filter((file) => roomOf(file) === room)
      .map((file) => file.slice(room.length + 1).replace(/\.ts$/, ''))

  test('is there for browsers, too', () => {
    expect(namesIn('browser')).toEqual(namesIn('node'))
  })

  test.each(namesIn('node'))('is the same functions in %s', async (name) => {
    const [node, browser] = await Promise.all(
      ['node', 'browser'].map(
        async (room) => (await import(`../src/${room}/${name}.ts`)) as Record<string, unknown>,
      ),
    )
    expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort())
  })
})
