import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isWithin, makeFolderWithin, realPath } from '../../src/files/inside.js'
import { filesIn, makeTestFolder } from '../folder.js'

test.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/a/..b', '/a', true],
  ['/ab', '/a', false],
  ['/', '/a', false],
  ['/a', '/', true],
])('%s within %s: %s', (path, folder, within) => {
  expect(isWithin(path, folder)).toBe(within)
})

test('a real path goes through links as far as it exists', () => {
  const folder = realPath(makeTestFolder({ 'real/a.txt': '' }))
  symlinkSync('real', join(folder, 'link'))
  expect(realPath(join(folder, 'link/new/b.txt'))).toBe(join(folder, 'real/new/b.txt'))
  expect(realPath('/not/there')).toBe('/not/there')
})

test('no folder is made where a link leads out', () => {
  const folder = realPath(makeTestFolder())
  mkdirSync(join(folder, 'out'))
  mkdirSync(join(folder, 'elsewhere'))
  symlinkSync('../elsewhere', join(folder, 'out/link'))
  expect(() => {
    makeFolderWithin(join(folder, 'out'), join(folder, 'out/link/deep/a.tsv'))
  }).toThrow('outside the output folder')
  expect(filesIn(join(folder, 'elsewhere'))).toEqual([])
})
