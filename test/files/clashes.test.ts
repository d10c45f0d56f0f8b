import fc from 'fast-check'
import { linkSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findClashes } from '../../src/files/clashes.js'
import { makeTestFolder } from '../folder.js'

/** What clashes, as `written < read` and `written = written before`. */
function clashes(folder: string, reads: readonly string[], written: readonly string[]): string[] {
  const places = (names: readonly string[]) =>
    names.map((name) => ({ name, path: name.startsWith('/') ? name : join(folder, name) }))
  return findClashes(places(reads), places(written)).map((clash) =>
    'read' in clash
      ? `${clash.written.name} < ${clash.read.name}`
      : `${clash.written.name} = ${clash.before.name}`,
  )
}

function makeLinks(): string {
  const folder = makeTestFolder({ 'in/a.txt': 'a', 'in/b.txt': 'b', 'out/mine.tsv': 'c' })
  symlinkSync('in/a.txt', join(folder, 'link'))
  symlinkSync('link', join(folder, 'link to link'))
  symlinkSync('in', join(folder, 'folder link'))
  linkSync(join(folder, 'in/a.txt'), join(folder, 'hard'))
  return folder
}

test.each([
  ['its name', 'in/a.txt'],
  ['another way to it', 'out/../in/./a.txt'],
  ['a link', 'link'],
  ['a link to a link', 'link to link'],
  ['a link to its folder', 'folder link/a.txt'],
  ['a hard link', 'hard'],
])('a file is known by %s', (_, name) => {
  expect(clashes(makeLinks(), ['in/b.txt', 'in/a.txt'], ['new', name])).toEqual([
    `${name} < in/a.txt`,
  ])
  expect(clashes(makeLinks(), [name], ['in/a.txt'])).toEqual([`in/a.txt < ${name}`])
})

test('so is a file that is not there yet, by its folder', () => {
  const folder = makeLinks()
  expect(clashes(folder, [], ['folder link/new', 'in/new', 'out/new'])).toEqual([
    'in/new = folder link/new',
  ])
})

test('two outputs are one where a disk may take them for one', () => {
  expect(clashes(makeLinks(), [], ['out/A.tsv', 'out/a.tsv'])).toEqual(['out/a.tsv = out/A.tsv'])
  expect(clashes(makeLinks(), [], ['out/é', 'out/e\u0301'])).toHaveLength(1)
})

test('other files in the same folder are others', () => {
  expect(clashes(makeLinks(), ['in/a.txt', 'in/b.txt'], ['in/c.txt', 'out/a.txt'])).toEqual([])
})

test('devices hold nothing that could be lost', () => {
  expect(clashes(makeLinks(), ['/dev/null'], ['/dev/null', '/dev/null'])).toEqual([])
})

test('whatever leads to a file, from wherever: a clash is found, and no other', () => {
  const folder = makeLinks()
  mkdirSync(join(folder, 'x'))
  const ways: Readonly<Record<string, readonly string[]>> = {
    a: ['in/a.txt', 'link', 'hard', 'folder link/a.txt', 'x/../link to link'],
    b: ['in/b.txt', 'folder link/b.txt', './in//b.txt'],
    c: ['out/mine.tsv', 'x/../out/mine.tsv'],
    d: ['x/new', 'out/../x/new'],
  }
  const anyWay = fc
    .constantFrom(...Object.keys(ways))
    .chain((file) => fc.constantFrom(...ways[file]).map((way) => ({ file, way })))
  fc.assert(
    fc.property(fc.array(anyWay, { maxLength: 4 }), anyWay, (reads, written) => {
      const found = clashes(
        folder,
        reads.map(({ way }) => way),
        [written.way],
      )
      expect(found.length > 0).toBe(reads.some(({ file }) => file === written.file))
    }),
    { numRuns: 200 },
  )
})
