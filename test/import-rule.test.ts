import { describe, expect, test } from 'vitest'
import { importsOf, readSource, roomOf, sourceFiles } from './imports.js'
import type { Import } from './imports.js'
import { ALLOWED } from './rooms.js'

const files = sourceFiles()
const imports = files.flatMap(importsOf)
const own = imports.filter(({ to }) => files.includes(to))

/** Pure rooms take bytes and give values: what they use of Node.js touches no file and no process. */
const PURE = ['parser', 'aligner', 'alignment', 'exporters', 'corrections', 'check', 'api']
/** What runs in a browser. */
const IN_BROWSERS = ['parser', 'aligner', 'alignment', 'exporters', 'corrections', 'api']
/** What they may import of Node.js: pure functions, which browsers have in their own way. */
const PURE_OF_NODE = ['node/text-bytes.ts', 'node/zip-codec.ts']
/** What the library's own functions get from there besides: the shipped dictionary, and the pages of a PDF. */
const FOR_API = ['node/dictionary.ts', 'node/pdf-pages.ts']
/** Reads package.json; the build puts the version itself in its place. */
const VERSION_FILE = 'api/version.ts'
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

  test('may import nothing that it does not', () => {
    const used = own.filter(({ from }) => roomOf(from) === room).map(({ to }) => roomOf(to))
    expect(others.filter((other) => !used.includes(other))).toEqual([])
  })
})

test('every room has a rule', () => {
  expect(Object.keys(ALLOWED).sort()).toEqual([...new Set(files.map(roomOf))].sort())
})

describe.each(PURE)('%s', (room) => {
  const within = files.filter(
    (file) =>
      roomOf(file) === room && file !== VERSION_FILE && !file.startsWith(BUILDS_THE_DICTIONARY),
  )
  const allowed = [...PURE_OF_NODE, ...(room === 'api' ? FOR_API : [])]

  test('touches no file, no terminal, no process', () => {
    const impure = within
      .flatMap(importsOf)
      .filter(
        ({ to }) => to.startsWith('node:') || (roomOf(to) === 'node' && !allowed.includes(to)),
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

/** Names of the options as commander hands them over. */
const RAW_TYPES = [
  ...readSource('cli/options/raw-options.ts').matchAll(/^export (?:interface|type) (\w+)/gm),
].map(([, name]) => name)

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

  test('turn raw options into settings once: no other function of theirs takes any', () => {
    const takers = files.filter(isCommand).flatMap((file) => {
      const found = readSource(file).match(/: (?:[A-Z]\w*)?Options\b/g) ?? []
      const raw = found.filter((type) => RAW_TYPES.includes(type.slice(2)))
      return raw.length > 1 ? [`${file} takes ${raw.length} times ${raw[0].slice(2)}`] : []
    })
    expect(RAW_TYPES.length).toBeGreaterThan(1)
    expect(takers).toEqual([])
  })
})

describe('the way of one document', () => {
  const imported = (file: string): string[] =>
    [...readSource(file).matchAll(/^import \{([^}]*)\}/gm)].flatMap(([, names]) =>
      names.split(',').map((name) => name.trim()),
    )

  test.each([
    { name: 'select', in: ['documents/align-document.ts'] },
    { name: 'parse', in: ['cli/inputs/glossary.ts', 'documents/parse-inputs.ts'] },
    { name: 'parsePair', in: ['documents/parse-inputs.ts'] },
    // Inspecting looks at a document as it is, and evaluating at the beads that it states, without corrections.
    {
      name: 'align',
      in: ['cli/commands/inspect.ts', 'cli/evaluate/read-beads.ts', 'documents/corrections.ts'],
    },
    { name: 'alignCorrected', in: ['documents/corrections.ts'] },
  ])('only $in call $name', ({ name, in: places }) => {
    const rooms = ['documents', 'batch', 'review', 'cli']
    const users = files.filter(
      (file) => rooms.includes(roomOf(file)) && imported(file).includes(name),
    )
    expect(users).toEqual(places)
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
