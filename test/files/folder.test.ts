import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../src/files/folder.js'
import { makeTestFolder } from '../folder.js'

test('a folder is made with those above it, and may be there already', () => {
  const folder = join(makeTestFolder(), 'a/b/c')
  makeFolder(folder)
  makeFolder(folder)
  expect(statSync(folder).isDirectory()).toBe(true)
})

test('a file in the way is not taken for a folder', () => {
  const folder = makeTestFolder({ file: '' })
  expect(() => {
    makeFolder(join(folder, 'file'))
  }).toThrow('EEXIST')
  expect(() => {
    makeFolder(join(folder, 'file/a'))
  }).toThrow('EEXIST')
})

test.skipIf(!existsSync('/proc/self'))('where no folder can be made it gives up', () => {
  expect(() => {
    makeFolder('/proc/no/such')
  }).toThrow('ENOENT')
})
