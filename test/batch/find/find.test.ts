import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { find } from '../../../src/batch/find/find.js'
import type { FoundFiles } from '../../../src/batch/find/search.js'
import { realPath } from '../../../src/files/inside.js'
import { makeTestFolder } from '../../folder.js'

const findIn = (
  folder: string,
  named: readonly string[],
  isOwn: (real: string) => boolean = () => false,
): Promise<FoundFiles> =>
  find(
    named.map((name) => join(folder, name)),
    [],
    isOwn,
  )

const paths = ({ files }: FoundFiles, folder: string): string[] =>
  files.map(({ path }) => path.slice(folder.length + 1))

const FILES = {
  'b.txt': '',
  'a/z.txt': '',
  'a/y.txt.gz': '',
  'a-b.txt': '',
  'c.jpg': '',
  '.hidden.txt': '',
}

test('a folder gives the files that can be read, by name', async () => {
  const folder = makeTestFolder(FILES)
  const found = await findIn(folder, ['.'])
  expect(found.files.map(({ real }) => real.slice(realPath(folder).length + 1))).toEqual([
    'a/y.txt.gz',
    'a/z.txt',
    'a-b.txt',
    'b.txt',
  ])
  expect([...found.others]).toEqual([['.jpg', 1]])
})

test('names are as the user gave them', async () => {
  const folder = makeTestFolder(FILES)
  expect(paths(await findIn(folder, ['a/']), folder)).toEqual(['a/y.txt.gz', 'a/z.txt'])
})

test('a pattern gives all that match, what is named is read whatever it is called', async () => {
  const folder = makeTestFolder(FILES)
  expect(paths(await findIn(folder, ['**/*.txt']), folder)).toEqual(['a/z.txt', 'a-b.txt', 'b.txt'])
  expect(paths(await findIn(folder, ['c.jpg', '*.jpg']), folder)).toEqual(['c.jpg'])
})

test('a file whose name looks like a pattern is meant itself', async () => {
  const folder = makeTestFolder({ '[1].txt': '', '1.txt': '' })
  expect(paths(await findIn(folder, ['[1].txt']), folder)).toEqual(['[1].txt'])
})

test('no file is found twice', async () => {
  const folder = makeTestFolder(FILES)
  expect(paths(await findIn(folder, ['b.txt', '*.txt', 'a/../b.txt']), folder)).toEqual([
    'b.txt',
    'a-b.txt',
  ])
})

test('what is not there is reported, and stops nothing', async () => {
  const folder = makeTestFolder(FILES)
  const found = await findIn(folder, ['no.txt', '*.docx', 'b.txt', 'x'.repeat(5000)])
  expect(paths(found, folder)).toEqual(['b.txt'])
  expect(found.failures.map(({ message }) => message)).toEqual([
    'no such file or folder',
    'no such file or folder',
    'cannot be read: its name is too long',
  ])
})

test('links to files are read, links to folders are not followed', async () => {
  const folder = makeTestFolder({ 'in/a.txt': '', 'out/b.txt': '' })
  symlinkSync('../out/b.txt', join(folder, 'in/link.txt'))
  symlinkSync('../out', join(folder, 'in/elsewhere'))
  symlinkSync('.', join(folder, 'in/loop'))
  symlinkSync('self.txt', join(folder, 'in/self.txt'))
  const found = await findIn(folder, ['in'])
  expect(paths(found, folder)).toEqual(['in/a.txt', 'in/link.txt', 'in/self.txt'])
  expect(found.links.map((path) => path.slice(folder.length + 1))).toEqual([
    'in/elsewhere',
    'in/loop',
  ])
  expect(paths(await findIn(folder, ['in/*']), folder)).toEqual([
    'in/a.txt',
    'in/link.txt',
    'in/self.txt',
  ])
})

test('names with line breaks and emoji are names', async () => {
  const folder = makeTestFolder({ 'a\nb.txt': '', '🍵.txt': '' })
  expect(paths(await findIn(folder, ['.']), join(folder, '.'))).toHaveLength(2)
})

test('names that are no UTF-8 are refused, each under a name that tells which it is', async () => {
  const folder = makeTestFolder({ 'good\ufffd.txt': '' })
  for (const name of ['caf\xe9.txt', 'caf\xe8.txt'])
    writeFileSync(Buffer.concat([Buffer.from(folder + '/'), Buffer.from(name, 'latin1')]), '')
  const found = await findIn(folder, [''])
  expect(found.files).toHaveLength(1)
  expect(found.failures.map(({ inputs, code }) => [inputs[0].slice(-12), code])).toEqual([
    ['/caf\\xE8.txt', 'badName'],
    ['/caf\\xE9.txt', 'badName'],
  ])
})

test('a pattern tells of folders whose names are no UTF-8, and finds the rest', async () => {
  const folder = makeTestFolder({ 'a/b.txt': '' })
  mkdirSync(Buffer.concat([Buffer.from(folder + '/'), Buffer.from('caf\xe9', 'latin1')]))
  const found = await findIn(folder, ['**/*.txt'])
  expect(paths(found, folder)).toEqual(['a/b.txt'])
  expect(found.failures.map(({ code }) => code)).toEqual(['badName'])
})

test('what the program wrote is passed over', async () => {
  const folder = realPath(makeTestFolder({ 'a.txt': '', 'out/a.txt': '', 'b.txt': '' }))
  const isOwn = (real: string): boolean =>
    [join(folder, 'out'), join(folder, 'b.txt')].includes(real)
  expect(paths(await findIn(folder, [''], isOwn), folder)).toEqual(['a.txt'])
})

test('outputs are named from the folder that everything is in', async () => {
  const folder = realPath(makeTestFolder({ 'a/1.txt': '', 'a/x/2.txt': '', 'b/3.txt': '' }))
  const base = async (...named: string[]): Promise<string> => (await findIn(folder, named)).base
  expect(await base('a')).toBe(join(folder, 'a'))
  expect(await base('a/x/2.txt')).toBe(join(folder, 'a/x'))
  expect(await base('a/x', 'b/3.txt')).toBe(folder)
  expect(await base('a/**/*.txt')).toBe(join(folder, 'a'))
})

test('special files are not read from a folder', async () => {
  const folder = makeTestFolder()
  mkdirSync(join(folder, 'in'))
  execFileSync('mkfifo', [join(folder, 'in/pipe.txt')])
  expect((await findIn(folder, ['in'])).files).toEqual([])
})
